import { expectedPurchases, probabilityAlive } from "./bg-nbd";
import type { SoundFit } from "./fit-lifetime";
import { expectedAmount } from "./gamma-gamma";
import { nbdExpectedPurchases } from "./nbd";
import type { PurchaseSummary } from "./purchase-summary";

export type Horizon = {
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

const WEEKS_IN_A_YEAR = 365.25 / 7;
const MONTHS_IN_A_YEAR = 12;

type PurchaseModel = {
  alive(summary: PurchaseSummary): number;
  purchases(summary: PurchaseSummary, weeks: number): number;
};

const modelOf = (fit: SoundFit): PurchaseModel =>
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

/** @throws RangeError when the horizon or the discount rate is out of bounds */
export function assertUsable({ horizonYears, yearlyDiscountRate = 0 }: Horizon): void {
  if (!(horizonYears > 0 && Number.isFinite(horizonYears))) {
    throw new RangeError(`The horizon must be a number of years above 0, not ${horizonYears}`);
  }
  if (!(yearlyDiscountRate >= 0 && Number.isFinite(yearlyDiscountRate))) {
    throw new RangeError(`The discount rate must be a fraction of at least 0, not ${yearlyDiscountRate}`);
  }
}

/**
 * Predicts single customers from a fit, be it fresh or kept: BG/NBD's (or NBD's) purchases times Gamma-Gamma's amount.
 * @throws RangeError when the horizon or the discount rate is out of bounds
 */
export function customerPredictor(
  fit: SoundFit,
  horizon: Horizon,
): (summary: PurchaseSummary) => CustomerPrediction {
  assertUsable(horizon);
  const { horizonYears, yearlyDiscountRate = 0 } = horizon;
  const model = modelOf(fit);
  return (summary) => {
    const purchasesUntil = (years: number) => model.purchases(summary, years * WEEKS_IN_A_YEAR);
    const purchases = purchasesUntil(horizonYears);
    const probability = model.alive(summary);
    if (fit.spend.status === "refused") {
      return { probabilityAlive: probability, expectedPurchases: purchases, expectedValue: null };
    }
    const counted =
      yearlyDiscountRate === 0
        ? purchases
        : discountedPurchases(purchasesUntil, horizonYears, yearlyDiscountRate);
    // Who got more back than they paid is taken as spending nothing, which still draws towards the mean of all.
    const amount = expectedAmount(
      fit.spend.parameters,
      summary.repeats,
      Math.max(0, summary.meanRepeatAmount ?? 0),
    );
    return { probabilityAlive: probability, expectedPurchases: purchases, expectedValue: counted * amount };
  };
}
