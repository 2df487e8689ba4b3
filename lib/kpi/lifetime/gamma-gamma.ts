import { digamma } from "./digamma";
import { logGamma } from "./log-gamma";
import type { LikelihoodSlope } from "./maximum-likelihood";

/**
 * Gamma-Gamma. A customer's purchases vary in amount as Gamma(p, ν), and ν is Gamma(q, gamma) over customers: the mean
 * amount over customers is p · gamma / (q − 1), in the currency of gamma.
 */
export type GammaGammaParameters = { p: number; q: number; gamma: number };

/** Customers with the same number of repeat purchases, by their mean amounts (all above zero). */
export type SpendGroup = { repeats: number; meanAmounts: number[] };

/**
 * The log-likelihood of Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value, equation 1a, summed over
 * customers: ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px−1) ln z̄ + px ln x − (px+q) ln(γ + x z̄), with its slope.
 */
export function gammaGammaSlope(
  { p, q, gamma }: GammaGammaParameters,
  groups: readonly SpendGroup[],
): LikelihoodSlope<keyof GammaGammaParameters> {
  const ofAll = q * Math.log(gamma) - logGamma(q);
  const ofAllByQ = Math.log(gamma) - digamma(q);
  let logLikelihood = 0;
  const gradient = { p: 0, q: 0, gamma: 0 };
  for (const { repeats, meanAmounts } of groups) {
    const shape = p * repeats;
    const logRepeats = Math.log(repeats);
    const ofGroup = ofAll + logGamma(shape + q) - logGamma(shape) + shape * logRepeats;
    const byP = digamma(shape + q) - digamma(shape) + logRepeats;
    const byQ = ofAllByQ + digamma(shape + q);
    for (const mean of meanAmounts) {
      const logMean = Math.log(mean);
      const logSpent = Math.log(gamma + repeats * mean);
      logLikelihood += ofGroup + (shape - 1) * logMean - (shape + q) * logSpent;
      gradient.p += repeats * (byP + logMean - logSpent);
      gradient.q += byQ - logSpent;
      gradient.gamma += q / gamma - (shape + q) / (gamma + repeats * mean);
    }
  }
  return { logLikelihood, gradient };
}

/** The log-likelihood alone. */
export const gammaGammaLogLikelihood = (
  parameters: GammaGammaParameters,
  groups: readonly SpendGroup[],
): number => gammaGammaSlope(parameters, groups).logLikelihood;

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
