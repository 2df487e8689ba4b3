import { type BacktestReport, reportOf } from "./accuracy";
import { type Backtest, backtest, fromScale, type Trial, toScale } from "./backtest";
import { type MethodId, meanOf } from "./method";
import { methodsFor } from "./methods";
import { periodsNeeded } from "./season";
import { studentQuantile } from "./student";

/** A range in which the value lies with a probability, in the KPI's unit. */
export type Range = { low: number; high: number };
export type ForecastValue = { value: number; range80: Range; range95: Range };

export type SeriesForecast = {
  values: readonly ForecastValue[];
  method: MethodId;
  backtest: BacktestReport;
  /** Every method that was tried, best first, with its mean absolute error over the horizon. */
  tried: readonly { method: MethodId; meanAbsoluteError: number }[];
  /** The chosen method's forecasts of one period ahead, for judging the period in progress. */
  firstSteps: readonly Trial[];
};

/** Why there is no forecast. */
export type TooShort = { needed: number; given: number };

/** The standard deviation of a first step, from all trials; Student's t makes up for the few origins behind it. */
const deviationOf = (trials: readonly Trial[]): number =>
  Math.sqrt(meanOf(trials.map(({ scaledError }) => scaledError ** 2)));

const valuesOf = (
  { method, trials }: Backtest,
  values: readonly number[],
  season: number,
  horizon: number,
) => {
  const fitted = method.fit(
    values.map((value) => toScale(method, value)),
    season,
  );
  const ratios = fitted.varianceRatios(horizon);
  const deviation = deviationOf(trials);
  const freedom = new Set(trials.map(({ origin }) => origin)).size - 1;
  // A sum of what is never negative is not negative either; refunds make sums that can be.
  const floor = values.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const back = (value: number) => Math.max(floor, fromScale(method, value));
  return fitted.ahead(horizon).map((centre, index): ForecastValue => {
    const rangeOf = (percent: 80 | 95): Range => {
      const half = studentQuantile(percent, freedom) * deviation * Math.sqrt(ratios[index] ?? 1);
      return { low: back(centre - half), high: back(centre + half) };
    };
    return { value: back(centre), range80: rangeOf(80), range95: rangeOf(95) };
  });
};

/**
 * Forecasts an evenly spaced series of a flow. Methods from "as last season" to Holt–Winters are tried on the series
 * itself by rolling origin, the one with the least mean absolute error over the horizon is taken, and its errors in
 * these trials make the intervals: their spread, growing with the distance as the method's own variance does, times
 * Student's t (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., chapters 5 and 8).
 *
 * @param values complete periods, oldest first, in the KPI's unit
 * @param season after how many periods a pattern comes back; 1 for none
 * @param horizon how many periods ahead, 1 or more
 * @returns the forecast, or how many periods it would need
 */
export const forecastSeries = (
  values: readonly number[],
  season: number,
  horizon: number,
): SeriesForecast | TooShort => {
  const needed = periodsNeeded(season);
  const [best, ...others] =
    values.length < needed ? [] : backtest(methodsFor(values, season), values, season, horizon);
  if (!best) return { needed, given: values.length };
  return {
    values: valuesOf(best, values, season, horizon),
    method: best.method.id,
    backtest: reportOf(best.trials, values, season, horizon),
    tried: [best, ...others].map(({ method, meanAbsoluteError }) => ({
      method: method.id,
      meanAbsoluteError,
    })),
    firstSteps: best.trials.filter(({ step }) => step === 1),
  };
};
