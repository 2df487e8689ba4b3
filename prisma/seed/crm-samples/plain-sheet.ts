import { type CsvStyle, type Sheet, writeCsv } from "./csv";
import type { CrmFile } from "./files";
import { plainCosts, plainResponses, type Writing } from "./plain-records";
import { leadStatus, type SampleStory } from "./story-types";
import { berlin, isoDay, tableOf } from "./table";

// A sheet kept by hand and saved by a German Excel: semicolons, decimal comma, day.month.year, Windows-1252, and only
// those cells quoted that need it. Its headers are the names of the fields, in words.

const numbered = (prefix: string) => (key: number) => `${prefix}-${String(key + 1).padStart(3, "0")}`;
const ids = {
  customer: numbered("K"),
  lead: numbered("L"),
  deal: numbered("A"),
  order: numbered("R"),
  ticket: numbered("T"),
  campaign: numbered("C"),
};
const ownerId = (name: string) =>
  name.toLowerCase().replaceAll("ü", "ue").replaceAll("ß", "ss").replace("á", "a").replace(" ", ".");

const day = (iso: string) => iso.split("-").reverse().join(".");
const dayOf = (at: Date | null) => at && day(isoDay(at));
const minuteOf = (at: Date | null) => {
  if (at === null) return null;
  const { hour, minute } = berlin(at);
  return `${dayOf(at)} ${hour}:${minute}`;
};

