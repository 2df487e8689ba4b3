/** Something in the earlier and in the later of two periods. */
export type Change<T> = { before: T; after: T };

/** What a rate is made of; it is numerator ÷ denominator. */
export type Quotient = { numerator: number; denominator: number };

/**
 * A group's share in a change: by its own rate (or amount), and by how much of the whole it makes up. Both in the unit
 * of the change.
 */
export type Effect = { rate: number; mix: number };

/** A numerically careful sum (Neumaier), so that effects of many groups add up to their change. */
export const sumOf = (values: readonly number[]): number => {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
};

const totalOf = (parts: readonly Quotient[]): Quotient => ({
  numerator: sumOf(parts.map(({ numerator }) => numerator)),
  denominator: sumOf(parts.map(({ denominator }) => denominator)),
});

/**
 * The change of a ratio R = Σ numerators ÷ Σ denominators, taken apart by groups into rate and mix (kpi-catalogue:
 * explaining a change): with weights w (of the denominators) and rates r, and bars for the means of both periods,
 * rate = w̄·Δr and mix = (r̄ − R̄)·Δw. They add up exactly to ΔR. A group without a denominator in one of the periods has
 * no rate there and contributes through mix alone; one without any in both, by what its numerator adds.
 * @returns effects by index of the groups; null when R is unknown in a period, its denominators adding up to zero
 */
export const ratioEffects = (groups: readonly Change<Quotient>[]): Effect[] | null => {
  const before = totalOf(groups.map((group) => group.before));
  const after = totalOf(groups.map((group) => group.after));
  if (before.denominator === 0 || after.denominator === 0) return null;
  const meanRatio = (before.numerator / before.denominator + after.numerator / after.denominator) / 2;
  return groups.map((group) => {
    const weights = {
      before: group.before.denominator / before.denominator,
      after: group.after.denominator / after.denominator,
    };
    const moved = weights.after - weights.before;
    // What the group adds to R is w·r = numerator ÷ Σ denominators, also where it has no rate of its own.
    const added = group.after.numerator / after.denominator - group.before.numerator / before.denominator;
    const whole = added - meanRatio * moved;
    if (group.before.denominator === 0 && group.after.denominator === 0) return { rate: whole, mix: 0 };
    if (group.before.denominator === 0 || group.after.denominator === 0) return { rate: 0, mix: whole };
    const rates = {
      before: group.before.numerator / group.before.denominator,
      after: group.after.numerator / group.after.denominator,
    };
    return {
      rate: ((weights.before + weights.after) / 2) * (rates.after - rates.before),
      mix: ((rates.before + rates.after) / 2 - meanRatio) * moved,
    };
  });
};
