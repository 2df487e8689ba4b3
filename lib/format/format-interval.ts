import { formatValue, type ValueOptions } from "@/lib/format/format-value";
import type { Unit } from "@/lib/format/unit";

/** How far the two sides of an interval may differ before "±" would mislead. */
const symmetryTolerance = 0.15;

/**
 * A 95 % interval around a value: "±4.4" when both sides are about equal, else its two ends, "66.9 – 75.5".
 * Proportions near 0 or 100 % have lopsided (Wilson) intervals, for which "±" would claim impossible values.
 */
export function formatInterval(
  value: number | null,
  interval: { low: number; high: number } | null,
  unit: Unit,
  options: ValueOptions,
): string | null {
  if (value === null || interval === null) return null;
  const bare = (figure: number) =>
    unit === "money"
      ? formatValue(figure, unit, options)
      : formatValue(figure, "points", { ...options, digits: options.digits ?? 1 });
  const [below, above] = [value - interval.low, interval.high - value];
  const half = (interval.high - interval.low) / 2;
  if (Math.abs(above - below) <= symmetryTolerance * half) return `±${bare(half)}`;
  return `${bare(interval.low)} – ${bare(interval.high)}`;
}
