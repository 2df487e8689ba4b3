import type { Trial } from "./backtest";
import type { ForecastValue, Range } from "./forecast-series";
import { meanOf } from "./method";
import { studentQuantile } from "./student";

/** A complete period: its total, and how much of it had come after as many days as have passed of the present one. */
export type PastPeriod = { total: number; early: number };

/** The period in progress: what had come up to yesterday's end, and what has come by now. */
export type Progress = { untilToday: number; soFar: number };

/** Totals near zero have no share that comes late. */
const lateShareOf = (past: readonly PastPeriod[]): number => {
  const total = past.reduce((sum, period) => sum + period.total, 0);
  const late = past.reduce((sum, period) => sum + (period.total - period.early), 0);
  return total <= 0 ? 0 : Math.min(1, Math.max(0, late / total));
};

/**
 * The total of the period in progress: what has come, and of the forecast for the whole period the share that used to
 * come from this day on. Its interval is made of the errors that the same sum would have made in past periods. Today
 * counts as still to come, so that its last day is not taken for over.
 *
 * @param forecast of the whole period, before anything of it was known
 * @param past by position in the series: the same positions as in the trials' `origin`
 * @param firstSteps forecasts one period ahead, of periods in `past`
 */
export const forecastInProgress = (
  forecast: ForecastValue,
  { untilToday, soFar }: Progress,
  past: ReadonlyMap<number, PastPeriod>,
  firstSteps: readonly Trial[],
): ForecastValue => {
  const lateShare = lateShareOf([...past.values()]);
  const errors = firstSteps.flatMap(({ origin, forecast: whole }) => {
    const period = past.get(origin);
    return period ? [period.total - period.early - whole * lateShare] : [];
  });
  if (errors.length < 2) return forecast;
  const centre = untilToday + forecast.value * lateShare;
  const deviation = Math.sqrt(meanOf(errors.map((error) => error ** 2)));
  const neverFalls = [...past.values()].every(({ total, early }) => early >= 0 && total >= early);
  const atLeast = (value: number) => (neverFalls ? Math.max(soFar, value) : value);
  const rangeOf = (percent: 80 | 95): Range => {
    const half = studentQuantile(percent, errors.length - 1) * deviation;
    return { low: atLeast(centre - half), high: atLeast(centre + half) };
  };
  return { value: atLeast(centre), range80: rangeOf(80), range95: rangeOf(95) };
};
