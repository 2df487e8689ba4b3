import type { IntervalRule } from "../definition";
import type { Point } from "../point";
import type { Change } from "./ratio-effects";

const casesOf = ({ n, denominator }: Point): number => n ?? Math.abs(denominator ?? 0);

/** The variance of one case of a proportion or an NPS, over both periods together, in the KPI's unit squared. */
const varianceOfCase = (rule: IntervalRule, whole: Change<Point>): number => {
  const both = (part: string) => (whole.before.parts[part] ?? 0) + (whole.after.parts[part] ?? 0);
  if (rule.type === "wilson") {
    const trials = both(rule.trials);
    const share = trials > 0 ? Math.min(1, Math.max(0, both(rule.successes) / trials)) : 0;
    return 100 ** 2 * share * (1 - share);
  }
  const answers = rule.answers.reduce((sum, part) => sum + both(part), 0);
  if (answers <= 0) return 0;
  const [promoters, detractors] = [both(rule.promoters) / answers, both(rule.detractors) / answers];
  return 100 ** 2 * (promoters + detractors - (promoters - detractors) ** 2);
};

/**
 * The standard error of a group's rate effect w̄·Δr: of a proportion and an NPS by their own variance, as if the group
 * were like the whole; of any other mean as if single cases scattered by as much as they are on average. 0 for a group
 * without a case in a period: it has no rate there, and its effect is one of mix.
 */
export const errorOfRate = (
  rule: IntervalRule | undefined,
  whole: Change<Point>,
  group: Change<Point>,
  weight: number,
): number => {
  const variance = rule
    ? varianceOfCase(rule, whole)
    : ((whole.before.value ?? 0) / 2 + (whole.after.value ?? 0) / 2) ** 2;
  const [before, after] = [casesOf(group.before), casesOf(group.after)];
  if (before === 0 || after === 0) return 0;
  return weight * Math.sqrt(variance / before + variance / after);
};

/**
 * The standard error of a flow's difference: of counts as if they came independently (Poisson), of amounts as if each
 * case scattered by as much as it is on average. Null for stocks, most of whose members are the same in both periods, and
 * for amounts of which the number of cases is unknown.
 */
export const errorOfDifference = (
  { isStock, isCount }: { isStock: boolean; isCount: boolean },
  group: Change<Point>,
): number | null => {
  if (isStock) return null;
  const [before, after] = [group.before.value ?? 0, group.after.value ?? 0];
  if (isCount) return Math.sqrt(Math.abs(before) + Math.abs(after));
  if (group.before.n === null || group.after.n === null) return null;
  const variance = (value: number, n: number) => (n > 0 ? (2 * value ** 2) / n : 0);
  return Math.sqrt(variance(before, group.before.n) + variance(after, group.after.n));
};
