import type { LocalDate } from "@/lib/time";
import {
  assertUsable,
  type CustomerPrediction,
  customerPredictor,
  type Horizon,
} from "./customer-prediction";
import { fitLifetime, type LifetimeFit, type SoundFit } from "./fit-lifetime";
import { type PurchaseHistory, type PurchaseSummary, summarizePurchases } from "./purchase-summary";

export type LifetimeOptions = Horizon & {
  /** The last day whose purchases are known; predictions start after it. */
  asOf: LocalDate;
};

type Predictions = {
  /**
   * @param index the customer's place in the histories given
   * @returns null for a customer without a purchase by `asOf`
   * @throws RangeError when there is no history of that index
   */
  perCustomer(index: number): CustomerPrediction | null;
};

export type LifetimePrediction =
  | (Extract<LifetimeFit, { status: "fitted" }> & Predictions)
  | (Extract<LifetimeFit, { status: "nbd" }> & Predictions)
  | Extract<LifetimeFit, { status: "refused" }>;

const predictionsFrom = (
  fit: SoundFit,
  all: readonly (PurchaseSummary | null)[],
  horizon: Horizon,
): Predictions => {
  const predict = customerPredictor(fit, horizon);
  return {
    perCustomer: (index) => {
      const summary = all[index];
      if (summary === undefined) throw new RangeError(`There is no history of index ${index}`);
      return summary && predict(summary);
    },
  };
};

/**
 * Predicts what each customer will buy within a horizon from when and for how much they bought: BG/NBD with Gamma-Gamma,
 * fitted to all histories by maximum likelihood. Values are of purchases to come; what was bought already is not in them.
 * It computes for seconds on 100,000 customers: work for a thread of its own, not for the one that answers requests.
 * @returns a refusal with its reason where the histories are too thin or the likelihood has no proper maximum
 * @throws RangeError when the horizon or the discount rate is out of bounds
 */
export function predictLifetime(
  histories: Iterable<PurchaseHistory>,
  options: LifetimeOptions,
): LifetimePrediction {
  assertUsable(options);
  const all = summarizePurchases(histories, options.asOf);
  const fit = fitLifetime(all.filter((summary) => summary !== null));
  return fit.status === "refused" ? fit : { ...fit, ...predictionsFrom(fit, all, options) };
}
