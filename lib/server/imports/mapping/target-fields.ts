import "server-only";
import type { FieldKind } from "@/lib/contracts/imports/vocabulary";
import type { RecordType } from "@/lib/kpi/vocabulary";

/** What a column can be imported as. */
export type TargetField = {
  /** The record's own field, or one of those that only imports know (`derived`). */
  name: string;
  label: string;
  kind: FieldKind;
  required?: true;
  /** Kind "choice": the words that are stored. */
  words?: readonly string[];
  /** Kind "reference": what it names. */
  to?: RecordType;
  /** Not stored itself: other fields follow from it (see compose-record). */
  derived?: true;
  hint?: string;
};

const id = (label: string): TargetField => ({ name: "externalId", label, kind: "id", required: true });
const text = (name: string, label: string, more: Partial<TargetField> = {}): TargetField => ({
  name,
  label,
  kind: "text",
  ...more,
});
const at = (name: string, label: string, more: Partial<TargetField> = {}): TargetField => ({
  name,
  label,
  kind: "instant",
  ...more,
});
const reference = (name: string, label: string, to: RecordType, more: Partial<TargetField> = {}) =>
  ({ name, label, kind: "reference", to, ...more }) satisfies TargetField;

const required = { required: true } as const;
const derived = { derived: true } as const;
const day: TargetField = { name: "date", label: "Day", kind: "day", required: true };
const owner = reference("ownerExternalId", "Owner", "owners");
const customer = reference("customerExternalId", "Customer", "customers");
const campaign = reference("campaignExternalId", "Campaign", "campaigns");
const source = text("source", "Source");
const product = text("product", "Product");
const currency = text("currency", "Currency", {
  hint: "The organization's own where left out. Another one needs an exchange rate.",
});
const amount = (more: Partial<TargetField> = {}): TargetField => ({
  name: "amount",
  label: "Amount",
  kind: "amount",
  required: true,
  ...more,
});
const count = (name: string, label: string, more: Partial<TargetField> = {}): TargetField => ({
  name,
  label,
  kind: "count",
  ...more,
});
const flag = (name: string, label: string, hint: string): TargetField => ({
  name,
  label,
  kind: "flag",
  derived: true,
  hint,
});
const duration = (name: string, label: string, hint: string): TargetField => ({
  name,
  label,
  kind: "duration",
  derived: true,
  hint,
});

const ledgerCategories = [
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
];

