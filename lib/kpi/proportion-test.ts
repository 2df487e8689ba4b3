/** The standard normal quantile that leaves 2.5 % on either side. */
export const twoSided95 = 1.96;

/** So many cases out of so many. */
export type Proportion = { successes: number; trials: number };

/**
 * The statistic of the two-proportion z-test with pooled variance, (p₁ − p₂) ÷ √(p(1 − p)(1 ÷ n₁ + 1 ÷ n₂)); null without
 * trials, and where nothing varies.
 */
export function proportionStatistic(a: Proportion, b: Proportion): number | null {
  if (a.trials <= 0 || b.trials <= 0) return null;
  const pooled = (a.successes + b.successes) / (a.trials + b.trials);
  const variance = pooled * (1 - pooled) * (1 / a.trials + 1 / b.trials);
  return variance <= 0 ? null : (a.successes / a.trials - b.successes / b.trials) / Math.sqrt(variance);
}

/**
 * Whether two proportions differ by more than chance: the two-proportion z-test with pooled variance, two-sided at
 * 5 % (kpi-catalogue: telling signal from noise). False without trials, and where nothing varies.
 */
export function proportionsDiffer(a: Proportion, b: Proportion): boolean {
  const statistic = proportionStatistic(a, b);
  return statistic !== null && Math.abs(statistic) >= twoSided95;
}
