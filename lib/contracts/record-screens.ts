// Browsers load this module: no schemas here. What the record lists and forms show of each type; what a field may hold is
// decided by lib/contracts/records alone.
import type { RecordType } from "@/lib/kpi/vocabulary";

export type FieldKind =
  | "text"
  | "long-text"
  | "instant"
  | "date"
  | "money"
  | "number"
  | "percent"
  | "choice"
  | "reference";

export type ScreenField = {
  field: string;
  label: string;
  kind: FieldKind;
  required?: boolean;
  /** Of a reference: the type of record that it names. */
  to?: RecordType;
  choices?: readonly string[];
};

/** Any type of record, as the vocabulary names it. */
export type RecordScreenType = RecordType;

export type RecordScreen = {
  title: string;
  /** One of them, within a sentence. */
  one: string;
  fields: readonly ScreenField[];
  /** Fields shown as columns until somebody chooses others. */
  columns: readonly string[];
  /** The field that says when it happened: lists are sorted and bounded by it. */
  date: string | null;
  /** Fields by which a list can be sorted, by index; the first one is the default. */
  sorts: readonly string[];
  /** Fields of which a list can show chosen values. */
  filters: readonly string[];
  /** What a search looks through, in words. */
  searched: string;
};

const field = (name: string, label: string, kind: FieldKind = "text", more: Partial<ScreenField> = {}) => ({
  field: name,
  label,
  kind,
  ...more,
});
const required = { required: true } as const;
const choice = (name: string, label: string, choices: readonly string[]) =>
  field(name, label, "choice", { choices, required: true });

const owner = field("ownerExternalId", "Owner", "reference", { to: "owners" });
const customer = field("customerExternalId", "Customer", "reference", { to: "customers" });
const campaign = field("campaignExternalId", "Campaign", "reference", { to: "campaigns" });
const source = field("source", "Source");
const product = field("product", "Product");
const money = [field("amount", "Amount", "money", required), field("currency", "Currency")];
const name = field("name", "Name");
const email = field("email", "E-mail");

