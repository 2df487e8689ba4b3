import { addDays, daysBetween } from "@/lib/time";
import { aimsForBetter, isCeiling, reaches } from "./goal";
import type { Goal, PeriodValue } from "./objective";

export type ObjectiveForecast = {
  /** The value at the due day if the recent trend holds, in the KPI's unit. */
  valueAtDue: number;
  /** The local date on which the trend reaches the target; null when it never does, or not within ten years. */
  reachedOn: string | null;
};

type Line = { slopePerDay: number; valueAt: (date: string) => number };

/** A trend is told from the last six complete periods at most, and from three at least. */
export const trendPeriods = { most: 6, least: 3 } as const;
const furthestDays = 3653;

/** The middle value; the mean of the two middle ones of an even number. Null of nothing. */
export const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
};

/**
 * The Theil–Sen line through the values, placed at the periods' ends: its slope is the median slope of all pairs, so
 * that one freak month does not turn it (Sen 1968). Null with fewer than three values.
 */
export const theilSenLine = (points: readonly PeriodValue[]): Line | null => {
  const known = points.flatMap(({ end, value }) => (value === null ? [] : [{ end, value }]));
  const first = known[0];
  if (!first || known.length < trendPeriods.least) return null;
  const placed = known.map(({ end, value }) => ({ day: daysBetween(first.end, end), value }));
  const slopes = placed.flatMap((a, i) =>
    placed.slice(i + 1).map((b) => (b.value - a.value) / (b.day - a.day)),
  );
  const slopePerDay = median(slopes);
  if (slopePerDay === null) return null;
  const intercept = median(placed.map(({ day, value }) => value - slopePerDay * day)) ?? 0;
  return { slopePerDay, valueAt: (date) => intercept + slopePerDay * daysBetween(first.end, date) };
};

/**
 * Forecast of a level: the Theil–Sen line over the last six complete periods, kept inside the KPI's natural range.
 *
 * @param complete complete periods in order of time; those without a value are passed over
 */
export const forecastLevel = (
  goal: Goal,
  complete: readonly PeriodValue[],
  today: string,
  range: readonly [number, number] | null,
): ObjectiveForecast | null => {
  if (today >= goal.end) return null;
  const recent = complete.filter((point) => point.value !== null).slice(-trendPeriods.most);
  const line = theilSenLine(recent);
  if (!line) return null;
  const [low, high] = range ?? [-Infinity, Infinity];
  const valueAtDue = Math.min(high, Math.max(low, line.valueAt(goal.end)));
  return { valueAtDue, reachedOn: dateReached(goal, line.valueAt(today), line.slopePerDay, today) };
};

/**
 * Forecast of a sum: what is there, and the median daily amount of the last six complete periods for every day left.
 *
 * @param sum since the start, up to today
 */
export const forecastSum = (
  goal: Goal,
  sum: number | null,
  complete: readonly PeriodValue[],
  today: string,
): ObjectiveForecast | null => {
  if (today >= goal.end) return null;
  const rates = complete
    .flatMap(({ start, end, value }) => (value === null ? [] : [value / daysBetween(start, end)]))
    .slice(-trendPeriods.most);
  const perDay = median(rates);
  if (perDay === null || rates.length < trendPeriods.least) return null;
  const from = today < goal.start ? goal.start : today;
  const soFar = today < goal.start ? 0 : sum;
  if (soFar === null) return null;
  return {
    valueAtDue: soFar + perDay * daysBetween(from, goal.end),
    reachedOn: isCeiling(goal) ? null : dateReached(goal, soFar, perDay, from),
  };
};

/** The day on which a line from `value` on `from` reaches the target. */
const dateReached = (goal: Goal, value: number, slopePerDay: number, from: string): string | null => {
  if (reaches(value, goal.target, goal.direction)) return from;
  if (!aimsForBetter(goal)) return null;
  const days = (goal.target - value) / slopePerDay;
  if (!Number.isFinite(days) || days < 0 || days > furthestDays) return null;
  return addDays(from, Math.ceil(days));
};
