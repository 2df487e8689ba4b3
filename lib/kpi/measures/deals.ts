import type { Measure } from "../measure";

const onClosing = { kind: "during", at: "closedAt" } as const;
const isWon = { column: "status", equals: "won" } as const;
const openAtEnd = { kind: "open-at-end", from: "openedAt", until: "closedAt" } as const;
const cycle = { from: "openedAt", to: "closedAt", in: "days" } as const;

/**
 * Closed deals, by the date on which they were won or lost; deals that were open at a period's end; and those that were
 * open where a window starts and are expected to close within it.
 */
export const dealMeasures = {
  dealsWon: {
    id: "dealsWon",
    name: "deals won",
    fact: "deals",
    select: { kind: "during", at: "closedAt" },
    aggregate: { type: "count" },
    where: [{ column: "status", equals: "won" }],
    unit: "count",
  },
  dealsLost: {
    id: "dealsLost",
    name: "deals lost",
    fact: "deals",
    select: { kind: "during", at: "closedAt" },
    aggregate: { type: "count" },
    where: [{ column: "status", equals: "lost" }],
    unit: "count",
  },
  wonAmount: {
    id: "wonAmount",
    name: "amount of deals won",
    fact: "deals",
    select: { kind: "during", at: "closedAt" },
    aggregate: { type: "sum", column: "amount" },
    where: [{ column: "status", equals: "won" }],
    unit: "money",
  },
  lostAmount: {
    id: "lostAmount",
    name: "amount of deals lost",
    fact: "deals",
    select: { kind: "during", at: "closedAt" },
    aggregate: { type: "sum", column: "amount" },
    where: [{ column: "status", equals: "lost" }],
    unit: "money",
  },
  medianWonAmount: {
    id: "medianWonAmount",
    name: "median amount of deals won",
    fact: "deals",
    select: onClosing,
    aggregate: { type: "percentile", at: 0.5, of: { column: "amount" } },
    where: [isWon],
    unit: "money",
  },
  salesCycleDays: {
    id: "salesCycleDays",
    name: "days from opened to won, added up",
    fact: "deals",
    select: onClosing,
    aggregate: { type: "sum-elapsed", of: cycle },
    where: [isWon],
    unit: "days",
  },
  medianSalesCycleDays: {
    id: "medianSalesCycleDays",
    name: "median days from opened to won",
    fact: "deals",
    select: onClosing,
    aggregate: { type: "percentile", at: 0.5, of: cycle },
    where: [isWon],
    unit: "days",
  },
  ninetiethSalesCycleDays: {
    id: "ninetiethSalesCycleDays",
    name: "days from opened to won that nine in ten stay within",
    fact: "deals",
    select: onClosing,
    aggregate: { type: "percentile", at: 0.9, of: cycle },
    where: [isWon],
    unit: "days",
  },
  dealsOpenAtEnd: {
    id: "dealsOpenAtEnd",
    name: "deals open at the end",
    fact: "deals",
    select: openAtEnd,
    aggregate: { type: "count" },
    unit: "count",
  },
  openAmountAtEnd: {
    id: "openAmountAtEnd",
    name: "amount of deals open at the end",
    fact: "deals",
    select: openAtEnd,
    aggregate: { type: "sum", column: "amount" },
    unit: "money",
  },
  weightedOpenAmountAtEnd: {
    id: "weightedOpenAmountAtEnd",
    name: "amount × probability of deals open at the end",
    fact: "deals",
    select: openAtEnd,
    aggregate: { type: "sum-weighted", column: "amount", percent: "probability" },
    unit: "money",
  },
  openAmountDue: {
    id: "openAmountDue",
    name: "amount of open deals that are expected to close",
    fact: "deals",
    select: { kind: "due-during", from: "openedAt", until: "closedAt", due: "expectedCloseAt" },
    aggregate: { type: "sum", column: "amount" },
    unit: "money",
  },
  dealsOpenWithoutProbability: {
    id: "dealsOpenWithoutProbability",
    name: "of them without a probability, left out",
    fact: "deals",
    select: openAtEnd,
    aggregate: { type: "count" },
    where: [{ column: "probability", is: "null" }],
    unit: "count",
  },
} as const satisfies Record<string, Measure>;
