import type { LocalDate } from "@/lib/time";
import { type CustomerPrediction, customerPredictor, type Horizon } from "./customer-prediction";
import type { SoundFit } from "./fit-lifetime";
import { type PurchaseHistory, summarizePurchases } from "./purchase-summary";

/** Below this probability of being alive a customer is more likely gone than not: there may still be time to act. */
export const AT_RISK_BELOW = 0.5;

/** A customer's prediction beside what it was made of. */
export type CustomerValue = CustomerPrediction & {
  customerId: string;
  /** Days with a purchase so far. */
  purchaseDays: number;
  lastPurchaseOn: LocalDate;
  /** What would be expected if the customer were certainly still one; null when spending could not be estimated. */
  valueIfActive: number | null;
};

/** Where a page of the ranking goes on: behind the customer of this worth and id. */
export type RankedCustomer = { worth: number; customerId: string };

export type RankingOptions = Horizon & {
  asOf: LocalDate;
  /** Only customers with a probability of being alive below this; all when left out. */
  aliveBelow?: number;
  after?: RankedCustomer;
  limit: number;
};

/** By what customers are ranked: expected revenue, or expected purchases where spending could not be estimated. */
export const worthOf = ({ expectedValue, expectedPurchases }: CustomerPrediction): number =>
  expectedValue ?? expectedPurchases;

const byWorth = (one: RankedCustomer, other: RankedCustomer): number =>
  other.worth - one.worth || (one.customerId < other.customerId ? -1 : 1);

const lastDateOf = (history: PurchaseHistory, asOf: LocalDate): LocalDate =>
  history.reduce((last, { date }) => (date > last && date <= asOf ? date : last), "");

/**
 * Customers by what they are worth, highest first; of equals the lower id first.
 * @param customers every customer's id and history
 * @returns a page of at most `limit`, and how many there are in all (that are not alive beyond `aliveBelow`)
 */
export function rankCustomers(
  customers: readonly { customerId: string; history: PurchaseHistory }[],
  fit: SoundFit,
  { asOf, aliveBelow, after, limit, ...horizon }: RankingOptions,
): { count: number; customers: CustomerValue[] } {
  const predict = customerPredictor(fit, horizon);
  const summaries = summarizePurchases(
    customers.map(({ history }) => history),
    asOf,
  );
  const ranked = customers.flatMap(({ customerId, history }, index) => {
    const summary = summaries[index];
    if (!summary) return [];
    const prediction = predict(summary);
    if (aliveBelow !== undefined && prediction.probabilityAlive >= aliveBelow) return [];
    return [{ customerId, history, summary, prediction, worth: worthOf(prediction) }];
  });
  const page = ranked
    .sort(byWorth)
    .filter((one) => after === undefined || byWorth(after, one) < 0)
    .slice(0, limit);
  return {
    count: ranked.length,
    customers: page.map(({ customerId, history, summary, prediction }) => {
      const { probabilityAlive, expectedValue } = prediction;
      return {
        ...prediction,
        customerId,
        purchaseDays: summary.repeats + 1,
        lastPurchaseOn: lastDateOf(history, asOf),
        valueIfActive:
          expectedValue !== null && probabilityAlive > 0 ? expectedValue / probabilityAlive : null,
      };
    }),
  };
}
