/** Of a finding: how many records it is about, and an amount that belongs to them (money, or a count of its own). */
export type Affected = { records: number; amount: number };

/** Which of a rule's records matter to a KPI's period: those dated in it, or all until its end (stocks). */
export type EffectWhen = "in-period" | "until-end";

/**
 * What a weakness can do to a KPI at most, as a statement about its numerator N and denominator D, of which k records (or
 * an amount of them) are in doubt:
 * - may-count: in D, perhaps wrongly not in N: N … N + k.
 * - may-not-count: in D, perhaps wrongly in N: N − k … N.
 * - may-not-belong: perhaps wrongly in D, and in N by at most `most` and at least `least` each (1 and 0; NPS 1 and −1).
 * - missing: not in D, perhaps wrongly: up to k more in D, and up to as many in N.
 * - fewer-cases: D counts up to k too many, N is right: D − k … D.
 * - less, more: a count or sum that is up to k too large, or too small.
 * - typical: the figure is too small by an amount that nobody knows; k times what is typical says how much it may be.
 * - none: totals are untouched; `why` says what is.
 * - unbounded: it matters, and no honest bound is known; `why` says so.
 */
export type Effect = { when?: EffectWhen; by?: "records" | "amount" } & (
  | { kind: "may-count" | "may-not-count" | "missing" | "fewer-cases" | "less" | "more" }
  | { kind: "may-not-belong"; least?: number }
  | { kind: "typical"; of: "average-deal" | "amount" }
  | { kind: "none" | "unbounded"; why: string }
);
export type EffectKind = Effect["kind"];

/** The part of a point that bounds are computed from; `scale` is 100 for percentages and points, else 1. */
export type BoundedPoint = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  scale: number;
  range: readonly [number, number] | null;
};

export type Bound = {
  low: number;
  high: number;
  /** Not the most that it can be, but what it typically is. */
  typical: boolean;
};

/** A weakness as far as it concerns one KPI and one period. */
export type Doubt = { effect: Effect; affected: Affected; typicalAmount: number };

const sizeOf = ({ effect, affected }: Doubt) =>
  effect.by === "amount" ? Math.abs(affected.amount) : affected.records;

const sumOf = (doubts: readonly Doubt[], kind: EffectKind): number =>
  doubts.reduce((sum, doubt) => (doubt.effect.kind === kind ? sum + sizeOf(doubt) : sum), 0);

const clamp = (value: number, range: BoundedPoint["range"]): number =>
  range ? Math.min(range[1], Math.max(range[0], value)) : value;

const ratioKinds: readonly EffectKind[] = [
  "may-count",
  "may-not-count",
  "may-not-belong",
  "missing",
  "fewer-cases",
];

const ratioBound = (doubts: readonly Doubt[], point: BoundedPoint): { low: number; high: number } | null => {
  const { numerator, denominator, scale } = point;
  if (numerator === null || denominator === null || denominator <= 0) return null;
  const strangers = sumOf(doubts, "may-not-belong");
  const surplus = sumOf(doubts, "fewer-cases");
  const missing = sumOf(doubts, "missing");
  const least = Math.min(
    0,
    ...doubts.map(({ effect }) => (effect.kind === "may-not-belong" ? (effect.least ?? 0) : 0)),
  );
  const lowest = numerator - sumOf(doubts, "may-not-count");
  const highest = numerator + sumOf(doubts, "may-count");
  // A value is reached at an end of what each doubt can do: the strangers are there or not, the missing or not.
  const values: number[] = [];
  for (const out of [0, strangers]) {
    for (const few of [0, surplus]) {
      for (const more of [0, missing]) {
        const cases = denominator - out - few + more;
        if (cases <= 0) continue;
        values.push(((lowest - out) / cases) * scale, ((highest - least * out + more) / cases) * scale);
        values.push((lowest / cases) * scale, (highest / cases) * scale);
      }
    }
  }
  if (values.length === 0) return null;
  return { low: Math.min(...values), high: Math.max(...values) };
};

/**
 * Between which values a KPI lies, when all that its records leave open goes one way or the other. Several weaknesses are
 * taken together; what two of them say of the same record counts twice, so that the bound is never too narrow.
 *
 * @returns null where there is nothing to bound: no value, no effect, or only effects without a bound
 */
export const boundOf = (doubts: readonly Doubt[], point: BoundedPoint): Bound | null => {
  const { value } = point;
  if (value === null) return null;
  const ratios = doubts.filter(({ effect }) => ratioKinds.includes(effect.kind));
  const ratio = ratios.length > 0 ? ratioBound(ratios, point) : null;
  const base = ratio ?? { low: value, high: value };
  const typical = doubts.reduce((sum, { effect, affected, typicalAmount }) => {
    if (effect.kind !== "typical") return sum;
    return sum + (effect.of === "amount" ? affected.amount : affected.records * typicalAmount);
  }, 0);
  // Of a ratio, what is typically missing is missing from its numerator.
  const typicalShare =
    point.denominator !== null && point.denominator > 0
      ? (typical / point.denominator) * point.scale
      : typical;
  const low = Math.min(value, base.low) - sumOf(doubts, "less");
  const high = Math.max(value, base.high) + sumOf(doubts, "more") + typicalShare;
  const bound = { low: clamp(low, point.range), high: clamp(high, point.range), typical: typical > 0 };
  return bound.low === value && bound.high === value ? null : bound;
};

/** How far from the value the bound reaches, in the KPI's unit. */
export const reachOf = ({ low, high }: Bound, value: number): number => Math.max(value - low, high - value);
