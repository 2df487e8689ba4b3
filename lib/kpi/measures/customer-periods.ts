import type { Measure } from "../measure";

const yearBefore = { type: "sum-purchases-before-start", months: 12 } as const;

/** Stocks and flows of customers. Boundaries: see `Selection` (opening of the next period = closing of this one). */
export const customerPeriodMeasures = {
  customersAtStart: {
    id: "customersAtStart",
    name: "customers at the start",
    fact: "customerPeriods",
    select: { kind: "opening" },
    aggregate: { type: "count" },
    unit: "count",
  },
  customersAtEnd: {
    id: "customersAtEnd",
    name: "customers at the end",
    fact: "customerPeriods",
    select: { kind: "closing" },
    aggregate: { type: "count" },
    unit: "count",
  },
  customersAcquired: {
    id: "customersAcquired",
    name: "customers acquired",
    fact: "customerPeriods",
    select: { kind: "during", at: "startedAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
  // One person who left and came back was acquired once here: the base of values per customer ever won.
  distinctCustomersAcquired: {
    id: "distinctCustomersAcquired",
    name: "different customers acquired",
    fact: "customerPeriods",
    select: { kind: "during", at: "startedAt" },
    aggregate: { type: "distinct", column: "customerId" },
    unit: "count",
  },
  customersLost: {
    id: "customersLost",
    name: "customers at the start who were lost",
    fact: "customerPeriods",
    select: { kind: "opening", and: "ends-during" },
    aggregate: { type: "count" },
    unit: "count",
  },
  customersAtBothEnds: {
    id: "customersAtBothEnds",
    name: "customers at both the start and the end",
    fact: "customerPeriods",
    select: { kind: "opening", and: "running-at-end" },
    aggregate: { type: "count" },
    unit: "count",
  },
  repurchasers: {
    id: "repurchasers",
    name: "customers at the start who purchased",
    fact: "customerPeriods",
    select: { kind: "opening", and: "purchases-during" },
    aggregate: { type: "count" },
    unit: "count",
  },
  newCustomerRevenue: {
    id: "newCustomerRevenue",
    name: "revenue in the period from the customers acquired in it",
    fact: "customerPeriods",
    select: { kind: "during", at: "startedAt" },
    aggregate: { type: "sum-purchases-during" },
    unit: "money",
  },
  revenueAtStart: {
    id: "revenueAtStart",
    name: "revenue of the 12 months before, from customers at the start",
    fact: "customerPeriods",
    select: { kind: "opening" },
    aggregate: yearBefore,
    unit: "money",
  },
  revenueLost: {
    id: "revenueLost",
    name: "revenue of the 12 months before, from those of them who were lost",
    fact: "customerPeriods",
    select: { kind: "opening", and: "ends-during" },
    aggregate: yearBefore,
    unit: "money",
  },
} as const satisfies Record<string, Measure>;
