import type { Measure } from "../measure";

/** A ticket reopened within these days was not resolved at first contact (kpi-catalogue: first-contact-resolution). */
const reopenDays = 7;

const onOpening = { kind: "during", at: "openedAt" } as const;
const onResolution = { kind: "during", at: "resolvedAt" } as const;
const isAnswered = { column: "firstRespondedAt", is: "not-null" } as const;
// A ticket younger than the target can still be answered in time, so it is not judged: neither as late nor, were it
// answered already, as in time, which would favour the quick ones.
const isOldEnough = { column: "openedAt", olderThanHours: { parameter: "targetHours" } } as const;
const response = { from: "openedAt", to: "firstRespondedAt", in: "hours" } as const;
const resolution = { from: "openedAt", to: "resolvedAt", in: "hours" } as const;

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
  ticketsDueAnAnswer: {
    id: "ticketsDueAnAnswer",
    name: "tickets opened, at least as old as the target time",
    fact: "tickets",
    select: onOpening,
    aggregate: { type: "count" },
    where: [isOldEnough],
    unit: "count",
  },
  ticketsAnsweredInTime: {
    id: "ticketsAnsweredInTime",
    name: "of them first answered within the target time",
    fact: "tickets",
    select: onOpening,
    aggregate: { type: "count" },
    where: [
      isOldEnough,
      { column: "firstRespondedAt", withinHoursOf: "openedAt", hours: { parameter: "targetHours" } },
    ],
    unit: "count",
  },
  ticketsAnswered: {
    id: "ticketsAnswered",
    name: "tickets opened that were answered",
    fact: "tickets",
    select: onOpening,
    aggregate: { type: "count" },
    where: [isAnswered],
    unit: "count",
  },
  firstResponseHours: {
    id: "firstResponseHours",
    name: "hours to the first response, added up",
    fact: "tickets",
    select: onOpening,
    aggregate: { type: "sum-elapsed", of: response },
    where: [isAnswered],
    unit: "hours",
  },
  medianFirstResponseHours: {
    id: "medianFirstResponseHours",
    name: "median hours to the first response",
    fact: "tickets",
    select: onOpening,
    aggregate: { type: "percentile", at: 0.5, of: response },
    where: [isAnswered],
    unit: "hours",
  },
  ninetiethFirstResponseHours: {
    id: "ninetiethFirstResponseHours",
    name: "hours to the first response that nine in ten stay within",
    fact: "tickets",
    select: onOpening,
    aggregate: { type: "percentile", at: 0.9, of: response },
    where: [isAnswered],
    unit: "hours",
  },
  resolutionHours: {
    id: "resolutionHours",
    name: "hours to resolution, added up",
    fact: "tickets",
    select: onResolution,
    aggregate: { type: "sum-elapsed", of: resolution },
    unit: "hours",
  },
  medianResolutionHours: {
    id: "medianResolutionHours",
    name: "median hours to resolution",
    fact: "tickets",
    select: onResolution,
    aggregate: { type: "percentile", at: 0.5, of: resolution },
    unit: "hours",
  },
  ninetiethResolutionHours: {
    id: "ninetiethResolutionHours",
    name: "hours to resolution that nine in ten stay within",
    fact: "tickets",
    select: onResolution,
    aggregate: { type: "percentile", at: 0.9, of: resolution },
    unit: "hours",
  },
  ticketsOpenAtEnd: {
    id: "ticketsOpenAtEnd",
    name: "tickets open at the end",
    fact: "tickets",
    // Opened again and not yet resolved anew: a newer resolution makes resolvedAt the later of the two.
    select: { kind: "open-at-end", from: "openedAt", until: "resolvedAt", again: "reopenedAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
} as const satisfies Record<string, Measure>;
