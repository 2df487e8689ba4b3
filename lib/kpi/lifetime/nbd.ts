import type { BuyingRecord } from "./bg-nbd";
import type { LikelihoodSlope } from "./maximum-likelihood";
import type { RepeatGroup } from "./repeat-patterns";

/** NBD: customers buy at random at a rate that is Gamma(r, alpha) over customers, and never leave. */
export type NbdParameters = { r: number; alpha: number };

/**
 * The log-likelihood of the NBD (Ehrenberg 1959), in the form that BG/NBD's takes when nobody leaves (a → 0), so that the
 * two can be compared: Σ ln [Γ(r+x) αʳ / Γ(r)] − (r+x) ln(α+T), with its slope.
 * @param groups in rising order of repeats
 */
export function nbdSlope(
  { r, alpha }: NbdParameters,
  groups: readonly RepeatGroup[],
): LikelihoodSlope<keyof NbdParameters> {
  let logLikelihood = 0;
  const gradient = { r: 0, alpha: 0 };
  let counted = 0;
  let logRate = r * Math.log(alpha);
  let rateByR = Math.log(alpha);
  for (const { repeats, patterns } of groups) {
    for (; counted < repeats; counted++) {
      logRate += Math.log(r + counted);
      rateByR += 1 / (r + counted);
    }
    for (const { observed, customers } of patterns) {
      const logSilence = Math.log(alpha + observed);
      logLikelihood += customers * (logRate - (r + repeats) * logSilence);
      gradient.r += customers * (rateByR - logSilence);
      gradient.alpha += customers * (r / alpha - (r + repeats) / (alpha + observed));
    }
  }
  return { logLikelihood, gradient };
}

/** The log-likelihood alone. */
export const nbdLogLikelihood = (parameters: NbdParameters, groups: readonly RepeatGroup[]): number =>
  nbdSlope(parameters, groups).logLikelihood;

/** Purchase days expected in the next `weeks`: the customer's rate given the record, (r + x) / (α + T), times weeks. */
export const nbdExpectedPurchases = (
  { r, alpha }: NbdParameters,
  { repeats, observed }: BuyingRecord,
  weeks: number,
): number => ((r + repeats) / (alpha + observed)) * Math.max(0, weeks);
