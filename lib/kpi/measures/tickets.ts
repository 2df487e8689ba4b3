import type { Measure } from "../measure";

/** A ticket reopened within these days was not resolved at first contact (kpi-catalogue: first-contact-resolution). */
const reopenDays = 7;

export const ticketMeasures = {
  ticketsOpened: {
    id: "ticketsOpened",
    name: "tickets opened",
    fact: "tickets",
    select: { kind: "during", at: "openedAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
  ticketsResolved: {
    id: "ticketsResolved",
    name: "tickets resolved",
    fact: "tickets",
    select: { kind: "during", at: "resolvedAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
  ticketsResolvedWithOneContact: {
    id: "ticketsResolvedWithOneContact",
    name: "tickets resolved with one contact",
    fact: "tickets",
    select: { kind: "during", at: "resolvedAt" },
    aggregate: { type: "count" },
    where: [{ column: "contactCount", equals: 1 }],
    unit: "count",
  },
  ticketsResolvedAtFirstContact: {
    id: "ticketsResolvedAtFirstContact",
    name: `tickets resolved with one contact and not reopened within ${reopenDays} days`,
    fact: "tickets",
    select: { kind: "during", at: "resolvedAt" },
    aggregate: { type: "count" },
    where: [
      { column: "contactCount", equals: 1 },
      { column: "reopenedAt", notWithinDaysOf: "resolvedAt", days: reopenDays },
    ],
    unit: "count",
  },
} as const satisfies Record<string, Measure>;
