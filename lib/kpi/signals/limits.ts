/** Scales the mean moving range of two to three standard deviations: 3 ÷ d₂, with d₂ = 1.128 for ranges of two. */
const perMovingRange = 2.66;

/** Limits of natural variation (XmR, or process behaviour chart), in the KPI's unit. */
export type Limits = { centre: number; lower: number; upper: number };

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * XmR limits of a baseline: centre = mean, limits = mean ± 2.66 × mean moving range (kpi-catalogue: telling signal from
 * noise; D. J. Wheeler, Understanding Variation).
 * @returns null where the values do not vary, or are fewer than two: there is no noise to tell a signal from
 */
export function limitsOf(values: readonly number[]): Limits | null {
  const movingRanges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  if (movingRanges.length === 0) return null;
  const centre = meanOf(values);
  const reach = perMovingRange * meanOf(movingRanges);
  // Equal values can differ by a rounding error of their sums.
  if (reach <= Math.max(1, Math.abs(centre)) * 1e-9) return null;
  return { centre, lower: centre - reach, upper: centre + reach };
}

/**
 * Limits as they are drawn: within what the value can be (a percentage ends at 100), and never past the centre, since
 * some rates go beyond their natural range.
 */
export function clippedTo(
  { centre, lower, upper }: Limits,
  [least, most]: readonly [number, number],
): Limits {
  return {
    centre,
    lower: Math.min(centre, Math.max(lower, least)),
    upper: Math.max(centre, Math.min(upper, most)),
  };
}
