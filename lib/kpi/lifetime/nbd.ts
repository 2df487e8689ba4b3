import type { BuyingRecord } from "./bg-nbd";
import type { RepeatGroup } from "./repeat-patterns";

/** NBD: customers buy at random at a rate that is Gamma(r, alpha) over customers, and never leave. */
export type NbdParameters = { r: number; alpha: number };

/**
 * The log-likelihood of the NBD (Ehrenberg 1959), in the form that BG/NBD's takes when nobody leaves (a → 0), so that the
 * two can be compared: Σ ln [Γ(r+x) αʳ / Γ(r)] − (r+x) ln(α+T).
 * @param groups in rising order of repeats
 */
export function nbdLogLikelihood({ r, alpha }: NbdParameters, groups: readonly RepeatGroup[]): number {
  let total = 0;
  let counted = 0;
  let logRate = r * Math.log(alpha);
  for (const { repeats, patterns } of groups) {
    for (; counted < repeats; counted++) logRate += Math.log(r + counted);
    for (const { observed, customers } of patterns) {
      total += customers * (logRate - (r + repeats) * Math.log(alpha + observed));
    }
  }
  return total;
}

/** Purchase days expected in the next `weeks`: the customer's rate given the record, (r + x) / (α + T), times weeks. */
export const nbdExpectedPurchases = (
  { r, alpha }: NbdParameters,
  { repeats, observed }: BuyingRecord,
  weeks: number,
): number => ((r + repeats) / (alpha + observed)) * Math.max(0, weeks);
