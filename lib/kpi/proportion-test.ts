/** The standard normal quantile that leaves 2.5 % on either side. */
const z = 1.96;

/** So many cases out of so many. */
export type Proportion = { successes: number; trials: number };

/**
 * Whether two proportions differ by more than chance: the two-proportion z-test with pooled variance, two-sided at
 * 5 % (kpi-catalogue: telling signal from noise). False without trials, and where nothing varies.
 */
export function proportionsDiffer(a: Proportion, b: Proportion): boolean {
  if (a.trials <= 0 || b.trials <= 0) return false;
  const pooled = (a.successes + b.successes) / (a.trials + b.trials);
  const variance = pooled * (1 - pooled) * (1 / a.trials + 1 / b.trials);
  if (variance <= 0) return false;
  const difference = a.successes / a.trials - b.successes / b.trials;
  return Math.abs(difference) / Math.sqrt(variance) >= z;
}
