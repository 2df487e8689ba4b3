import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { FieldValue } from "./read-field";

/** A record as the API takes it. */
export type SentRecord = { externalId: string } & Record<string, unknown>;
export type Output = { type: RecordType; sent: SentRecord };

/** The values of a row by field. */
export type Values = Map<string, FieldValue>;

const text = (values: Values, name: string): string | null => {
  const value = values.get(name);
  return value === undefined || value === null || value === "" ? null : String(value);
};

const later = (opened: string | null, milliseconds: FieldValue | undefined): string | null => {
  if (opened === null || typeof milliseconds !== "number") return null;
  const start = Date.parse(opened);
  // A day alone has no time to count from.
  return opened.length === 10 || Number.isNaN(start) ? null : new Date(start + milliseconds).toISOString();
};

const dealStatus = (values: Values): string | null => {
  const told = text(values, "status");
  if (told !== null || !values.has("closedFlag")) return told;
  if (values.get("closedFlag") !== true) return values.get("wonFlag") === true ? "won" : "open";
  return values.get("wonFlag") === true ? "won" : "lost";
};

/** Close dates are expected until a deal is closed; the actual value takes the estimate's place when it is won. */
const composeDeal = (values: Values): Record<string, FieldValue> => {
  const status = dealStatus(values);
  const closeDate = text(values, "closeDate");
  const isOpen = status === "open";
  return {
    status,
    amount: (status === "won" ? text(values, "wonAmount") : null) ?? text(values, "amount"),
    closedAt: isOpen ? null : (text(values, "closedAt") ?? closeDate),
    expectedCloseAt: text(values, "expectedCloseAt") ?? (isOpen ? closeDate : null),
  };
};

const composeLead = (values: Values): Record<string, FieldValue> => {
  const parts = [text(values, "firstName"), text(values, "lastName")].filter((part) => part !== null);
  return { name: text(values, "name") ?? (parts.length > 0 ? parts.join(" ") : null) };
};

const composeTicket = (values: Values): Record<string, FieldValue> => {
  const openedAt = text(values, "openedAt");
  const isOpen = values.has("closedFlag") && values.get("closedFlag") !== true;
  const resolved =
    text(values, "resolvedAt") ??
    later(openedAt, values.get("resolutionDuration")) ??
    (values.get("closedFlag") === true ? text(values, "lastChangedAt") : null);
  return {
    firstRespondedAt:
      text(values, "firstRespondedAt") ?? later(openedAt, values.get("firstResponseDuration")),
    resolvedAt: isOpen ? null : resolved,
  };
};

/** A satisfaction code beside a ticket is an answer of its own, given when the ticket was done. */
const answersOf = (ticket: SentRecord, values: Values): Output[] => {
  const kinds = [
    ["csat", values.get("csatScore")],
    ["nps", values.get("npsScore")],
  ] as const;
  return kinds.flatMap(([kind, score]) => {
    if (typeof score !== "number") return [];
    const sent: SentRecord = {
      externalId: `${ticket.externalId}:${kind}`,
      kind,
      score,
      submittedAt: ticket.resolvedAt ?? text(values, "lastChangedAt") ?? ticket.openedAt,
      ticketExternalId: ticket.externalId,
      customerExternalId: ticket.customerExternalId,
      ownerExternalId: ticket.ownerExternalId,
    };
    return [{ type: "survey-responses" as const, sent }];
  });
};

const derived: Partial<Record<RecordType, (values: Values) => Record<string, FieldValue>>> = {
  deals: composeDeal,
  leads: composeLead,
  tickets: composeTicket,
};

/**
 * The records that a row's values make: its own, and the satisfaction answers of a ticket.
 * @param stored the type's own fields; what is only derived from is left out
 */
export function composeRecords(
  type: RecordType,
  externalId: string,
  values: Values,
  stored: ReadonlySet<string>,
): Output[] {
  const sent: SentRecord = { externalId };
  for (const [field, value] of values) if (stored.has(field) && value !== null) sent[field] = value;
  for (const [field, value] of Object.entries(derived[type]?.(values) ?? {})) {
    if (value === null) delete sent[field];
    else sent[field] = value;
  }
  sent.externalId = externalId;
  return [{ type, sent }, ...(type === "tickets" ? answersOf(sent, values) : [])];
}
