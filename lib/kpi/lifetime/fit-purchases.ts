import { type BgNbdParameters, bgNbdLogLikelihood } from "./bg-nbd";
import { degeneracyOf, type Escape } from "./degenerate-fit";
import { type LikelihoodFit, maximizeLikelihood } from "./maximum-likelihood";
import { type NbdParameters, nbdLogLikelihood } from "./nbd";
import type { PurchaseSummary } from "./purchase-summary";
import { type RepeatGroup, repeatPatterns } from "./repeat-patterns";

/** How often customers buy and leave, estimated from their histories. */
export type PurchaseFit =
  | { status: "fitted"; parameters: BgNbdParameters; logLikelihood: number }
  | { status: "nbd"; parameters: NbdParameters; logLikelihood: number; reason: string }
  | { status: "refused"; reason: string };

const sameRate: Escape<"r" | "alpha"> = {
  factors: { r: 10, alpha: 10 },
  meaning: "the histories do not tell how customers differ in how often they buy",
};
const sameLeaving: Escape<"a" | "b"> = {
  factors: { a: 10, b: 10 },
  meaning: "the histories do not tell how customers differ in how readily they leave",
};
const allOrNothing: Escape<"a" | "b"> = {
  factors: { a: 0.1, b: 0.1 },
  meaning: "the histories fit best where every customer either leaves at once or never does",
};
const nobodyLeaves: Escape<"a"> = {
  factors: { a: 0.1 },
  meaning: "the histories show no sign of customers leaving",
};

/**
 * NBD, in which nobody leaves, stands in for a degenerate BG/NBD only where that already says so: few leave, and leaving
 * adds less to the likelihood than chance would at 5 % (half of χ² with one degree of freedom).
 */
const FEW_LEAVE = 0.05;
const BY_CHANCE = 1.92;

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Fits with time in units of the mean observation, in which every parameter is of ordinary size. */
function fitBoth(groups: readonly RepeatGroup[], meanObserved: number, repeatsPerCustomer: number) {
  const bgNbd = (at: BgNbdParameters) =>
    bgNbdLogLikelihood({ ...at, alpha: at.alpha * meanObserved }, groups);
  const nbd = (at: NbdParameters) => nbdLogLikelihood({ ...at, alpha: at.alpha * meanObserved }, groups);
  const from = (r: number) => ({ r, alpha: r / repeatsPerCustomer });
  const full = maximizeLikelihood<keyof BgNbdParameters>(bgNbd, [
    { ...from(0.25), a: 0.5, b: 2 },
    { ...from(0.5), a: 1, b: 10 },
    { ...from(1), a: 0.1, b: 1 },
    { ...from(3), a: 2, b: 4 },
  ]);
  const simple = maximizeLikelihood<keyof NbdParameters>(nbd, [from(0.25), from(1), from(4)]);
  return {
    full,
    simple,
    degenerate: degeneracyOf<keyof BgNbdParameters>(full, bgNbd, [
      nobodyLeaves,
      sameRate,
      sameLeaving,
      allOrNothing,
    ]),
    simpleDegenerate: degeneracyOf(simple, nbd, [sameRate]),
  };
}

const inWeeks = <P extends { alpha: number }>(
  { parameters }: { parameters: P },
  meanObserved: number,
): P => ({
  ...parameters,
  alpha: parameters.alpha * meanObserved,
});

const nobodyLeft = (
  full: LikelihoodFit<keyof BgNbdParameters>,
  simple: LikelihoodFit<keyof NbdParameters>,
) => {
  const { a, b } = full.parameters;
  return a / (a + b) < FEW_LEAVE && full.logLikelihood - simple.logLikelihood < BY_CHANCE;
};

/**
 * Fits BG/NBD by maximum likelihood; NBD where BG/NBD is degenerate because nobody seems to leave; neither where the
 * likelihood has no proper maximum.
 * @param summaries of at least one customer with repeats
 */
export function fitPurchases(summaries: readonly PurchaseSummary[]): PurchaseFit {
  const meanObserved = meanOf(summaries.map(({ observed }) => observed));
  const repeatsPerCustomer = meanOf(summaries.map(({ repeats }) => repeats));
  const { full, simple, degenerate, simpleDegenerate } = fitBoth(
    repeatPatterns(summaries),
    meanObserved,
    repeatsPerCustomer,
  );
  if (degenerate === null) {
    const { logLikelihood } = full;
    return { status: "fitted", parameters: inWeeks(full, meanObserved), logLikelihood };
  }
  if (!nobodyLeft(full, simple)) {
    return { status: "refused", reason: `No purchases can be predicted: ${degenerate}.` };
  }
  if (simpleDegenerate !== null) {
    return { status: "refused", reason: `No purchases can be predicted: ${simpleDegenerate}.` };
  }
  return {
    status: "nbd",
    parameters: inWeeks(simple, meanObserved),
    logLikelihood: simple.logLikelihood,
    reason:
      "The histories show no sign of customers leaving, so all are taken as staying (NBD in place of BG/NBD).",
  };
}
