import { degeneracyOf, type Escape } from "./degenerate-fit";
import { type GammaGammaParameters, gammaGammaSlope, meanAmountOf, type SpendGroup } from "./gamma-gamma";
import { maximizeLikelihood } from "./maximum-likelihood";
import type { PurchaseSummary } from "./purchase-summary";
import { systematicSample } from "./systematic-sample";
import { MINIMUM_REPEATERS } from "./thin-history";

/** How much customers spend on a purchase, estimated from their repeat purchases. */
export type SpendFit =
  | {
      status: "fitted";
      parameters: GammaGammaParameters;
      /** Customers with repeat purchases whose mean amount is above zero. */
      customersFitted: number;
      /**
       * Pearson's correlation of the number of repeats with their mean amount. The model takes the two as independent:
       * far from 0, frequent buyers' values are off by what the correlation hides.
       */
      correlationWithRepeats: number;
    }
  | { status: "refused"; reason: string };

type Spender = { repeats: number; mean: number };

const oneAmount: Escape<keyof GammaGammaParameters> = {
  factors: { p: 10, gamma: 0.1 },
  meaning: "the histories do not tell how the purchases of one customer differ in amount",
};
const alike: Escape<keyof GammaGammaParameters> = {
  factors: { q: 10, gamma: 10 },
  meaning: "the histories do not tell how customers differ in what they spend",
};

/** A fitted mean this many times the observed one, or its inverse, is a runaway tail and no estimate. */
const RUNAWAY_MEAN = 2;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Pearson's correlation; 0 where one of the two does not vary. */
function correlationOf(spenders: readonly Spender[]): number {
  const repeats = sumOf(spenders.map((s) => s.repeats)) / spenders.length;
  const mean = sumOf(spenders.map((s) => s.mean)) / spenders.length;
  const product = sumOf(spenders.map((s) => (s.repeats - repeats) * (s.mean - mean)));
  const spread =
    sumOf(spenders.map((s) => (s.repeats - repeats) ** 2)) * sumOf(spenders.map((s) => (s.mean - mean) ** 2));
  return spread > 0 ? product / Math.sqrt(spread) : 0;
}

const groupsOf = (spenders: readonly Spender[], unit: number): SpendGroup[] => {
  const groups = new Map<number, number[]>();
  for (const { repeats, mean } of spenders) {
    const amounts = groups.get(repeats);
    if (amounts) amounts.push(mean / unit);
    else groups.set(repeats, [mean / unit]);
  }
  return Array.from(groups, ([repeats, meanAmounts]) => ({ repeats, meanAmounts }));
};

const refusal = (why: string): SpendFit => ({
  status: "refused",
  reason: `No value can be predicted: ${why}.`,
});

/** Fits Gamma-Gamma by maximum likelihood to the customers with repeat purchases of a mean amount above zero. */
export function fitSpend(summaries: readonly PurchaseSummary[]): SpendFit {
  const spenders = summaries.flatMap(({ repeats, meanRepeatAmount: mean }) =>
    mean !== null && mean > 0 ? [{ repeats, mean }] : [],
  );
  if (spenders.length < MINIMUM_REPEATERS) {
    return refusal(
      `it takes at least ${MINIMUM_REPEATERS} customers with repeat purchases of an amount above zero, ` +
        `and there are ${spenders.length}`,
    );
  }
  // In units of the mean amount every parameter is of ordinary size, whatever the currency.
  const unit = sumOf(spenders.map(({ mean }) => mean)) / spenders.length;
  const groups = groupsOf(spenders, unit);
  const sample = groupsOf(systematicSample(spenders), unit);
  const slope = (at: GammaGammaParameters) => gammaGammaSlope(at, groups);
  const fit = maximizeLikelihood<keyof GammaGammaParameters>({
    slope,
    sampleSlope: (at) => gammaGammaSlope(at, sample),
    starts: [
      { p: 5, q: 4, gamma: 0.6 },
      { p: 1, q: 3, gamma: 2 },
      { p: 20, q: 10, gamma: 0.45 },
    ],
  });
  const degenerate = degeneracyOf(fit, slope, [oneAmount, alike]);
  if (degenerate !== null) return refusal(degenerate);
  const mean = meanAmountOf(fit.parameters);
  if (mean > RUNAWAY_MEAN || mean < 1 / RUNAWAY_MEAN) {
    return refusal("customers differ so widely in what they spend that their mean cannot be estimated");
  }
  return {
    status: "fitted",
    parameters: { ...fit.parameters, gamma: fit.parameters.gamma * unit },
    customersFitted: spenders.length,
    correlationWithRepeats: correlationOf(spenders),
  };
}
