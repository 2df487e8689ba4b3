import type { Measure } from "../measure";

/** Closed deals, by the date on which they were won or lost. */
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
} as const satisfies Record<string, Measure>;
