import type { LocalDate } from "@/lib/time";
import { type BgNbdParameters, expectedPurchases, probabilityAlive } from "./bg-nbd";
import { fitPurchases, type PurchaseFit } from "./fit-purchases";
import { fitSpend, type SpendFit } from "./fit-spend";
import { expectedAmount } from "./gamma-gamma";
import { type NbdParameters, nbdExpectedPurchases } from "./nbd";
import { type PurchaseHistory, type PurchaseSummary, summarizePurchases } from "./purchase-summary";
import { thinnessOf } from "./thin-history";

export type LifetimeOptions = {
  /** The last day whose purchases are known; predictions start after it. */
  asOf: LocalDate;
  /** Years predicted; above 0. */
  horizonYears: number;
  /** Yearly rate at which later money counts for less, as a fraction (0.1 is 10 %); 0 when left out. */
  yearlyDiscountRate?: number;
};

/** What a customer is expected to do within the horizon, beyond what they have bought already. */
export type CustomerPrediction = {
  /** The probability that the customer will buy again at all, were one to wait for ever; 0 … 1. */
  probabilityAlive: number;
  /** Days with a purchase. */
  expectedPurchases: number;
  /** Revenue in the currency of the amounts, discounted; null when spending could not be estimated. */
  expectedValue: number | null;
};

type Predictions = {
  logLikelihood: number;
  /** Customers with a purchase by `asOf`: what the fit rests on. */
  customersFitted: number;
  /** How much is spent on a purchase; may be refused where how often one buys is not. */
  spend: SpendFit;
  /**
   * @param index the customer's place in the histories given
   * @returns null for a customer without a purchase by `asOf`
   * @throws RangeError when there is no history of that index
   */
  perCustomer(index: number): CustomerPrediction | null;
};

export type LifetimePrediction =
  | ({ status: "fitted"; parameters: BgNbdParameters } & Predictions)
  /** Nobody seems to leave: probabilities of being alive are all 1. `reason` says so in words. */
  | ({ status: "nbd"; reason: string; parameters: NbdParameters } & Predictions)
  | { status: "refused"; reason: string };

const WEEKS_IN_A_YEAR = 365.25 / 7;
const MONTHS_IN_A_YEAR = 12;

type PurchaseModel = {
  alive(summary: PurchaseSummary): number;
  purchases(summary: PurchaseSummary, weeks: number): number;
};

const modelOf = (fit: Exclude<PurchaseFit, { status: "refused" }>): PurchaseModel =>
  fit.status === "fitted"
    ? {
        alive: (summary) => probabilityAlive(fit.parameters, summary),
        purchases: (summary, weeks) => expectedPurchases(fit.parameters, summary, weeks),
      }
    : { alive: () => 1, purchases: (summary, weeks) => nbdExpectedPurchases(fit.parameters, summary, weeks) };

/** Purchases expected up to the horizon, each month's weighed by what money in its middle is worth today. */
function discountedPurchases(
  purchasesUntil: (years: number) => number,
  horizonYears: number,
  yearlyDiscountRate: number,
): number {
  let sum = 0;
  let before = 0;
  for (let month = 0; month < horizonYears * MONTHS_IN_A_YEAR; month++) {
    const start = month / MONTHS_IN_A_YEAR;
    const end = Math.min((month + 1) / MONTHS_IN_A_YEAR, horizonYears);
    const until = purchasesUntil(end);
    sum += (until - before) / (1 + yearlyDiscountRate) ** ((start + end) / 2);
    before = until;
  }
  return sum;
}

function assertUsable({ horizonYears, yearlyDiscountRate = 0 }: LifetimeOptions): void {
  if (!(horizonYears > 0 && Number.isFinite(horizonYears))) {
    throw new RangeError(`The horizon must be a number of years above 0, not ${horizonYears}`);
  }
  if (!(yearlyDiscountRate >= 0 && Number.isFinite(yearlyDiscountRate))) {
    throw new RangeError(`The discount rate must be a fraction of at least 0, not ${yearlyDiscountRate}`);
  }
}

function customerPredictor(model: PurchaseModel, spend: SpendFit, options: LifetimeOptions) {
  const { horizonYears, yearlyDiscountRate = 0 } = options;
  return (summary: PurchaseSummary): CustomerPrediction => {
    const purchasesUntil = (years: number) => model.purchases(summary, years * WEEKS_IN_A_YEAR);
    const purchases = purchasesUntil(horizonYears);
    const probability = model.alive(summary);
    if (spend.status === "refused") {
      return { probabilityAlive: probability, expectedPurchases: purchases, expectedValue: null };
    }
    const counted =
      yearlyDiscountRate === 0
        ? purchases
        : discountedPurchases(purchasesUntil, horizonYears, yearlyDiscountRate);
    // Who got more back than they paid is taken as spending nothing, which still draws towards the mean of all.
    const amount = expectedAmount(
      spend.parameters,
      summary.repeats,
      Math.max(0, summary.meanRepeatAmount ?? 0),
    );
    return { probabilityAlive: probability, expectedPurchases: purchases, expectedValue: counted * amount };
  };
}

/**
 * Predicts what each customer will buy within a horizon from when and for how much they bought: BG/NBD with Gamma-Gamma,
 * fitted to all histories by maximum likelihood. Values are of purchases to come; what was bought already is not in them.
 * It computes for some ten seconds on 100,000 customers: work for a job, not for a request.
 * @returns a refusal with its reason where the histories are too thin or the likelihood has no proper maximum
 * @throws RangeError when the horizon or the discount rate is out of bounds
 */
export function predictLifetime(
  histories: Iterable<PurchaseHistory>,
  options: LifetimeOptions,
): LifetimePrediction {
  assertUsable(options);
  const all = summarizePurchases(histories, options.asOf);
  const summaries = all.filter((summary) => summary !== null);
  const thin = thinnessOf(summaries);
  if (thin !== null) return { status: "refused", reason: thin };
  const fit = fitPurchases(summaries);
  if (fit.status === "refused") return fit;
  const spend = fitSpend(summaries);
  const predict = customerPredictor(modelOf(fit), spend, options);
  return {
    ...fit,
    customersFitted: summaries.length,
    spend,
    perCustomer: (index) => {
      const summary = all[index];
      if (summary === undefined) throw new RangeError(`There is no history of index ${index}`);
      return summary && predict(summary);
    },
  };
}
