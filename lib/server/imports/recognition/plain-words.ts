import "server-only";
import type { Confidence } from "@/lib/contracts/imports/vocabulary";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { type TargetField, targetFields } from "../mapping/target-fields";
import { normalise } from "./normalise";

/** Other names that people give a field's column; by field, for every type that has it. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  externalId: ["id", "external id", "record id", "key", "number", "no"],
  name: ["full name", "title"],
  email: ["mail", "email address"],
  ownerExternalId: ["owner", "owner id", "assigned to", "account manager", "sales rep", "agent"],
  customerExternalId: ["customer", "customer id", "account", "account id", "client", "company id"],
  campaignExternalId: ["campaign", "campaign id"],
  leadExternalId: ["lead", "lead id"],
  dealExternalId: ["deal", "deal id", "opportunity", "opportunity id"],
  ticketExternalId: ["ticket", "ticket id", "case", "case id"],
  acquiredAt: ["customer since", "acquired", "first purchase", "start date", "since"],
  churnedAt: ["churned", "lost on", "end date", "cancelled on", "churn date"],
  createdAt: ["created", "created on", "date", "lead date", "created date"],
  openedAt: ["opened", "opened on", "created", "created on", "created at", "open date", "created date"],
  closeDate: ["close date", "closing date"],
  closedAt: ["closed", "closed on", "closed date"],
  expectedCloseAt: ["expected close", "expected close date", "forecast date"],
  orderedAt: ["ordered", "order date", "date", "purchase date", "invoice date"],
  submittedAt: ["submitted", "answered", "date", "answered on", "timestamp", "response date"],
  enteredAt: ["entered", "date", "changed on"],
  firstRespondedAt: ["first response", "first reply", "first responded"],
  resolvedAt: ["resolved", "solved", "resolved on", "closed on", "closed at"],
  qualifiedAt: ["qualified", "qualified on"],
  convertedAt: ["customer on", "became customer"],
  startsAt: ["start", "start date", "from"],
  endsAt: ["end", "end date", "until", "to"],
  amount: ["value", "revenue", "total", "sum", "price", "cost"],
  date: ["day", "month"],
  visitors: ["visits", "users", "sessions"],
  conversions: ["goals", "sign ups", "converted"],
  score: ["rating", "answer", "csat", "nps"],
  kind: ["type"],
  comment: ["feedback", "text"],
  note: ["notes", "description", "comment"],
  category: ["type", "topic"],
  source: ["lead source", "origin", "channel"],
  status: ["state"],
  contactCount: ["contacts", "touches", "replies"],
};

type Names = Map<string, { field: TargetField; confidence: Confidence }>;

const namesOf = (type: RecordType): Names => {
  const names: Names = new Map();
  const add = (name: string, field: TargetField, confidence: Confidence) => {
    const key = normalise(name);
    if (!names.has(key)) names.set(key, { field, confidence });
  };
  const singular = type.replace(/ies$/, "y").replace(/s$/, "");
  for (const field of targetFields[type]) add(field.name, field, "A");
  for (const field of targetFields[type]) add(field.label, field, "B");
  for (const field of targetFields[type]) {
    if (field.name === "externalId") add(`${singular} id`, field, "B");
    for (const synonym of synonyms[field.name] ?? []) add(synonym, field, "B");
  }
  return names;
};

const remembered = new Map<RecordType, Names>();

/** The field of a type that a header names in plain words: the API's own name, its label, or what people call it. */
export function plainFieldOf(
  type: RecordType,
  header: string,
): { name: string; confidence: Confidence } | undefined {
  let names = remembered.get(type);
  if (!names) {
    names = namesOf(type);
    remembered.set(type, names);
  }
  const found = names.get(normalise(header));
  return found && { name: found.field.name, confidence: found.confidence };
}