export const recordScreens: Readonly<Record<RecordType, RecordScreen>> = {
  owners: {
    title: "Owners",
    one: "owner",
    fields: [{ ...name, ...required }, email, field("team", "Team")],
    columns: ["email", "team"],
    date: null,
    sorts: ["name", "externalId"],
    filters: [],
    searched: "name, e-mail or id",
  },
  customers: {
    title: "Customers",
    one: "customer",
    fields: [
      { ...name, ...required },
      email,
      field("acquiredAt", "Customer since", "instant", required),
      field("churnedAt", "Lost on", "instant"),
      field("segment", "Segment"),
      field("region", "Region"),
      field("industry", "Industry"),
      source,
      owner,
    ],
    columns: ["segment", "region", "source", "ownerExternalId", "acquiredAt", "churnedAt"],
    date: "acquiredAt",
    sorts: ["acquiredAt", "name", "externalId"],
    filters: ["segment", "region", "source", "ownerExternalId"],
    searched: "name, e-mail or id",
  },
  campaigns: {
    title: "Campaigns",
    one: "campaign",
    fields: [
      { ...name, ...required },
      field("channel", "Channel"),
      field("startsAt", "Starts", "instant"),
      field("endsAt", "Ends", "instant"),
      field("budget", "Budget", "money"),
    ],
    columns: ["channel", "startsAt", "endsAt", "budget"],
    date: null,
    sorts: ["name", "externalId"],
    filters: ["channel"],
    searched: "name or id",
  },
  leads: {
    title: "Leads",
    one: "lead",
    fields: [
      name,
      field("company", "Company"),
      email,
      field("createdAt", "Created", "instant", required),
      field("status", "Status"),
      field("qualifiedAt", "Qualified", "instant"),
      field("convertedAt", "Became a customer", "instant"),
      source,
      field("segment", "Segment"),
      field("region", "Region"),
      product,
      owner,
      customer,
      campaign,
    ],
    columns: ["company", "status", "source", "ownerExternalId", "createdAt", "convertedAt"],
    date: "createdAt",
    sorts: ["createdAt", "externalId"],
    filters: ["source", "segment", "region", "product", "ownerExternalId", "campaignExternalId"],
    searched: "name, company, e-mail or id",
  },
  deals: {
    title: "Deals",
    one: "deal",
    fields: [
      name,
      ...money,
      choice("status", "Status", ["open", "won", "lost"]),
      field("stage", "Stage"),
      field("probability", "Probability", "percent"),
      field("openedAt", "Opened", "instant", required),
      field("expectedCloseAt", "Expected close", "instant"),
      field("closedAt", "Closed", "instant"),
      field("lostReason", "Lost because"),
      customer,
      owner,
      product,
      source,
      campaign,
      field("leadExternalId", "Lead", "reference", { to: "leads" }),
    ],
    columns: ["customerExternalId", "amount", "status", "stage", "ownerExternalId", "openedAt", "closedAt"],
    date: "openedAt",
    sorts: ["openedAt", "amount", "externalId"],
    filters: [
      "status",
      "stage",
      "ownerExternalId",
      "product",
      "source",
      "campaignExternalId",
      "customerExternalId",
    ],
    searched: "name or id",
  },
  "deal-stage-events": {
    title: "Stage events",
    one: "stage event",
    fields: [
      field("dealExternalId", "Deal", "reference", { to: "deals", required: true }),
      field("stage", "Stage", "text", required),
      field("enteredAt", "Entered", "instant", required),
    ],
    columns: ["dealExternalId", "stage", "enteredAt"],
    date: "enteredAt",
    sorts: ["externalId"],
    filters: ["dealExternalId"],
    searched: "id",
  },
  orders: {
    title: "Orders",
    one: "order",
    fields: [
      { ...customer, ...required },
      field("orderedAt", "Ordered", "instant", required),
      ...money,
      product,
      campaign,
    ],
    columns: ["customerExternalId", "amount", "product", "orderedAt"],
    date: "orderedAt",
    sorts: ["orderedAt", "amount", "externalId"],
    filters: ["product", "campaignExternalId", "customerExternalId"],
    searched: "customer or id",
  },
  tickets: {
    title: "Tickets",
    one: "ticket",
    fields: [
      customer,
      field("openedAt", "Opened", "instant", required),
      field("firstRespondedAt", "First response", "instant"),
      field("resolvedAt", "Resolved", "instant"),
      field("reopenedAt", "Reopened", "instant"),
      field("contactCount", "Contacts", "number"),
      field("channel", "Channel"),
      field("category", "Category"),
      field("priority", "Priority"),
      owner,
    ],
    columns: [
      "customerExternalId",
      "channel",
      "category",
      "priority",
      "ownerExternalId",
      "openedAt",
      "resolvedAt",
    ],
    date: "openedAt",
    sorts: ["openedAt", "externalId"],
    filters: ["channel", "category", "ownerExternalId", "customerExternalId"],
    searched: "customer or id",
  },
  "survey-responses": {
    title: "Survey responses",
    one: "survey response",
    fields: [
      choice("kind", "Kind", ["csat", "nps"]),
      field("score", "Score", "number", required),
      field("scaleMin", "Scale from", "number"),
      field("scaleMax", "Scale to", "number"),
      field("submittedAt", "Submitted", "instant", required),
      field("comment", "Comment", "long-text"),
      customer,
      field("ticketExternalId", "Ticket", "reference", { to: "tickets" }),
      owner,
    ],
    columns: ["kind", "score", "customerExternalId", "ownerExternalId", "comment", "submittedAt"],
    date: "submittedAt",
    sorts: ["submittedAt", "externalId"],
    filters: ["kind", "ownerExternalId", "customerExternalId"],
    searched: "customer or id",
  },
  "campaign-activity": {
    title: "Campaign activity",
    one: "campaign activity",
    fields: [
      { ...campaign, ...required },
      field("date", "Date", "date", required),
      ...["exposed", "sent", "delivered", "opened", "clicked", "converted"].map((count) =>
        field(count, `${count.charAt(0).toUpperCase()}${count.slice(1)}`, "number"),
      ),
    ],
    columns: ["campaignExternalId", "date", "sent", "clicked", "converted"],
    date: "date",
    sorts: ["date", "externalId"],
    filters: ["campaignExternalId"],
    searched: "id",
  },
  "site-traffic": {
    title: "Site traffic",
    one: "site traffic",
    fields: [
      field("date", "Date", "date", required),
      source,
      field("visitors", "Visitors", "number", required),
      field("conversions", "Conversions", "number"),
    ],
    columns: ["date", "source", "visitors", "conversions"],
    date: "date",
    sorts: ["date", "externalId"],
    filters: ["source"],
    searched: "id",
  },
  "ledger-entries": {
    title: "Costs and benefits",
    one: "cost or benefit",
    fields: [
      field("date", "Date", "date", required),
      choice("kind", "Kind", ["cost", "benefit"]),
      choice("category", "Category", [
        "advertising",
        "promotions",
        "salaries",
        "commissions",
        "tools",
        "crm",
        "increased-sales",
        "reduced-cost",
        "satisfaction",
        "other",
      ]),
      ...money,
      source,
      campaign,
      field("note", "Note", "long-text"),
    ],
    columns: ["date", "kind", "category", "amount", "source", "campaignExternalId", "note"],
    date: "date",
    sorts: ["date", "externalId"],
    filters: ["kind", "category", "source", "campaignExternalId"],
    searched: "id or note",
  },
};

/** The types that have a screen in the navigation, in its order; the others are reached through the API. */
export const screenTypes = [
  "customers",
  "leads",
  "deals",
  "orders",
  "tickets",
  "survey-responses",
  "campaigns",
  "ledger-entries",
  "owners",
] as const satisfies readonly RecordType[];
export type ScreenType = (typeof screenTypes)[number];

export const isScreenType = (text: string): text is ScreenType =>
  (screenTypes as readonly string[]).includes(text);
