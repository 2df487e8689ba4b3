import type { Trial } from "./backtest";
import { meanOf, stepsTo } from "./method";

/** How far off forecasts were. */
export type Accuracy = {
  /** Forecasts that were held against what happened. */
  trials: number;
  /** Mean absolute error, in the KPI's unit. */
  meanAbsoluteError: number | null;
  /** All absolute errors ÷ all that happened, in percent; null when nothing happened. */
  percent: number | null;
};

export type BacktestReport = Accuracy & {
  /** From how many points in time forecasts were made. */
  origins: number;
  /** Mean of each error in percent of what happened; null when one period had nothing or less. */
  meanAbsolutePercentageError: number | null;
  /**
   * Mean absolute error over that of repeating the season before, within the history (Hyndman & Koehler 2006); below 1
   * is better than that. Null when that makes no error.
   */
  meanAbsoluteScaledError: number | null;
  /** The same by how many periods ahead. */
  steps: readonly (Accuracy & { step: number })[];
};

const absolute = ({ actual, forecast }: Trial): number => Math.abs(actual - forecast);

const accuracyOf = (trials: readonly Trial[]): Accuracy => {
  const errors = trials.reduce((sum, trial) => sum + absolute(trial), 0);
  const happened = trials.reduce((sum, { actual }) => sum + Math.abs(actual), 0);
  return {
    trials: trials.length,
    meanAbsoluteError: trials.length === 0 ? null : errors / trials.length,
    percent: happened === 0 ? null : (errors / happened) * 100,
  };
};

/** What the trials of a method say of it. */
export const reportOf = (
  trials: readonly Trial[],
  values: readonly number[],
  season: number,
  horizon: number,
): BacktestReport => {
  const all = accuracyOf(trials);
  const naive = meanOf(values.slice(season).map((value, index) => Math.abs(value - (values[index] ?? 0))));
  return {
    ...all,
    origins: new Set(trials.map(({ origin }) => origin)).size,
    meanAbsolutePercentageError:
      trials.length > 0 && trials.every(({ actual }) => actual > 0)
        ? meanOf(trials.map((trial) => (absolute(trial) / trial.actual) * 100))
        : null,
    meanAbsoluteScaledError:
      naive === 0 || all.meanAbsoluteError === null ? null : all.meanAbsoluteError / naive,
    steps: stepsTo(horizon).map((step) => ({
      step,
      ...accuracyOf(trials.filter((trial) => trial.step === step)),
    })),
  };
};
