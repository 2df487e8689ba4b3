import type { ChartPoint } from "@/lib/charts/chart-point";

/** One group of a breakdown, as the API answers it. */
export type BreakdownGroup = { value: string | null; label: string; total: ChartPoint };

export type BreakdownBar = {
  /** Stable key; "Not set" has its own. */
  id: string;
  value: string | null;
  label: string;
  point: ChartPoint;
  /** Where the bar begins and how long it is, in % of the width; null without a value. */
  offset: number;
  length: number | null;
};

/**
 * A breakdown's bars on one zero-based scale, negative values to the left of zero. Order is the caller's: the API
 * sends the largest denominator first.
 *
 * @returns the bars, and where zero lies in % of the width
 */
export function breakdownBars(groups: readonly BreakdownGroup[]): { bars: BreakdownBar[]; zero: number } {
  const values = groups.flatMap(({ total }) => (total.value === null ? [] : [total.value]));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const zero = (Math.abs(low) / span) * 100;
  const bars = groups.map(({ value, label, total }) => {
    const length = total.value === null ? null : (Math.abs(total.value) / span) * 100;
    const offset = total.value !== null && total.value < 0 ? zero - (length ?? 0) : zero;
    return { id: value === null ? "not-set" : `value:${value}`, value, label, point: total, offset, length };
  });
  return { bars, zero };
}
