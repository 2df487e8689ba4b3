import type { Point, Series } from "@/lib/contracts/kpi";
import { dimensionValues } from "./dimension-values";
import { type Answer, type Knowledge, referenceKpis } from "./kpis";
import { isTooYoung } from "./maturity";
import { type Grain, movedBack, type Period, periodsOf, wholeOf, yearBeforeOf } from "./periods";
import { viewOf } from "./view";
import type { World } from "./world";

/** The parameters of variants as they are without settings. */
export const knowledge: Knowledge = { withinDays: 90, lifespanCapYears: 10, targetHours: 24 };

/** A question that engine and reference are both asked. */
export type Question = {
  kpi: string;
  variant: string;
  from: string;
  to: string;
  grain: Grain;
  filter: Record<string, string[]>;
  by?: string;
  compare?: "previous" | "year";
};

/** Sums are exact; quotients may differ in the last bits of a double. */
const close = (actual: number | null | undefined, expected: number | null): boolean =>
  actual === expected ||
  (typeof actual === "number" &&
    expected !== null &&
    Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)));

const expectedReason = (world: World, { kpi, variant }: Question, { value }: Answer, period: Period) => {
  const needsMargin = variant === "margin" || kpi === "cac-payback";
  if (needsMargin && world.grossMarginPercent === null) return "not-computable";
  if (isTooYoung(world, kpi, variant, period, knowledge.withinDays)) return "not-mature";
  if (variant === "predictive" && value === null) return "not-computable";
  return value === null ? "no-data" : null;
};

const pointDifferences = (world: World, question: Question, point: Point, answer: Answer, period: Period) => {
  const reason = expectedReason(world, question, answer, period);
  const value = reason === null ? answer.value : null;
  const checks: [string, unknown, unknown, boolean][] = [
    ["start", point.start, period.start, point.start === period.start],
    ["partial", point.partial, period.partial, point.partial === period.partial],
    ["reason", point.reason, reason, point.reason === reason],
    ["value", point.value, value, close(point.value, value)],
    ...Object.entries(answer.parts).map(([part, amount]): [string, unknown, unknown, boolean] => [
      part,
      point.parts[part],
      amount,
      close(point.parts[part], amount),
    ]),
  ];
  return checks
    .filter(([, , , same]) => !same)
    .map(
      ([what, actual, expected]) =>
        `${question.kpi}/${question.variant} ${period.start}–${period.readTo}: ${what} is ${actual}, by the book ${expected}`,
    );
};

/** What the reference answers over a period, of all records of the filter or of one group. */
const byTheBook = (world: World, { kpi, variant, filter, by }: Question, group?: string | null) => {
  const book = referenceKpis[kpi]?.[variant];
  if (!book) throw new Error(`The reference lacks ${kpi}/${variant}.`);
  const view = viewOf(world, group === undefined ? { filter } : { filter, by, group });
  return (period: Period) => book(view, period, knowledge);
};

type Body = { points: Point[]; total?: Point };
type Periods = { points: Period[]; total: Period };

/** Where the answer of the engine differs from the book, in words; empty when it does nowhere. */
export const differences = (world: World, question: Question, series: Series): string[] => {
  const points = periodsOf(world, question.from, question.to, question.grain);
  const whole: Periods = { points, total: wholeOf(points) };
  const compared: Period[] = points.map((period) =>
    question.compare === "year" ? yearBeforeOf(period) : movedBack(period, points.length),
  );
  const against = (body: Body, periods: Periods, group?: string | null): string[] => {
    const answer = byTheBook(world, question, group);
    const pairs = [
      ...periods.points.map((period, index) => [body.points[index], period] as const),
      ...(body.total ? [[body.total, periods.total] as const] : []),
    ];
    return pairs.flatMap(([point, period]) =>
      point
        ? pointDifferences(world, question, point, answer(period), period)
        : [`there is no point for ${period.start}`],
    );
  };
  const ofGroup = (value: string | null): string[] => {
    const group = series.groups?.find((candidate) => candidate.value === value);
    if (group) return against(group, whole, value).map((text) => `${question.by} ${value}: ${text}`);
    const answer = byTheBook(world, question, value);
    const hasSomething = [...points, whole.total].some((period) =>
      Object.values(answer(period).parts).some((amount) => amount !== null && amount !== 0),
    );
    return hasSomething ? [`${question.kpi}/${question.variant} has no group ${question.by} ${value}`] : [];
  };
  return [
    ...against(series, whole),
    ...(series.comparison
      ? against({ points: series.comparison.points }, { points: compared, total: whole.total })
      : []),
    ...(question.by ? dimensionValues(world, question.by).flatMap(ofGroup) : []),
  ];
};
