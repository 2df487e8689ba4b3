import { type CsvStyle, type Sheet, writeCsv } from "./csv";
import type { CrmFile } from "./files";
import { plainCosts, plainResponses } from "./plain-records";
import type { SampleDeal, SampleStory, SampleTicket, Stage } from "./story-types";
import { berlin, type Column, isoDay, tableOf } from "./table";

// Zoho CRM exports labels, record ids as zcrm_…, "X.id" beside each reference, and times as "YYYY-MM-DD HH:mm:ss" in the
// user's zone. Converted leads are not in the export of leads. A case has neither a first response nor a closing time:
// its Modified Time is the nearest there is.

const ORG = "5721";
const idOf = (kind: number, key: number) =>
  `zcrm_${ORG}0000000${kind}${String(48_001 + key * 7).padStart(6, "0")}`;
const ids = {
  account: (key: number) => idOf(31, key),
  lead: (key: number) => idOf(32, key),
  deal: (key: number) => idOf(33, key),
  case: (key: number) => idOf(34, key),
  campaign: (key: number) => idOf(35, key),
  invoice: (key: number) => idOf(36, key),
};

const moment = (at: Date | null) => {
  if (at === null) return null;
  const { year, month, day, hour, minute, second } = berlin(at);
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
};

const stages: Record<Stage, readonly [string, number]> = {
  qualification: ["Qualification", 10],
  analysis: ["Needs Analysis", 20],
  proposal: ["Proposal/Price Quote", 75],
  negotiation: ["Negotiation/Review", 90],
  won: ["Closed Won", 100],
  lost: ["Closed Lost", 0],
};

const dealColumns: Column<SampleDeal>[] = [
  ["Record Id", ({ key }) => ids.deal(key)],
  ["Deal Name", ({ name }) => name],
  ["Account Name.id", ({ customer }) => customer && ids.account(customer.key)],
  ["Account Name", ({ customer, lead }) => customer?.name ?? lead?.company ?? null],
  ["Stage", ({ stage }) => stages[stage][0]],
  ["Amount", ({ amount }) => String(amount)],
  ["Currency", () => "EUR"],
  ["Probability (%)", ({ stage }) => stages[stage][1]],
  ["Closing Date", ({ expectedOn }) => isoDay(expectedOn)],
  ["Type", ({ lead }) => (lead ? "New Business" : "Existing Business")],
  ["Lead Source", ({ source }) => source],
  ["Campaign Source.id", ({ campaign }) => campaign && ids.campaign(campaign.key)],
  ["Campaign Source", ({ campaign }) => campaign?.name ?? null],
  ["Reason For Loss", ({ lostReason }) => lostReason],
  ["Deal Owner", ({ owner }) => owner],
  ["Created Time", ({ openedAt }) => moment(openedAt)],
  ["Modified Time", ({ closedAt, openedAt }) => moment(closedAt ?? openedAt)],
];

const caseColumns: Column<SampleTicket>[] = [
  ["Record Id", ({ key }) => ids.case(key)],
  ["Case Number", ({ key }) => 2201 + key],
  ["Subject", ({ subject }) => subject],
  ["Status", ({ resolvedAt }) => (resolvedAt ? "Closed" : "On Hold")],
  ["Priority", ({ priority }) => priority],
  ["Type", ({ category }) => category],
  ["Case Origin", ({ channel }) => channel],
  ["Account Name.id", ({ customer }) => ids.account(customer.key)],
  ["Account Name", ({ customer }) => customer.name],
  ["No. of comments", ({ contacts }) => contacts],
  ["Case Owner", ({ owner }) => owner],
  ["Created Time", ({ openedAt }) => moment(openedAt)],
  ["Modified Time", ({ resolvedAt, openedAt }) => moment(resolvedAt ?? openedAt)],
];

const style: CsvStyle = { delimiter: ",", quote: "needed", newline: "\n", encoding: "utf-8-bom" };