/** 1234.5 as "1.234,50". */
const money = (amount: number): string => {
  const [whole = "", cents = ""] = amount.toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ".")},${cents}`;
};

const writing: Writing = { instant: (at) => minuteOf(at) ?? "", day, money };

const stageNames = {
  qualification: "Qualification",
  analysis: "Demo",
  proposal: "Proposal",
  negotiation: "Negotiation",
  won: "Won",
  lost: "Lost",
} as const;

const style: CsvStyle = { delimiter: ";", quote: "needed", newline: "\r\n", encoding: "windows-1252" };

const webSources = ["Web", "Advertisement"] as const;
const months = ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10"] as const;

/** Visitors a month: steady on the web, growing with the ads. */
const traffic = months.flatMap((month, index) =>
  webSources.map((source) => ({
    source,
    date: `${month}-01`,
    visitors: source === "Web" ? 2410 + index * 55 : 820 + index * 190,
    conversions: source === "Web" ? 31 + index : 14 + index * 3,
  })),
);

/** Files of a plain sheet, one for each record type. */
export const plainFiles = (story: SampleStory): CrmFile[] => {
  const csv = (name: string, sheet: Sheet): CrmFile => ({
    path: `plain/${name}.csv`,
    bytes: writeCsv(sheet, style),
  });
  const names = {
    customer: ids.customer,
    ticket: ids.ticket,
    campaign: ids.campaign,
    owner: ownerId,
  };
  const people = [...new Set([...story.deals, ...story.tickets, ...story.leads].map(({ owner }) => owner))];
  const mailings = story.campaigns.filter(({ sent }) => sent > 0);
  const history = story.deals.flatMap((deal) => deal.history.map((entry, at) => ({ deal, at, ...entry })));
  return [
    csv(
      "owners",
      tableOf(people, [
        ["External ID", ownerId],
        ["Name", (name) => name],
        ["E-mail", (name) => `${ownerId(name)}@acme.example`],
        ["Team", (name) => (story.tickets.some(({ owner }) => owner === name) ? "Support" : "Sales")],
      ]),
    ),
    csv(
      "customers",
      tableOf(story.customers, [
        ["External ID", ({ key }) => ids.customer(key)],
        ["Name", ({ name }) => name],
        ["E-mail", ({ domain }) => `info@${domain}`],
        ["Segment", ({ segment }) => segment],
        ["Region", ({ region }) => region],
        ["Industry", ({ industry }) => industry],
        ["Source", ({ source }) => source],
        ["Owner external ID", ({ owner }) => ownerId(owner)],
        ["Acquired at", ({ acquiredAt }) => dayOf(acquiredAt)],
        ["Churned at", ({ key }) => (key === 3 ? "31.10.2026" : null)],
      ]),
    ),
    csv(
      "leads",
      tableOf(story.leads, [
        ["External ID", ({ key }) => ids.lead(key)],
        ["Created at", ({ createdAt }) => minuteOf(createdAt)],
        ["Name", ({ firstName, lastName }) => `${firstName} ${lastName}`],
        ["Company", ({ company }) => company],
        ["E-mail", ({ email }) => email],
        ["Source", ({ source }) => source],
        ["Campaign external ID", ({ campaign }) => campaign && ids.campaign(campaign.key)],
        ["Owner external ID", ({ owner }) => ownerId(owner)],
        ["Region", ({ region }) => region],
        ["Status", leadStatus],
        ["Qualified at", ({ qualifiedAt }) => minuteOf(qualifiedAt)],
        ["Converted at", ({ customer }) => minuteOf(customer?.acquiredAt ?? null)],
        ["Customer external ID", ({ customer }) => customer && ids.customer(customer.key)],
      ]),
    ),
    csv(
      "deals",
      tableOf(story.deals, [
        ["External ID", ({ key }) => ids.deal(key)],
        ["Opened at", ({ openedAt }) => minuteOf(openedAt)],
        ["Name", ({ name }) => name],
        ["Amount", ({ amount }) => money(amount)],
        ["Currency", () => "EUR"],
        ["Status", ({ status }) => status],
        ["Stage", ({ stage }) => stageNames[stage]],
        ["Probability", ({ probability }) => probability],
        ["Closed at", ({ closedAt }) => minuteOf(closedAt)],
        ["Expected close at", ({ closedAt, expectedOn }) => (closedAt ? null : dayOf(expectedOn))],
        ["Lost reason", ({ lostReason }) => lostReason],
        ["Customer external ID", ({ customer }) => customer && ids.customer(customer.key)],
        ["Lead external ID", ({ lead }) => lead && ids.lead(lead.key)],
        ["Owner external ID", ({ owner }) => ownerId(owner)],
        ["Source", ({ source }) => source],
      ]),
    ),
    csv(
      "deal-stage-events",
      tableOf(history, [
        ["External ID", ({ deal, at }) => `${ids.deal(deal.key)}-${at + 1}`],
        ["Deal external ID", ({ deal }) => ids.deal(deal.key)],
        ["Stage", ({ stage }) => stageNames[stage]],
        ["Entered at", ({ enteredAt }) => minuteOf(enteredAt)],
      ]),
    ),
    csv(
      "orders",
      tableOf(story.orders, [
        ["External ID", ({ key }) => ids.order(key)],
        ["Customer external ID", ({ customer }) => ids.customer(customer.key)],
        ["Ordered at", ({ orderedAt }) => dayOf(orderedAt)],
        ["Amount", ({ amount }) => money(amount)],
        ["Currency", () => "EUR"],
      ]),
    ),
    csv(
      "tickets",
      tableOf(story.tickets, [
        ["External ID", ({ key }) => ids.ticket(key)],
        ["Opened at", ({ openedAt }) => minuteOf(openedAt)],
        ["First responded at", ({ firstRespondedAt }) => minuteOf(firstRespondedAt)],
        ["Resolved at", ({ resolvedAt }) => minuteOf(resolvedAt)],
        ["Contact count", ({ contacts }) => contacts],
        ["Channel", ({ channel }) => channel],
        ["Category", ({ category }) => category],
        ["Priority", ({ priority }) => priority],
        ["Customer external ID", ({ customer }) => ids.customer(customer.key)],
        ["Owner external ID", ({ owner }) => ownerId(owner)],
      ]),
    ),
    csv("survey-responses", plainResponses(story.responses, names, writing)),
    csv(
      "campaigns",
      tableOf(story.campaigns, [
        ["External ID", ({ key }) => ids.campaign(key)],
        ["Name", ({ name }) => name],
        ["Channel", ({ type }) => type],
        ["Starts at", ({ startsOn }) => day(startsOn)],
        ["Ends at", ({ endsOn }) => day(endsOn)],
        ["Budget", ({ budget }) => money(budget)],
      ]),
    ),
    csv(
      "campaign-activity",
      tableOf(mailings, [
        ["External ID", ({ key }) => `${ids.campaign(key)}-1`],
        ["Campaign external ID", ({ key }) => ids.campaign(key)],
        ["Date", ({ startsOn }) => day(startsOn)],
        ["Sent", ({ sent }) => sent],
        ["Delivered", ({ sent }) => Math.round(sent * 0.97)],
        ["Opened", ({ sent, key }) => Math.round(sent * (0.3 + key * 0.02))],
        ["Clicked", ({ sent, key }) => Math.round(sent * (0.04 + key * 0.005))],
        ["Converted", ({ sent }) => Math.round(sent * 0.006)],
      ]),
    ),
    csv(
      "site-traffic",
      tableOf(traffic, [
        ["External ID", ({ date, source }) => `${date}-${source.toLowerCase()}`],
        ["Date", ({ date }) => day(date)],
        ["Source", ({ source }) => source],
        ["Visitors", ({ visitors }) => visitors],
        ["Conversions", ({ conversions }) => conversions],
      ]),
    ),
    csv("ledger-entries", plainCosts(story.costs, names, writing)),
  ];
};
