import type { Direction } from "@/lib/kpi/vocabulary";
import type { PeriodValue } from "../objective";

/** A gain per period, positive for the better, and how many periods in a row it was kept up. */
export type SustainedGain = { perPeriod: number; periods: number };

const better = (change: number, direction: Direction) => (direction === "up" ? change : -change);

/**
 * The best mean gain per period over `periods` periods in a row, anywhere in the history; a shorter history is judged
 * by its longest stretch. Null when no two periods that far apart both have a value.
 */
export const bestLevelGain = (
  history: readonly PeriodValue[],
  periods: number,
  direction: Direction,
): SustainedGain | null => {
  const stretch = Math.min(Math.max(1, Math.round(periods)), history.length - 1);
  let best: number | null = null;
  history.forEach((point, i) => {
    const later = history[i + stretch]?.value ?? null;
    if (stretch < 1 || point.value === null || later === null) return;
    const gain = better(later - point.value, direction) / stretch;
    if (best === null || gain > best) best = gain;
  });
  return best === null ? null : { perPeriod: best, periods: stretch };
};

/** The highest mean amount per period over `periods` periods in a row (of a flow: missing values are not counted). */
export const bestMeanAmount = (history: readonly PeriodValue[], periods: number): SustainedGain | null => {
  const values = history.flatMap(({ value }) => (value === null ? [] : [value]));
  const stretch = Math.min(Math.max(1, Math.round(periods)), values.length);
  if (stretch < 1) return null;
  const means = values
    .slice(0, values.length - stretch + 1)
    .map((_, i) => values.slice(i, i + stretch).reduce((sum, amount) => sum + amount, 0) / stretch);
  return { perPeriod: Math.max(...means), periods: stretch };
};

/** The best period of the past, in the KPI's direction. */
export const bestPeriod = (
  history: readonly PeriodValue[],
  direction: Direction,
): { value: number; start: string } | null =>
  history.reduce<{ value: number; start: string } | null>((best, { start, value }) => {
    if (value === null) return best;
    return best === null || better(value - best.value, direction) > 0 ? { value, start } : best;
  }, null);
