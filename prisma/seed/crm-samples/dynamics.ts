import { createRandom } from "@/lib/testing/random";
import { writeCsv } from "./csv";
import type { CrmFile } from "./files";
import { plainCosts, plainResponses } from "./plain-records";
import type { SampleStory, Stage } from "./story-types";
import type { Cell, Workbook } from "./xlsx";

// Dynamics 365 exports Excel workbooks. The first three columns are hidden and named "(Do Not Modify)": the record's
// GUID, a checksum of the row and when it was changed; dates are Excel's own, in the user's time zone; choices are
// exported by their labels. A case has no time of resolution, its last change is the nearest there is.

type Row = { id: string; changedAt: Date };
type Column<R> = readonly [header: string, cell: (row: R) => Cell];

const guid = (kind: string, key: number): string => {
  const random = createRandom(`${kind} ${key}`);
  const hex = (length: number) => Array.from({ length }, () => random.integer(0, 15).toString(16)).join("");
  return `${hex(8)}-${hex(4)}-ee11-8${hex(3)}-${hex(12)}`;
};
const ids = {
  account: (key: number) => guid("account", key),
  case: (key: number) => guid("case", key),
  campaign: (key: number) => guid("campaign", key),
};

/** Excel knows no zones: the date is what the clock in Berlin said. */
const local = (at: Date | null): Date | null => {
  if (at === null) return null;
  const text = at.toLocaleString("sv-SE", { timeZone: "Europe/Berlin" });
  return new Date(`${text.replace(" ", "T")}Z`);
};
const localDay = (at: Date | null): Date | null => {
  const moment = local(at);
  return moment && new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`);
};
const dayOf = (iso: string) => new Date(`${iso}T00:00:00Z`);

const workbook = <R extends Row>(
  path: string,
  entity: string,
  rows: R[],
  columns: Column<R>[],
): Workbook => ({
  path: `dynamics/${path}.xlsx`,
  sheetName: `${entity} Advanced Find View`,
  hiddenColumns: 3,
  header: [
    `(Do Not Modify) ${entity}`,
    "(Do Not Modify) Row Checksum",
    "(Do Not Modify) Modified On",
    ...columns.map(([header]) => header),
  ],
  rows: rows.map((row) => [
    row.id,
    `${Buffer.from(guid("checksum", row.id.length) + row.id)
      .toString("base64")
      .slice(0, 60)}==`,
    local(row.changedAt),
    ...columns.map(([, cell]) => cell(row)),
  ]),
});

const phases: Record<Stage, string> = {
  qualification: "1-Qualify",
  analysis: "2-Develop",
  proposal: "3-Propose",
  negotiation: "3-Propose",
  won: "4-Close",
  lost: "4-Close",
};
const statuses = { open: ["Open", "In Progress"], won: ["Won", "Won"], lost: ["Lost", "Canceled"] } as const;
const satisfactions = ["Very Dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very Satisfied"];
const priorities = { High: "High", Medium: "Normal", Low: "Low" } as const;

/** The workbooks of Dynamics 365. */
export const dynamicsWorkbooks = (story: SampleStory): Workbook[] => {
  const accounts = story.customers.map((customer) => ({
    ...customer,
    id: ids.account(customer.key),
    changedAt: customer.acquiredAt,
  }));
  const leads = story.leads.map((lead) => ({
    ...lead,
    id: guid("lead", lead.key),
    changedAt: lead.qualifiedAt ?? lead.createdAt,
  }));
  const deals = story.deals.map((deal) => ({
    ...deal,
    id: guid("opportunity", deal.key),
    changedAt: deal.closedAt ?? deal.openedAt,
  }));
  const cases = story.tickets.map((ticket) => ({
    ...ticket,
    id: ids.case(ticket.key),
    changedAt: ticket.resolvedAt ?? ticket.openedAt,
  }));
  const campaigns = story.campaigns.map((campaign) => ({
    ...campaign,
    id: ids.campaign(campaign.key),
    changedAt: dayOf(campaign.endsOn),
  }));
  return [
    workbook("accounts", "Account", accounts, [
      ["Account Name", ({ name }) => name],
      ["Relationship Type", () => "Customer"],
      ["Industry", ({ industry }) => industry],
      ["Address 1: City", ({ town }) => town],
      ["Address 1: State/Province", ({ region }) => region],
      ["Address 1: Country/Region", ({ country }) => country],
      ["Website", ({ domain }) => `https://www.${domain}`],
      ["Owner", ({ owner }) => owner],
      ["Status", () => "Active"],
      ["Created On", ({ createdAt }) => local(createdAt)],
    ]),
    workbook("leads", "Lead", leads, [
      ["Topic", ({ company }) => `Interest of ${company}`],
      ["First Name", ({ firstName }) => firstName],
      ["Last Name", ({ lastName }) => lastName],
      ["Company Name", ({ company }) => company],
      ["Email", ({ email }) => email],
      ["Lead Source", ({ source }) => source],
      ["Source Campaign", ({ campaign }) => campaign?.name ?? null],
      ["City", ({ town }) => town],
      ["State/Province", ({ region }) => region],
      ["Country/Region", ({ country }) => country],
      ["Status", ({ qualifiedAt, isLost }) => (qualifiedAt ? "Qualified" : isLost ? "Disqualified" : "Open")],
      [
        "Status Reason",
        ({ qualifiedAt, isLost }) =>
          qualifiedAt ? "Qualified" : isLost ? "No longer Interested" : "Contacted",
      ],
      ["Qualifying Opportunity", ({ deal }) => deal?.name ?? null],
      ["Owner", ({ owner }) => owner],
      ["Created On", ({ createdAt }) => local(createdAt)],
    ]),
    workbook("opportunities", "Opportunity", deals, [
      ["Topic", ({ name }) => name],
      ["Potential Customer", ({ customer, lead }) => customer?.name ?? lead?.company ?? null],
      ["Est. Revenue", ({ amount }) => amount],
      ["Actual Revenue", ({ status, amount }) => (status === "won" ? amount : status === "lost" ? 0 : null)],
      ["Est. Close Date", ({ expectedOn }) => localDay(expectedOn)],
      ["Actual Close Date", ({ closedAt }) => localDay(closedAt)],
      ["Probability", ({ probability }) => probability],
      ["Pipeline Phase", ({ stage }) => phases[stage]],
      ["Source Campaign", ({ campaign }) => campaign?.name ?? null],
      ["Status", ({ status }) => statuses[status][0]],
      ["Status Reason", ({ status }) => statuses[status][1]],
      ["Currency", () => "Euro"],
      ["Owner", ({ owner }) => owner],
      ["Created On", ({ openedAt }) => local(openedAt)],
    ]),
    workbook("cases", "Case", cases, [
      ["Case Title", ({ subject }) => subject],
      ["Case Number", ({ key }) => `CAS-${String(1_000 + key).padStart(5, "0")}-Q${key % 9}X4`],
      ["Customer", ({ customer }) => customer.name],
      ["Origin", ({ channel }) => channel],
      ["Case Type", ({ category }) => category],
      ["Priority", ({ priority }) => priorities[priority]],
      [
        "Satisfaction",
        ({ satisfaction }) => (satisfaction ? (satisfactions[satisfaction - 1] ?? null) : null),
      ],
      ["Status", ({ resolvedAt }) => (resolvedAt ? "Resolved" : "Active")],
      ["Status Reason", ({ resolvedAt }) => (resolvedAt ? "Problem Solved" : "In Progress")],
      ["Owner", ({ owner }) => owner],
      ["Created On", ({ openedAt }) => local(openedAt)],
    ]),
    workbook("campaigns", "Campaign", campaigns, [
      ["Name", ({ name }) => name],
      ["Campaign Code", ({ key }) => `CMP-${String(1_001 + key)}`],
      ["Campaign Type", ({ type }) => type],
      ["Actual Start Date", ({ startsOn }) => dayOf(startsOn)],
      ["Actual End Date", ({ endsOn }) => dayOf(endsOn)],
      ["Budget Allocated", ({ budget }) => budget],
      ["Total Cost of Campaign", ({ spent }) => spent],
      ["Status Reason", ({ endsOn }) => (endsOn < "2026-11-21" ? "Completed" : "Launched")],
    ]),
  ];
};

/** What is kept beside Dynamics 365. */
export const dynamicsSheets = (story: SampleStory): CrmFile[] => {
  const names = {
    customer: ids.account,
    ticket: ids.case,
    campaign: ids.campaign,
    owner: (name: string) => name,
  };
  const style = { delimiter: ",", quote: "needed", newline: "\r\n", encoding: "utf-8-bom" } as const;
  return [
    { path: "dynamics/survey-answers.csv", bytes: writeCsv(plainResponses(story.responses, names), style) },
    { path: "dynamics/costs.csv", bytes: writeCsv(plainCosts(story.costs, names), style) },
  ];
};
