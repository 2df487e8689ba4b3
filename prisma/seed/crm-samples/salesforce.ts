import { type CsvStyle, type Sheet, writeCsv } from "./csv";
import type { CrmFile } from "./files";
import { plainCosts, plainResponses } from "./plain-records";
import type { Lead, SampleDeal, SampleStory, SampleTicket, Stage } from "./story-types";
import { berlin, type Column, isoDay, tableOf } from "./table";

// Salesforce has two exports: the data export (API names, 18-character ids, instants in UTC, every cell quoted) and
// reports (labels, names instead of ids, dates as the running user writes them, a footer).

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The 18-character form of a 15-character id: three letters that tell which of its letters are capitals. */
const withSuffix = (id: string): string =>
  id +
  [0, 5, 10]
    .map((from) => {
      const bits = [...id.slice(from, from + 5)].reduce(
        (sum, letter, at) => sum + (/[A-Z]/.test(letter) ? 2 ** at : 0),
        0,
      );
      return ALPHABET[bits];
    })
    .join("");

const idOf = (prefix: string, key: number): string =>
  withSuffix(`${prefix}5g00000K${String.fromCharCode(97 + (key % 26))}${String(key).padStart(3, "0")}`);

const ids = {
  account: (key: number) => idOf("001", key),
  lead: (key: number) => idOf("00Q", key),
  opportunity: (key: number) => idOf("006", key),
  case: (key: number) => idOf("500", key),
  campaign: (key: number) => idOf("701", key),
};

const userIds: readonly string[] = [
  "Lena Brandt",
  "Jonas Petersen",
  "Sofia Ricci",
  "Jürgen Weiß",
  "Ines Keller",
  "David Novák",
];
const userOf = (name: string) => idOf("005", userIds.indexOf(name));

const instant = (at: Date | null) => at?.toISOString().replace("Z", "+0000") ?? null;

const stages: Record<Stage, readonly [string, number]> = {
  qualification: ["Qualification", 10],
  analysis: ["Needs Analysis", 20],
  proposal: ["Proposal/Price Quote", 75],
  negotiation: ["Negotiation/Review", 90],
  won: ["Closed Won", 100],
  lost: ["Closed Lost", 0],
};

const leadStatus = (lead: Lead) => {
  if (lead.qualifiedAt) return "Closed - Converted";
  return lead.isLost ? "Closed - Not Converted" : "Working - Contacted";
};

// A lead is "converted" when it became an account, contact and opportunity; whether it ever bought is another matter.
const leadColumns: Column<Lead>[] = [
  ["Id", ({ key }) => ids.lead(key)],
  ["FirstName", ({ firstName }) => firstName],
  ["LastName", ({ lastName }) => lastName],
  ["Company", ({ company }) => company],
  ["Email", ({ email }) => email],
  ["LeadSource", ({ source }) => source],
  ["Status", leadStatus],
  ["City", ({ town }) => town],
  ["State", ({ region }) => region],
  ["Country", ({ country }) => country],
  ["IsConverted", ({ qualifiedAt }) => qualifiedAt !== null],
  ["ConvertedDate", ({ qualifiedAt }) => qualifiedAt && isoDay(qualifiedAt)],
  ["ConvertedAccountId", ({ customer }) => customer && ids.account(customer.key)],
  ["ConvertedOpportunityId", ({ deal }) => deal && ids.opportunity(deal.key)],
  ["OwnerId", ({ owner }) => userOf(owner)],
  ["CreatedDate", ({ createdAt }) => instant(createdAt)],
];

const dealColumns: Column<SampleDeal>[] = [
  ["Id", ({ key }) => ids.opportunity(key)],
  ["AccountId", ({ customer }) => customer && ids.account(customer.key)],
  ["Name", ({ name }) => name],
  ["StageName", ({ stage }) => stages[stage][0]],
  ["Amount", ({ amount }) => amount.toFixed(2)],
  ["Probability", ({ stage }) => stages[stage][1]],
  ["CloseDate", ({ expectedOn }) => isoDay(expectedOn)],
  ["Type", ({ lead }) => (lead ? "New Customer" : "Existing Customer - Upgrade")],
  ["NextStep", ({ nextStep }) => nextStep],
  ["LeadSource", ({ source }) => source],
  ["IsClosed", ({ status }) => status !== "open"],
  ["IsWon", ({ status }) => status === "won"],
  ["CampaignId", ({ campaign }) => campaign && ids.campaign(campaign.key)],
  ["OwnerId", ({ owner }) => userOf(owner)],
  ["CreatedDate", ({ openedAt }) => instant(openedAt)],
];

const caseColumns: Column<SampleTicket>[] = [
  ["Id", ({ key }) => ids.case(key)],
  ["CaseNumber", ({ key }) => String(1026 + key).padStart(8, "0")],
  ["AccountId", ({ customer }) => ids.account(customer.key)],
  ["Subject", ({ subject }) => subject],
  ["Status", ({ resolvedAt }) => (resolvedAt ? "Closed" : "Working")],
  ["Priority", ({ priority }) => priority],
  ["Origin", ({ channel }) => channel],
  ["Type", ({ category }) => category],
  ["IsClosed", ({ resolvedAt }) => resolvedAt !== null],
  ["ClosedDate", ({ resolvedAt }) => instant(resolvedAt)],
  ["OwnerId", ({ owner }) => userOf(owner)],
  ["CreatedDate", ({ openedAt }) => instant(openedAt)],
];

const dataExport: CsvStyle = { delimiter: ",", quote: "all", newline: "\n", encoding: "utf-8" };