/** Zoho CRM's files, and what is kept beside a CRM. */
export const zohoFiles = (story: SampleStory): CrmFile[] => {
  const csv = (name: string, sheet: Sheet): CrmFile => ({
    path: `zoho/${name}.csv`,
    bytes: writeCsv(sheet, style),
  });
  const names = {
    customer: ids.account,
    ticket: ids.case,
    campaign: ids.campaign,
    owner: (name: string) => name,
  };
  const leads = story.leads.filter(({ deal }) => deal === null);
  return [
    csv(
      "accounts",
      tableOf(story.customers, [
        ["Record Id", ({ key }) => ids.account(key)],
        ["Account Name", ({ name }) => name],
        ["Account Type", () => "Customer"],
        ["Industry", ({ industry }) => industry],
        ["Billing City", ({ town }) => town],
        ["Billing State", ({ region }) => region],
        ["Billing Country", ({ country }) => country],
        ["Website", ({ domain }) => `www.${domain}`],
        ["Account Owner", ({ owner }) => owner],
        ["Created Time", ({ createdAt }) => moment(createdAt)],
        ["Modified Time", ({ acquiredAt }) => moment(acquiredAt)],
      ]),
    ),
    csv(
      "leads",
      tableOf(leads, [
        ["Record Id", ({ key }) => ids.lead(key)],
        ["Lead Owner", ({ owner }) => owner],
        ["First Name", ({ firstName }) => firstName],
        ["Last Name", ({ lastName }) => lastName],
        ["Company", ({ company }) => company],
        ["Email", ({ email }) => email],
        ["Lead Source", ({ source }) => source],
        [
          "Lead Status",
          ({ isLost, qualifiedAt }) => (isLost ? "Lost Lead" : qualifiedAt ? "Pre-Qualified" : "Contacted"),
        ],
        ["City", ({ town }) => town],
        ["State", ({ region }) => region],
        ["Country", ({ country }) => country],
        ["Is Converted", () => false],
        ["Created Time", ({ createdAt }) => moment(createdAt)],
      ]),
    ),
    csv("deals", tableOf(story.deals, dealColumns)),
    csv("cases", tableOf(story.tickets, caseColumns)),
    csv(
      "campaigns",
      tableOf(story.campaigns, [
        ["Record Id", ({ key }) => ids.campaign(key)],
        ["Campaign Name", ({ name }) => name],
        ["Type", ({ type }) => type],
        ["Status", ({ endsOn }) => (endsOn < "2026-11-21" ? "Complete" : "Active")],
        ["Start Date", ({ startsOn }) => startsOn],
        ["End Date", ({ endsOn }) => endsOn],
        ["Budgeted Cost", ({ budget }) => budget],
        ["Actual Cost", ({ spent }) => spent],
        ["Numbers sent", ({ sent }) => sent],
        ["Currency", () => "EUR"],
      ]),
    ),
    csv(
      "invoices",
      tableOf(story.orders, [
        ["Record Id", ({ key }) => ids.invoice(key)],
        ["Invoice Number", ({ key }) => `INV-${String(key + 1).padStart(5, "0")}`],
        ["Subject", ({ customer }) => `Delivery to ${customer.name}`],
        ["Account Name.id", ({ customer }) => ids.account(customer.key)],
        ["Account Name", ({ customer }) => customer.name],
        ["Invoice Date", ({ orderedAt }) => isoDay(orderedAt)],
        ["Status", () => "Delivered"],
        ["Sub Total", ({ amount }) => amount.toFixed(2)],
        ["Tax", ({ amount }) => (Math.round(amount * 19) / 100).toFixed(2)],
        ["Grand Total", ({ amount }) => (Math.round(amount * 119) / 100).toFixed(2)],
        ["Currency", () => "EUR"],
      ]),
    ),
    csv("survey-answers", plainResponses(story.responses, names)),
    csv("costs", plainCosts(story.costs, names)),
  ];
};