/** Of each type of record, what columns can be imported as, in the order in which people are asked. */
export const targetFields: Readonly<Record<RecordType, readonly TargetField[]>> = {
  owners: [id("Owner's id"), text("name", "Name", required), text("email", "E-mail"), text("team", "Team")],
  customers: [
    id("Customer's id"),
    text("name", "Name", required),
    at("acquiredAt", "Customer since", {
      ...required,
      hint: "First day as a customer: the first purchase, not the day on which the record was made.",
    }),
    at("churnedAt", "Lost on"),
    text("email", "E-mail"),
    text("segment", "Segment"),
    text("region", "Region"),
    text("industry", "Industry"),
    source,
    owner,
  ],
  campaigns: [
    id("Campaign's id"),
    text("name", "Name", required),
    text("channel", "Channel"),
    at("startsAt", "Starts on"),
    at("endsAt", "Ends on"),
    { name: "budget", label: "Budget", kind: "amount" },
  ],
  leads: [
    id("Lead's id"),
    at("createdAt", "Came in on", required),
    text("name", "Name"),
    text("firstName", "First name", derived),
    text("lastName", "Last name", derived),
    text("company", "Company"),
    text("email", "E-mail"),
    source,
    text("status", "Status"),
    at("qualifiedAt", "Qualified on", {
      hint: "When sales took it on. What most CRMs call converted is this.",
    }),
    at("convertedAt", "Paying customer on", {
      hint: "When it became a paying customer, whatever its CRM calls converted.",
    }),
    reference("customerExternalId", "Customer it became", "customers"),
    owner,
    campaign,
    text("segment", "Segment"),
    text("region", "Region"),
    product,
  ],
  deals: [
    id("Deal's id"),
    at("openedAt", "Opened on", required),
    text("name", "Name"),
    amount(),
    { name: "status", label: "Status", kind: "choice", required: true, words: ["open", "won", "lost"] },
    text("stage", "Stage"),
    at("closeDate", "Close date", {
      ...derived,
      hint: "Expected while the deal is open; the day on which it was won or lost afterwards.",
    }),
    at("closedAt", "Closed on", { hint: "When it was won or lost; nothing while it is open." }),
    at("expectedCloseAt", "Expected close"),
    flag("closedFlag", "Is closed", "Yes or no; with the next one it tells the status."),
    flag("wonFlag", "Is won", "Yes or no; with the one before it tells the status."),
    { name: "probability", label: "Probability", kind: "percent" },
    {
      name: "wonAmount",
      label: "Amount when won",
      kind: "amount",
      derived: true,
      hint: "Takes the place of the amount once the deal is won.",
    },
    currency,
    text("lostReason", "Why lost"),
    customer,
    reference("leadExternalId", "Lead", "leads"),
    owner,
    product,
    source,
    campaign,
  ],
  "deal-stage-events": [
    id("Event's id"),
    reference("dealExternalId", "Deal", "deals", required),
    text("stage", "Stage", required),
    at("enteredAt", "Entered on", required),
  ],
  orders: [
    id("Order's id"),
    reference("customerExternalId", "Customer", "customers", required),
    at("orderedAt", "Ordered on", required),
    amount({ hint: "Negative for a refund. Take it net or with tax, but always the same." }),
    currency,
    product,
    campaign,
  ],
  tickets: [
    id("Ticket's id"),
    at("openedAt", "Opened on", required),
    at("firstRespondedAt", "First answered on"),
    duration("firstResponseDuration", "Time to first answer", "Counted from when the ticket was opened."),
    at("resolvedAt", "Resolved on"),
    duration("resolutionDuration", "Time to resolution", "Counted from when the ticket was opened."),
    flag(
      "closedFlag",
      "Is closed",
      "Yes or no, or a status. Tickets that are not closed have no resolution.",
    ),
    at("lastChangedAt", "Last changed on", {
      ...derived,
      hint: "Stands in for the resolution of closed tickets that have no other: approximate.",
    }),
    at("reopenedAt", "Reopened on"),
    count("contactCount", "Contacts it took", { hint: "1 is solved at first contact." }),
    text("channel", "Channel"),
    text("category", "Category"),
    text("priority", "Priority"),
    customer,
    owner,
    {
      name: "csatScore",
      label: "Satisfaction (1–5)",
      kind: "score",
      derived: true,
      hint: "Becomes a CSAT answer of its own, tied to the ticket.",
    },
    {
      name: "npsScore",
      label: "NPS answer (0–10)",
      kind: "score",
      derived: true,
      hint: "Becomes an NPS answer of its own, tied to the ticket.",
    },
  ],
  "survey-responses": [
    id("Answer's id"),
    { name: "kind", label: "Kind", kind: "choice", required: true, words: ["csat", "nps"] },
    { name: "score", label: "Score", kind: "score", required: true },
    { name: "scaleMin", label: "Lowest score", kind: "score" },
    { name: "scaleMax", label: "Highest score", kind: "score" },
    at("submittedAt", "Answered on", required),
    text("comment", "Comment"),
    customer,
    reference("ticketExternalId", "Ticket", "tickets"),
    owner,
  ],
  "campaign-activity": [
    id("Row's id"),
    reference("campaignExternalId", "Campaign", "campaigns", required),
    day,
    count("exposed", "Exposed"),
    count("sent", "Sent"),
    count("delivered", "Delivered"),
    count("opened", "Opened"),
    count("clicked", "Clicked"),
    count("converted", "Converted"),
  ],
  "site-traffic": [
    id("Row's id"),
    day,
    source,
    count("visitors", "Visitors", required),
    count("conversions", "Conversions"),
  ],
  "ledger-entries": [
    id("Entry's id"),
    day,
    { name: "kind", label: "Kind", kind: "choice", required: true, words: ["cost", "benefit"] },
    { name: "category", label: "Category", kind: "choice", required: true, words: ledgerCategories },
    amount({ hint: "Negative for a correction." }),
    currency,
    source,
    campaign,
    text("note", "Note"),
  ],
};

/** The field of this name, if the type has it. */
export const targetField = (type: RecordType, name: string): TargetField | undefined =>
  targetFields[type].find((field) => field.name === name);
