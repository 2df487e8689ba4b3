import type { Measure } from "../measure";

/** Purchases as the organization's revenue source says, and the two sources by name. */
export const purchaseMeasures = {
  revenue: {
    id: "revenue",
    name: "revenue",
    fact: "purchases",
    select: { kind: "during", at: "purchasedAt" },
    aggregate: { type: "sum", column: "amount" },
    unit: "money",
  },
  purchases: {
    id: "purchases",
    name: "purchases",
    fact: "purchases",
    select: { kind: "during", at: "purchasedAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
  purchasers: {
    id: "purchasers",
    name: "different customers who purchased",
    fact: "purchases",
    select: { kind: "during", at: "purchasedAt" },
    aggregate: { type: "distinct", column: "customerId" },
    unit: "count",
  },
  repeatPurchasers: {
    id: "repeatPurchasers",
    name: "of them with two purchases or more",
    fact: "purchases",
    select: { kind: "during", at: "purchasedAt" },
    aggregate: { type: "distinct-repeated", column: "customerId", times: 2 },
    unit: "count",
  },
  wonDealRevenue: {
    id: "wonDealRevenue",
    name: "revenue of won deals",
    fact: "wonDeals",
    select: { kind: "during", at: "purchasedAt" },
    aggregate: { type: "sum", column: "amount" },
    unit: "money",
  },
  wonDealPurchases: {
    id: "wonDealPurchases",
    name: "won deals",
    fact: "wonDeals",
    select: { kind: "during", at: "purchasedAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
  orderRevenue: {
    id: "orderRevenue",
    name: "revenue of orders",
    fact: "orders",
    select: { kind: "during", at: "purchasedAt" },
    aggregate: { type: "sum", column: "amount" },
    unit: "money",
  },
  orderPurchases: {
    id: "orderPurchases",
    name: "orders",
    fact: "orders",
    select: { kind: "during", at: "purchasedAt" },
    aggregate: { type: "count" },
    unit: "count",
  },
} as const satisfies Record<string, Measure>;
