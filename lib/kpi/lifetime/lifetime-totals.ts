import type { LifetimePrediction } from "./predict-lifetime";

/** What the customers of a fit are expected to do together, within its horizon. */
export type LifetimeTotals = {
  /** Sum of the probabilities of being alive: how many are likely still customers. */
  customersLikelyActive: number;
  /** Days with a purchase, summed over customers. */
  expectedPurchases: number;
  /** In the currency of the amounts; null when spending could not be estimated. */
  expectedRevenue: number | null;
};

/**
 * Sums a prediction over its customers.
 * @param histories how many histories it was made from
 */
export function lifetimeTotals(
  prediction: Exclude<LifetimePrediction, { status: "refused" }>,
  histories: number,
): LifetimeTotals {
  let customersLikelyActive = 0;
  let expectedPurchases = 0;
  let revenue = 0;
  for (let index = 0; index < histories; index++) {
    const customer = prediction.perCustomer(index);
    if (customer === null) continue;
    customersLikelyActive += customer.probabilityAlive;
    expectedPurchases += customer.expectedPurchases;
    revenue += customer.expectedValue ?? 0;
  }
  const expectedRevenue = prediction.spend.status === "refused" ? null : revenue;
  return { customersLikelyActive, expectedPurchases, expectedRevenue };
}
