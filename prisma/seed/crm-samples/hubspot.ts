import { type CsvStyle, type Sheet, writeCsv } from "./csv";
import type { CrmFile } from "./files";
import { plainCosts, plainResponses } from "./plain-records";
import type { Lead, SampleDeal, SampleStory, SampleTicket, Stage } from "./story-types";
import { berlin, type Column, duration, tableOf } from "./table";

// HubSpot exports labels, stages by their labels, times as "YYYY-MM-DD HH:mm" in the account's time zone, durations as
// HH:mm:ss and probabilities from 0 to 1. Leads are contacts with a lifecycle stage. Under api/ the same deals and
// tickets as its API names them: internal stage ids, instants in UTC, durations in milliseconds.

const ids = {
  company: (key: number) => String(15_402_118_000 + key * 37),
  contact: (key: number) => String(40_551 + key * 50),
  deal: (key: number) => String(12_893_340_000 + key * 91),
  ticket: (key: number) => String(1_604_225_000 + key * 13),
  campaign: (key: number) => `7d3f${String(key).padStart(4, "0")}-58aa-4c0e-9b1d-2f6c04a1e5d0`,
};
const ownerIds = [
  "Lena Brandt",
  "Jonas Petersen",
  "Sofia Ricci",
  "Jürgen Weiß",
  "Ines Keller",
  "David Novák",
];
const ownerId = (name: string) => String(701_340 + ownerIds.indexOf(name) * 11);

const minute = (at: Date | null) => {
  if (at === null) return null;
  const { year, month, day, hour, minute: m } = berlin(at);
  return `${year}-${month}-${day} ${hour}:${m}`;
};

/** Internal id, label, probability. */
const stages: Record<Stage, readonly [id: string, label: string, probability: string]> = {
  qualification: ["appointmentscheduled", "Appointment Scheduled", "0.2"],
  analysis: ["qualifiedtobuy", "Qualified To Buy", "0.4"],
  proposal: ["presentationscheduled", "Presentation Scheduled", "0.6"],
  negotiation: ["contractsent", "Contract Sent", "0.9"],
  won: ["closedwon", "Closed Won", "1.0"],
  lost: ["closedlost", "Closed Lost", "0.0"],
};

const trafficSource: Readonly<Record<string, string>> = {
  Web: "Organic Search",
  Referral: "Referrals",
  Partner: "Referrals",
  Advertisement: "Paid Search",
  "Trade Show": "Offline Sources",
};

const lifecycle = ({ qualifiedAt, customer, deal }: Lead) => {
  if (customer) return "Customer";
  if (deal) return "Opportunity";
  return qualifiedAt ? "Sales Qualified Lead" : "Lead";
};

const contactColumns: Column<Lead>[] = [
  ["Record ID", ({ key }) => ids.contact(key)],
  ["First Name", ({ firstName }) => firstName],
  ["Last Name", ({ lastName }) => lastName],
  ["Email", ({ email }) => email],
  ["Company Name", ({ company }) => company],
  ["City", ({ town }) => town],
  ["State/Region", ({ region }) => region],
  ["Country/Region", ({ country }) => country],
  ["Lifecycle Stage", lifecycle],
  [
    "Lead Status",
    ({ isLost, qualifiedAt }) => (isLost ? "Unqualified" : qualifiedAt ? "Connected" : "In progress"),
  ],
  ["Original Traffic Source", ({ source }) => trafficSource[source] ?? null],
  ["Create Date", ({ createdAt }) => minute(createdAt)],
  ["Became a Lead Date", ({ createdAt }) => minute(createdAt)],
  ["Became a Sales Qualified Lead Date", ({ qualifiedAt }) => minute(qualifiedAt)],
  ["Became a Customer Date", ({ customer }) => minute(customer?.acquiredAt ?? null)],
  ["Associated Company", ({ customer }) => customer?.name ?? null],
  ["Associated Company IDs", ({ customer }) => customer && ids.company(customer.key)],
  ["Contact owner", ({ owner }) => owner],
];

const dealColumns: Column<SampleDeal>[] = [
  ["Record ID", ({ key }) => ids.deal(key)],
  ["Deal Name", ({ name }) => name],
  ["Pipeline", () => "Sales Pipeline"],
  ["Deal Stage", ({ stage }) => stages[stage][1]],
  ["Amount", ({ amount }) => String(amount)],
  ["Currency", () => "EUR"],
  ["Deal probability", ({ stage }) => stages[stage][2]],
  ["Create Date", ({ openedAt }) => minute(openedAt)],
  ["Close Date", ({ expectedOn }) => minute(expectedOn)],
  ["Is Deal Closed?", ({ status }) => status !== "open"],
  ["Is Closed Won", ({ status }) => status === "won"],
  ["Closed Lost Reason", ({ lostReason }) => lostReason],
  ["Original Traffic Source", ({ source }) => trafficSource[source] ?? null],
  ["HubSpot Campaign", ({ campaign }) => campaign?.name ?? null],
  ["Deal owner", ({ owner }) => owner],
  ["Associated Contact IDs", ({ lead }) => lead && ids.contact(lead.key)],
  ["Associated Company", ({ customer }) => customer?.name ?? null],
  ["Associated Company IDs", ({ customer }) => customer && ids.company(customer.key)],
];

