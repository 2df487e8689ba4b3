import type { Change } from "./ratio-effects";
import { sumOf } from "./ratio-effects";

/** More than so many factors no formula here has; the work doubles with each. */
const mostFactors = 12;

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const sizeOf = (coalition: number): number => {
  let size = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1;
  return size;
};

/**
 * The change of a value made of factors, shared out among them by the Shapley value (Shorrocks, "Decomposition
 * procedures for distributional analysis: a unified framework based on the Shapley value", Journal of Economic
 * Inequality 11, 2013): a factor's effect is what its own change does, averaged over all orders in which the factors may
 * have changed. The effects add up exactly to the change, no factor comes first, and for a product of two it is the mean
 * of both levels times the change. Unlike logarithmic means it also holds for factors of zero and for sums in the formula.
 * @param value the formula over its factors, in their order
 * @returns an effect for each factor; null where the formula has no value for a mixture of the two periods' factors
 */
export const factorEffects = (
  factors: readonly Change<number>[],
  value: (factors: readonly number[]) => number | null,
): number[] | null => {
  const count = factors.length;
  if (count > mostFactors) throw new RangeError(`${count} factors are more than can be taken apart.`);
  const values: number[] = [];
  for (let coalition = 0; coalition < 1 << count; coalition += 1) {
    const mixture = factors.map(({ before, after }, at) => (coalition & (1 << at) ? after : before));
    const reached = value(mixture);
    if (reached === null || !Number.isFinite(reached)) return null;
    values.push(reached);
  }
  return factors.map((_, at) => {
    const own = 1 << at;
    const steps = values.flatMap((reached, coalition) => {
      const joined = values[coalition | own];
      if (coalition & own || joined === undefined) return [];
      const size = sizeOf(coalition);
      const weight = (factorial(size) * factorial(count - size - 1)) / factorial(count);
      return [weight * (joined - reached)];
    });
    return sumOf(steps);
  });
};