/** As a user with the locale "English (United Kingdom)" sees it: day/month/year. */
const reportDay = (at: Date | null) => {
  if (at === null) return null;
  const { day, month, year } = berlin(at);
  return `${day}/${month}/${year}`;
};
const reportMinute = (at: Date | null) => {
  if (at === null) return null;
  const { hour, minute } = berlin(at);
  return `${reportDay(at)} ${hour}:${minute}`;
};

const report = (title: string): CsvStyle => ({
  ...dataExport,
  encoding: "utf-8",
  footer: [
    "",
    "",
    title,
    "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.",
    "Confidential Information - Do Not Distribute",
    "Generated By:  Lena Brandt  21/11/2026 08:15",
    "Acme GmbH",
  ],
});

const accountName = ({ customer, lead }: SampleDeal) => customer?.name ?? lead?.company ?? null;

const dealReport = ({ deals }: SampleStory): Sheet =>
  tableOf(deals, [
    ["Opportunity ID", ({ key }) => ids.opportunity(key).slice(0, 15)],
    ["Opportunity Name", ({ name }) => name],
    ["Account Name", accountName],
    ["Type", ({ lead }) => (lead ? "New Customer" : "Existing Customer - Upgrade")],
    ["Lead Source", ({ source }) => source],
    ["Amount Currency", () => "EUR"],
    ["Amount", ({ amount }) => amount.toFixed(2)],
    ["Close Date", ({ expectedOn }) => reportDay(expectedOn)],
    ["Next Step", ({ nextStep }) => nextStep],
    ["Stage", ({ stage }) => stages[stage][0]],
    ["Probability (%)", ({ stage }) => stages[stage][1]],
    ["Created Date", ({ openedAt }) => reportDay(openedAt)],
    ["Opportunity Owner", ({ owner }) => owner],
  ]);

const caseReport = ({ tickets }: SampleStory): Sheet =>
  tableOf(tickets, [
    ["Case ID", ({ key }) => ids.case(key).slice(0, 15)],
    ["Case Number", ({ key }) => String(1026 + key).padStart(8, "0")],
    ["Account Name", ({ customer }) => customer.name],
    ["Subject", ({ subject }) => subject],
    ["Status", ({ resolvedAt }) => (resolvedAt ? "Closed" : "Working")],
    ["Priority", ({ priority }) => priority],
    ["Case Origin", ({ channel }) => channel],
    ["Date/Time Opened", ({ openedAt }) => reportMinute(openedAt)],
    ["Date/Time Closed", ({ resolvedAt }) => reportMinute(resolvedAt)],
    ["Case Owner", ({ owner }) => owner],
  ]);

/** Salesforce's files: the data export, two reports of the same records, and what is kept beside a CRM. */
export const salesforceFiles = (story: SampleStory): CrmFile[] => {
  const history = story.deals.flatMap((deal) => deal.history.map((entry, at) => ({ deal, at, ...entry })));
  const names = {
    customer: ids.account,
    ticket: ids.case,
    campaign: ids.campaign,
    owner: (name: string) => userOf(name),
  };
  const csv = (name: string, sheet: Sheet, style: CsvStyle = dataExport): CrmFile => ({
    path: `salesforce/${name}.csv`,
    bytes: writeCsv(sheet, style),
  });
  return [
    csv(
      "accounts",
      tableOf(story.customers, [
        ["Id", ({ key }) => ids.account(key)],
        ["Name", ({ name }) => name],
        ["Type", () => "Customer - Direct"],
        ["Industry", ({ industry }) => industry],
        ["AccountSource", ({ source }) => source],
        ["BillingCity", ({ town }) => town],
        ["BillingState", ({ region }) => region],
        ["BillingCountry", ({ country }) => country],
        ["Website", ({ domain }) => `https://www.${domain}`],
        ["OwnerId", ({ owner }) => userOf(owner)],
        ["CreatedDate", ({ createdAt }) => instant(createdAt)],
      ]),
    ),
    csv("leads", tableOf(story.leads, leadColumns)),
    csv("opportunities", tableOf(story.deals, dealColumns)),
    csv(
      "opportunity-history",
      tableOf(history, [
        ["Id", ({ deal, at }) => idOf("008", deal.key * 8 + at)],
        ["OpportunityId", ({ deal }) => ids.opportunity(deal.key)],
        ["StageName", ({ stage }) => stages[stage][0]],
        ["Amount", ({ deal }) => deal.amount.toFixed(2)],
        ["Probability", ({ stage }) => stages[stage][1]],
        ["CreatedById", ({ deal }) => userOf(deal.owner)],
        ["CreatedDate", ({ enteredAt }) => instant(enteredAt)],
      ]),
    ),
    csv("cases", tableOf(story.tickets, caseColumns)),
    csv(
      "campaigns",
      tableOf(story.campaigns, [
        ["Id", ({ key }) => ids.campaign(key)],
        ["Name", ({ name }) => name],
        ["Type", ({ type }) => type],
        ["Status", ({ endsOn }) => (endsOn < "2026-11-21" ? "Completed" : "In Progress")],
        ["StartDate", ({ startsOn }) => startsOn],
        ["EndDate", ({ endsOn }) => endsOn],
        ["BudgetedCost", ({ budget }) => budget],
        ["ActualCost", ({ spent }) => spent],
        ["NumberSent", ({ sent }) => sent],
        ["IsActive", ({ endsOn }) => endsOn >= "2026-11-21"],
      ]),
    ),
    csv("reports/opportunities", dealReport(story), report("Opportunities Report")),
    csv("reports/cases", caseReport(story), report("Cases Report")),
    csv("survey-answers", plainResponses(story.responses, names)),
    csv("costs", plainCosts(story.costs, names)),
  ];
};