const dealApiColumns: Column<SampleDeal>[] = [
  ["hs_object_id", ({ key }) => ids.deal(key)],
  ["dealname", ({ name }) => name],
  ["pipeline", () => "default"],
  ["dealstage", ({ stage }) => stages[stage][0]],
  ["amount", ({ amount }) => String(amount)],
  ["deal_currency_code", () => "EUR"],
  ["hs_deal_stage_probability", ({ stage }) => stages[stage][2]],
  ["createdate", ({ openedAt }) => openedAt.toISOString()],
  ["closedate", ({ expectedOn }) => expectedOn.toISOString()],
  ["hs_is_closed", ({ status }) => status !== "open"],
  ["hs_is_closed_won", ({ status }) => status === "won"],
  ["closed_lost_reason", ({ lostReason }) => lostReason],
  ["hubspot_owner_id", ({ owner }) => ownerId(owner)],
];

const ticketColumns: Column<SampleTicket>[] = [
  ["Record ID", ({ key }) => ids.ticket(key)],
  ["Ticket name", ({ subject }) => subject],
  ["Pipeline", () => "Support Pipeline"],
  ["Ticket status", ({ resolvedAt }) => (resolvedAt ? "Closed" : "Waiting on us")],
  ["Priority", ({ priority }) => priority],
  ["Category", ({ category }) => category],
  ["Source", ({ channel }) => (channel === "Web" ? "Form" : channel)],
  ["Create date", ({ openedAt }) => minute(openedAt)],
  ["First agent email response date", ({ firstRespondedAt }) => minute(firstRespondedAt)],
  ["Close date", ({ resolvedAt }) => minute(resolvedAt)],
  [
    "Time to first agent email reply (HH:mm:ss)",
    ({ openedAt, firstRespondedAt }) => duration(openedAt, firstRespondedAt),
  ],
  ["Time to close (HH:mm:ss)", ({ openedAt, resolvedAt }) => resolvedAt && duration(openedAt, resolvedAt)],
  ["Number of times contacted", ({ contacts }) => contacts],
  ["Last CSAT survey rating", ({ satisfaction }) => satisfaction],
  ["Primary company ID", ({ customer }) => ids.company(customer.key)],
  ["Primary company name", ({ customer }) => customer.name],
  ["Ticket owner", ({ owner }) => owner],
];

const msBetween = (from: Date, until: Date | null) => until && until.getTime() - from.getTime();

const ticketApiColumns: Column<SampleTicket>[] = [
  ["hs_object_id", ({ key }) => ids.ticket(key)],
  ["subject", ({ subject }) => subject],
  ["hs_pipeline", () => "0"],
  ["hs_pipeline_stage", ({ resolvedAt }) => (resolvedAt ? "4" : "3")],
  ["hs_ticket_priority", ({ priority }) => priority.toUpperCase()],
  ["source_type", ({ channel }) => (channel === "Web" ? "FORM" : channel.toUpperCase())],
  ["createdate", ({ openedAt }) => openedAt.toISOString()],
  ["closed_date", ({ resolvedAt }) => resolvedAt?.toISOString() ?? null],
  ["time_to_first_agent_reply", ({ openedAt, firstRespondedAt }) => msBetween(openedAt, firstRespondedAt)],
  ["time_to_close", ({ openedAt, resolvedAt }) => msBetween(openedAt, resolvedAt)],
  ["hs_primary_company_id", ({ customer }) => ids.company(customer.key)],
  ["hubspot_owner_id", ({ owner }) => ownerId(owner)],
];

const style: CsvStyle = { delimiter: ",", quote: "all", newline: "\n", encoding: "utf-8" };

/** HubSpot's files, and what is kept beside a CRM. */
export const hubspotFiles = (story: SampleStory): CrmFile[] => {
  const csv = (name: string, sheet: Sheet): CrmFile => ({
    path: `hubspot/${name}.csv`,
    bytes: writeCsv(sheet, style),
  });
  const names = {
    customer: ids.company,
    ticket: ids.ticket,
    campaign: ids.campaign,
    owner: (name: string) => name,
  };
  return [
    csv(
      "companies",
      tableOf(story.customers, [
        ["Record ID", ({ key }) => ids.company(key)],
        ["Company name", ({ name }) => name],
        ["Company Domain Name", ({ domain }) => domain],
        ["Industry", ({ industry }) => industry],
        ["Type", () => "Customer"],
        ["Lifecycle Stage", () => "Customer"],
        ["City", ({ town }) => town],
        ["State/Region", ({ region }) => region],
        ["Country/Region", ({ country }) => country],
        ["Original Traffic Source", ({ source }) => trafficSource[source] ?? null],
        ["Create Date", ({ createdAt }) => minute(createdAt)],
        ["Close Date", ({ acquiredAt }) => minute(acquiredAt)],
        ["Company owner", ({ owner }) => owner],
      ]),
    ),
    csv("contacts", tableOf(story.leads, contactColumns)),
    csv("deals", tableOf(story.deals, dealColumns)),
    csv("tickets", tableOf(story.tickets, ticketColumns)),
    csv(
      "campaigns",
      tableOf(story.campaigns, [
        ["Campaign ID", ({ key }) => ids.campaign(key)],
        ["Campaign name", ({ name }) => name],
        ["Campaign status", ({ endsOn }) => (endsOn < "2026-11-21" ? "Completed" : "In Progress")],
        ["Start date", ({ startsOn }) => startsOn],
        ["End date", ({ endsOn }) => endsOn],
        ["Budget total", ({ budget }) => budget.toFixed(2)],
        ["Spend total", ({ spent }) => spent.toFixed(2)],
        ["Currency code", () => "EUR"],
      ]),
    ),
    csv("api/deals", tableOf(story.deals, dealApiColumns)),
    csv("api/tickets", tableOf(story.tickets, ticketApiColumns)),
    csv("survey-answers", plainResponses(story.responses, names)),
    csv("costs", plainCosts(story.costs, names)),
  ];
};
