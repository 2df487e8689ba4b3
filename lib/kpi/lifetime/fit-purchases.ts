import { type BgNbdParameters, bgNbdSlope } from "./bg-nbd";
import { degeneracyOf, type Escape } from "./degenerate-fit";
import { type LikelihoodSlope, maximizeLikelihood } from "./maximum-likelihood";
import { type NbdParameters, nbdSlope } from "./nbd";
import type { PurchaseSummary } from "./purchase-summary";
import { type RepeatGroup, repeatPatterns } from "./repeat-patterns";
import { systematicSample } from "./systematic-sample";

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
  meaning: "the histories do not tell whether customers leave",
};

/**
 * NBD, in which nobody leaves, stands in for a degenerate BG/NBD only where that already says so: few leave, and leaving
 * adds less to the likelihood than chance would at 5 % (half of χ² with one degree of freedom).
 */
const FEW_LEAVE = 0.05;
const BY_CHANCE = 1.92;

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The slope of both models over one set of customers, time in units of `unit` weeks. */
const slopesOf = (groups: readonly RepeatGroup[], unit: number) => ({
  bgNbd: (at: BgNbdParameters) => perUnit(bgNbdSlope({ ...at, alpha: at.alpha * unit }, groups), unit),
  nbd: (at: NbdParameters) => perUnit(nbdSlope({ ...at, alpha: at.alpha * unit }, groups), unit),
});

/** The slope along an alpha that is counted in units of so many weeks. */
const perUnit = <Name extends string>(
  { logLikelihood, gradient }: LikelihoodSlope<Name | "alpha">,
  unit: number,
): LikelihoodSlope<Name | "alpha"> => ({
  logLikelihood,
  gradient: { ...gradient, alpha: gradient.alpha * unit },
});

/** The rate's starting values, whose mean is the observed one while nobody has left. */
const rateStart = (r: number, repeatsPerCustomer: number) => ({ r, alpha: r / repeatsPerCustomer });

const refusal = (why: string): PurchaseFit => ({
  status: "refused",
  reason: `No purchases can be predicted: ${why}.`,
});

/**
 * Fits BG/NBD by maximum likelihood; NBD where BG/NBD is degenerate because nobody seems to leave; neither where the
 * likelihood has no proper maximum.
 * @param summaries of at least one customer with repeats
 */
export function fitPurchases(summaries: readonly PurchaseSummary[]): PurchaseFit {
  // In units of the mean observation every parameter is of ordinary size, however long the histories.
  const unit = meanOf(summaries.map(({ observed }) => observed));
  const from = (r: number) => rateStart(r, meanOf(summaries.map(({ repeats }) => repeats)));
  const whole = slopesOf(repeatPatterns(summaries), unit);
  const sample = slopesOf(repeatPatterns(systematicSample(summaries)), unit);

  const full = maximizeLikelihood<keyof BgNbdParameters>({
    slope: whole.bgNbd,
    sampleSlope: sample.bgNbd,
    starts: [
      { ...from(0.25), a: 0.5, b: 2 },
      { ...from(0.5), a: 1, b: 10 },
      { ...from(1), a: 0.1, b: 1 },
      { ...from(3), a: 2, b: 4 },
    ],
  });
  const { a, b, alpha } = full.parameters;
  const escapes = [nobodyLeaves, sameRate, sameLeaving, allOrNothing];
  const degenerate = degeneracyOf<keyof BgNbdParameters>(full, whole.bgNbd, escapes);
  if (degenerate === null) {
    const parameters = { ...full.parameters, alpha: alpha * unit };
    return { status: "fitted", parameters, logLikelihood: full.logLikelihood };
  }
  if (a / (a + b) >= FEW_LEAVE) return refusal(degenerate);

  const simple = maximizeLikelihood<keyof NbdParameters>({
    slope: whole.nbd,
    sampleSlope: sample.nbd,
    starts: [from(0.25), from(1), from(4)],
  });
  if (full.logLikelihood - simple.logLikelihood >= BY_CHANCE) return refusal(degenerate);
  const simpleDegenerate = degeneracyOf(simple, whole.nbd, [sameRate]);
  if (simpleDegenerate !== null) return refusal(simpleDegenerate);
  return {
    status: "nbd",
    parameters: { ...simple.parameters, alpha: simple.parameters.alpha * unit },
    logLikelihood: simple.logLikelihood,
    reason:
      "The histories show no sign of customers leaving, so all are taken as staying (NBD in place of BG/NBD).",
  };
}
