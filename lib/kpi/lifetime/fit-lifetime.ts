import type { BgNbdParameters } from "./bg-nbd";
import { fitPurchases } from "./fit-purchases";
import { fitSpend, type SpendFit } from "./fit-spend";
import type { NbdParameters } from "./nbd";
import type { PurchaseSummary } from "./purchase-summary";
import { thinnessOf } from "./thin-history";

/**
 * To be raised whenever a change of this folder can change what a fit says, so that fits that were kept are made anew.
 */
export const LIFETIME_MODEL_VERSION = 1;

type Estimates = {
  logLikelihood: number;
  /** Customers with a purchase by the day of reading: what the fit rests on. */
  customersFitted: number;
  /** How much is spent on a purchase; may be refused where how often one buys is not. */
  spend: SpendFit;
};

/** What was estimated of all customers together; plain data, so that it can be kept. */
export type LifetimeFit =
  | ({ status: "fitted"; parameters: BgNbdParameters } & Estimates)
  /** Nobody seems to leave: probabilities of being alive are all 1. `reason` says so in words. */
  | ({ status: "nbd"; reason: string; parameters: NbdParameters } & Estimates)
  | { status: "refused"; reason: string };

/** A fit that predicts. */
export type SoundFit = Exclude<LifetimeFit, { status: "refused" }>;

/**
 * Fits BG/NBD with Gamma-Gamma by maximum likelihood.
 * @param summaries of the customers who purchased by the day of reading
 * @returns a refusal with its reason where the histories are too thin or the likelihood has no proper maximum
 */
export function fitLifetime(summaries: readonly PurchaseSummary[]): LifetimeFit {
  const thin = thinnessOf(summaries);
  if (thin !== null) return { status: "refused", reason: thin };
  const fit = fitPurchases(summaries);
  if (fit.status === "refused") return fit;
  return { ...fit, customersFitted: summaries.length, spend: fitSpend(summaries) };
}
