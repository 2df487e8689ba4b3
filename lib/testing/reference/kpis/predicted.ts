import { localDate } from "../local-dates";
import { toDateOf } from "../periods";
import type { ReferenceKpi } from "./answer";
import { purchasesIn } from "./sales";

/** Customers who purchased on more than one day, below which nothing is predicted. */
const fewest = 100;

/**
 * What histories that are too thin come to: nothing at all. The book has no fits: those are held against published
 * estimates and simulated companies (lib/kpi/lifetime), and random worlds are too small for one.
 */
export const predictedLifetimeValue: ReferenceKpi = (view, period) => {
  const days = new Map<string, Set<string>>();
  for (const { customer, at } of purchasesIn(view, toDateOf(period))) {
    if (customer === null) continue;
    days.set(customer, (days.get(customer) ?? new Set()).add(localDate(at, view.world.timeZone)));
  }
  const repeaters = [...days.values()].filter(({ size }) => size > 1).length;
  if (repeaters >= fewest)
    throw new Error(`The reference cannot fit the histories of ${repeaters} customers.`);
  return {
    parts: {
      expectedRevenue: null,
      expectedPurchases: null,
      customersFitted: null,
      customersLikelyActive: null,
      likelyActivePercent: null,
      averagePurchaseValue: null,
    },
    value: null,
  };
};
