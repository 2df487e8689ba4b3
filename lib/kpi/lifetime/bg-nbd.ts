import type { LikelihoodSlope } from "./maximum-likelihood";
import type { RepeatGroup } from "./repeat-patterns";

/**
 * BG/NBD. Customers buy at random at a rate that is Gamma(r, alpha) over customers (mean r / alpha per week), and after
 * each purchase leave for good with a probability that is Beta(a, b) over customers (mean a / (a + b)).
 */
export type BgNbdParameters = { r: number; alpha: number; a: number; b: number };

/** x, tₓ and T of one customer: repeats, and weeks. */
export type BuyingRecord = { repeats: number; recency: number; observed: number };

/** How much likelier it is, as a logarithm, that the customer left after the last purchase than that they stayed. */
const logOddsOfHavingLeft = ({ r, alpha, a, b }: BgNbdParameters, record: BuyingRecord): number => {
  const { repeats, recency, observed } = record;
  if (repeats === 0) return Number.NEGATIVE_INFINITY;
  return Math.log(a / (b + repeats - 1)) + (r + repeats) * Math.log((alpha + observed) / (alpha + recency));
};

/** ln(1 + eˣ) without overflow. */
const softPlus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/**
 * The log-likelihood of Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way, equation 6:
 * ln [Γ(r+x) αʳ / Γ(r)] + ln [B(a, b+x) / B(a, b)] − (r+x) ln(α+T) + ln(1 + odds of having left), with its slope. The
 * quotients of gamma and beta functions are products over the x repeats, which neither overflow nor cancel.
 * @param groups in rising order of repeats
 */
export function bgNbdSlope(
  parameters: BgNbdParameters,
  groups: readonly RepeatGroup[],
): LikelihoodSlope<keyof BgNbdParameters> {
  const { r, alpha, a, b } = parameters;
  const logAlpha = Math.log(alpha);
  let logLikelihood = 0;
  const gradient = { r: 0, alpha: 0, a: 0, b: 0 };
  let counted = 0;
  // Of one customer with so many repeats: the products, as logarithms, and their slopes.
  let logRate = r * logAlpha;
  let logStayed = 0;
  let rateByR = logAlpha;
  let stayedByA = 0;
  let stayedByB = 0;
  for (const { repeats, patterns } of groups) {
    for (; counted < repeats; counted++) {
      logRate += Math.log(r + counted);
      logStayed -= Math.log1p(a / (b + counted));
      rateByR += 1 / (r + counted);
      stayedByA -= 1 / (a + b + counted);
      stayedByB += 1 / (b + counted) - 1 / (a + b + counted);
    }
    const shape = r + repeats;
    const logLeaving = repeats === 0 ? 0 : Math.log(a / (b + repeats - 1));
    for (const { recency, observed, customers } of patterns) {
      const logSilence = Math.log(alpha + observed);
      logLikelihood += customers * (logRate + logStayed - shape * logSilence);
      gradient.r += customers * (rateByR - logSilence);
      gradient.alpha += customers * (r / alpha - shape / (alpha + observed));
      gradient.a += customers * stayedByA;
      gradient.b += customers * stayedByB;
      if (repeats === 0) continue;
      const logLonger = logSilence - Math.log(alpha + recency);
      const logOdds = logLeaving + shape * logLonger;
      const left = customers / (1 + Math.exp(-logOdds));
      logLikelihood += customers * softPlus(logOdds);
      gradient.r += left * logLonger;
      gradient.alpha += left * shape * (1 / (alpha + observed) - 1 / (alpha + recency));
      gradient.a += left / a;
      gradient.b -= left / (b + repeats - 1);
    }
  }
  return { logLikelihood, gradient };
}

/** The log-likelihood alone. */
export const bgNbdLogLikelihood = (parameters: BgNbdParameters, groups: readonly RepeatGroup[]): number =>
  bgNbdSlope(parameters, groups).logLikelihood;

/**
 * The probability that the customer has not left. In this model one leaves only after a repeat purchase, so it is 1 for
 * everyone without repeats, however long ago the first purchase was.
 */
export function probabilityAlive(parameters: BgNbdParameters, record: BuyingRecord): number {
  return 1 / (1 + Math.exp(logOddsOfHavingLeft(parameters, record)));
}

/** Weights are scaled down beyond this, and what is left of the sum is dropped below that share of it. */
const LARGE_WEIGHT = 1e200;
const NEGLIGIBLE = 1e-12;

/**
 * Purchase days expected in the next `weeks`: equation 10 of the paper. Its Gaussian hypergeometric function is summed in
 * the order of its meaning: a customer who is alive and never leaves would buy k times with the negative binomial
 * probability of shape r + x and odds weeks / (α + T); who stays after each purchase with probability Beta(b + x, a)
 * makes Σ (b+x)ₙ / (a+b+x)ₙ, n < k, of them. All terms are positive: nothing cancels, and a = 1, where the printed form
 * divides by zero, is no exception.
 */
export function expectedPurchases(parameters: BgNbdParameters, record: BuyingRecord, weeks: number): number {
  if (weeks <= 0) return 0;
  const { r, alpha, a, b } = parameters;
  const shape = r + record.repeats;
  const chance = weeks / (alpha + record.observed + weeks);
  let weight = 1;
  let weights = 1;
  let stayed = 1;
  let made = 0;
  let sum = 0;
  for (let k = 0; ; k++) {
    const ratio = (chance * (shape + k)) / (k + 1);
    // Ratios approach `chance` from either side: the larger of the two bounds every one to come.
    const decay = 1 - Math.max(ratio, chance);
    if (decay > 0 && weight * (made + 1) <= NEGLIGIBLE * sum * decay ** 2) break;
    weight *= ratio;
    made += stayed;
    stayed *= (b + record.repeats + k) / (a + b + record.repeats + k);
    weights += weight;
    sum += weight * made;
    if (weight > LARGE_WEIGHT) {
      weights /= weight;
      sum /= weight;
      weight = 1;
    }
  }
  return (probabilityAlive(parameters, record) * sum) / weights;
}
