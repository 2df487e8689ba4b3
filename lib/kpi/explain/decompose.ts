import type { KpiDefinition, Variant } from "../definition";
import type { Point } from "../point";
import { errorOfDifference, errorOfRate } from "./chance";
import { type Explained, explainedBy, type WeighedEffect } from "./explained";
import { type Change, type Effect, type Quotient, ratioEffects, sumOf } from "./ratio-effects";

/** A group of a dimension in both periods; null is "Not set". */
export type GroupChange = Change<Point> & { value: string | null; label: string };

/**
 * How a dimension's groups make the change: by their rates and the mix of them, by their differences, or not at all, so
 * that they can only be looked at side by side.
 */
export type DecompositionMethod = "rate-and-mix" | "difference" | "side-by-side";

export type Decomposition = {
  method: DecompositionMethod;
  /** Why groups do not add up, where they are side by side. */
  note: string | null;
  /** See {@link explainedBy}; null side by side. */
  explained: Explained | null;
  /** In the order of their effects, largest first. Effects are null side by side. */
  groups: readonly (GroupChange & { effect: Effect | null })[];
};

type Subject = {
  definition: Pick<KpiDefinition, "additivity" | "unit">;
  variant: Pick<Variant, "interval">;
};

const isClose = (a: number, b: number, scale: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(scale, 1e-9);

/** Whether amounts of groups add up to the whole's; those of different customers, counted in each, do not. */
const addUp = (parts: readonly number[], whole: number): boolean =>
  isClose(sumOf(parts), whole, sumOf(parts.map(Math.abs)) + Math.abs(whole));

const quotientOf = ({ numerator, denominator }: Point): Quotient => ({
  numerator: numerator ?? 0,
  denominator: denominator ?? 0,
});

/** Whether value = numerator × factor ÷ denominator. */
const isQuotient = (point: Point, factor: number): boolean => {
  const { numerator, denominator } = quotientOf(point);
  if (point.value === null || denominator === 0) return false;
  const quotient = (numerator * factor) / denominator;
  return isClose(quotient, point.value, Math.abs(quotient) + Math.abs(point.value));
};

/** By what a quotient is multiplied to be the value (100 for percentages and scores); null where it is no quotient. */
const factorOf = ({ before, after }: Change<Point>): number | null =>
  [1, 100].find((factor) => isQuotient(before, factor) && isQuotient(after, factor)) ?? null;

const amountsAddUp = (
  whole: Change<Point>,
  groups: readonly GroupChange[],
  amountOf: (point: Point) => number,
): boolean =>
  (["before", "after"] as const).every((side) =>
    addUp(
      groups.map((group) => amountOf(group[side])),
      amountOf(whole[side]),
    ),
  );

const size = ({ effect, before, after }: Decomposition["groups"][number]): number =>
  effect === null
    ? Math.max(before.n ?? Math.abs(before.value ?? 0), after.n ?? Math.abs(after.value ?? 0))
    : Math.abs(effect.rate + effect.mix);

const inOrder = (groups: Decomposition["groups"]): Decomposition["groups"] =>
  groups.toSorted((a, b) => size(b) - size(a) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));

const sideBySide = (groups: readonly GroupChange[], note: string): Decomposition => ({
  method: "side-by-side",
  note,
  explained: null,
  groups: inOrder(groups.map((group) => ({ ...group, effect: null }))),
});

const withEffects = (
  method: DecompositionMethod,
  groups: readonly GroupChange[],
  effects: readonly Effect[],
  weigh: (group: GroupChange) => Omit<WeighedEffect, "rate" | "mix">,
): Decomposition => {
  const weighed = groups.map((group, at) => ({
    ...weigh(group),
    ...(effects[at] ?? { rate: 0, mix: 0 }),
  }));
  return {
    method,
    note: null,
    explained: explainedBy(weighed),
    groups: inOrder(groups.map((group, at) => ({ ...group, effect: effects[at] ?? { rate: 0, mix: 0 } }))),
  };
};

const byRateAndMix = (
  { variant }: Subject,
  whole: Change<Point>,
  groups: readonly GroupChange[],
  factor: number,
): Decomposition | null => {
  const effects = ratioEffects(
    groups.map(({ before, after }) => ({ before: quotientOf(before), after: quotientOf(after) })),
  );
  if (!effects) return null;
  const total = { before: quotientOf(whole.before).denominator, after: quotientOf(whole.after).denominator };
  return withEffects(
    "rate-and-mix",
    groups,
    effects.map(({ rate, mix }) => ({ rate: rate * factor, mix: mix * factor })),
    (group) => {
      const before = quotientOf(group.before).denominator / total.before;
      const after = quotientOf(group.after).denominator / total.after;
      const weight = (before + after) / 2;
      const standardError = errorOfRate(variant.interval, whole, group, weight);
      return { weight, moved: after - before, standardError };
    },
  );
};

const byDifference = ({ definition }: Subject, groups: readonly GroupChange[]): Decomposition => {
  const kind = { isStock: definition.additivity === "stock", isCount: definition.unit === "count" };
  const amountOf = ({ value }: Point) => value ?? 0;
  const sizes = (["before", "after"] as const).map((side) =>
    sumOf(groups.map((group) => Math.abs(amountOf(group[side])))),
  );
  const shareOf = (amount: number, of: number | undefined) => (of ? Math.abs(amount) / of : 0);
  return withEffects(
    "difference",
    groups,
    groups.map(({ before, after }) => ({ rate: amountOf(after) - amountOf(before), mix: 0 })),
    (group) => ({
      weight: (shareOf(amountOf(group.before), sizes[0]) + shareOf(amountOf(group.after), sizes[1])) / 2,
      moved: 0,
      standardError: errorOfDifference(kind, group),
    }),
  );
};

/**
 * The change of a KPI between two periods, taken apart by the groups of a dimension. How is found from the figures
 * themselves: amounts that add up are shared out by their differences, quotients whose numerators and denominators add up
 * by rate and mix. What does not add up (percentiles, different customers counted in each group, KPIs made of KPIs) is
 * given side by side.
 * @param whole the KPI's points, with a value each
 */
export const decompose = (
  subject: Subject,
  whole: Change<Point>,
  groups: readonly GroupChange[],
): Decomposition => {
  const { additivity } = subject.definition;
  if (additivity !== "ratio") {
    if (amountsAddUp(whole, groups, ({ value }) => value ?? 0)) return byDifference(subject, groups);
    return sideBySide(groups, "The groups do not add up to the whole");
  }
  if (whole.before.numerator === null || whole.before.denominator === null) {
    return sideBySide(
      groups,
      "It is not made of its groups by adding, so that no share of the change is theirs",
    );
  }
  const factor = factorOf(whole);
  const adds =
    amountsAddUp(whole, groups, (point) => quotientOf(point).numerator) &&
    amountsAddUp(whole, groups, (point) => quotientOf(point).denominator);
  const taken = factor !== null && adds ? byRateAndMix(subject, whole, groups, factor) : null;
  return taken ?? sideBySide(groups, "Some cases belong to several groups, so that the groups do not add up");
};
