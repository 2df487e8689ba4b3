import { logGamma } from "./log-gamma";

/**
 * Gamma-Gamma. A customer's purchases vary in amount as Gamma(p, ν), and ν is Gamma(q, gamma) over customers: the mean
 * amount over customers is p · gamma / (q − 1), in the currency of gamma.
 */
export type GammaGammaParameters = { p: number; q: number; gamma: number };

/** Customers with the same number of repeat purchases, by their mean amounts (all above zero). */
export type SpendGroup = { repeats: number; meanAmounts: number[] };

/**
 * The log-likelihood of Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value, equation 1a, summed over
 * customers: ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px−1) ln z̄ + px ln x − (px+q) ln(γ + x z̄).
 */
export function gammaGammaLogLikelihood(
  { p, q, gamma }: GammaGammaParameters,
  groups: readonly SpendGroup[],
): number {
  const ofAll = q * Math.log(gamma) - logGamma(q);
  let total = 0;
  for (const { repeats, meanAmounts } of groups) {
    const shape = p * repeats;
    const ofGroup = ofAll + logGamma(shape + q) - logGamma(shape) + shape * Math.log(repeats);
    for (const mean of meanAmounts) {
      total += ofGroup + (shape - 1) * Math.log(mean) - (shape + q) * Math.log(gamma + repeats * mean);
    }
  }
  return total;
}

/** The mean amount of a purchase over all customers, p γ / (q − 1); infinite unless q > 1. */
export const meanAmountOf = ({ p, q, gamma }: GammaGammaParameters): number =>
  q > 1 ? (p * gamma) / (q - 1) : Number.POSITIVE_INFINITY;

/**
 * The amount expected of a customer's next purchases: p (γ + x z̄) / (px + q − 1) (equation 5), their own mean drawn
 * towards that of all, the more the fewer repeats stand behind it.
 */
export const expectedAmount = (
  { p, q, gamma }: GammaGammaParameters,
  repeats: number,
  meanRepeatAmount: number,
): number => (p * (gamma + repeats * meanRepeatAmount)) / (p * repeats + q - 1);
