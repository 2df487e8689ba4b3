import type { IntervalRule, Parts } from "../definition";
import { part } from "../formulas";
import type { Point } from "../point";
import { type Proportion, proportionsDiffer, twoSided95 } from "../proportion-test";

/** What can be said of a change between two periods; null where nothing can. */
export type ChangeVerdict = "signal" | "within-noise" | null;

/** Answers to a question of recommendation, as counts. */
export type Recommendations = { promoters: number; detractors: number; answers: number };

/** Variance of one answer's score in fractions: p + d − (p − d)². */
const scoreVariance = ({ promoters, detractors, answers }: Recommendations): number => {
  const [p, d] = [promoters / answers, detractors / answers];
  return p + d - (p - d) ** 2;
};

/**
 * Whether two net promoter scores differ by more than chance: two-sided at 5 %, from the variance of the answers (each
 * counts 1, 0 or −1) pooled over both periods, as in the test of two proportions. False without answers.
 */
export function scoresDiffer(a: Recommendations, b: Recommendations): boolean {
  if (a.answers <= 0 || b.answers <= 0) return false;
  const pooled = scoreVariance({
    promoters: a.promoters + b.promoters,
    detractors: a.detractors + b.detractors,
    answers: a.answers + b.answers,
  });
  const variance = pooled * (1 / a.answers + 1 / b.answers);
  if (variance <= 0) return false;
  const score = ({ promoters, detractors, answers }: Recommendations) => (promoters - detractors) / answers;
  return Math.abs(score(a) - score(b)) / Math.sqrt(variance) >= twoSided95;
}

const proportionOf = (
  { successes, trials }: Extract<IntervalRule, { type: "wilson" }>,
  parts: Parts,
): Proportion | null => {
  const [of, from] = [part(parts, successes), part(parts, trials)];
  // What is counted may go beyond its base (customers who came back): that is no proportion.
  return of === null || from === null || of < 0 || of > from ? null : { successes: of, trials: from };
};

const recommendationsOf = (
  { promoters, detractors, answers }: Extract<IntervalRule, { type: "nps" }>,
  parts: Parts,
): Recommendations | null => {
  const counts = answers.map((name) => part(parts, name));
  const [p, d] = [part(parts, promoters), part(parts, detractors)];
  if (p === null || d === null) return null;
  const total = counts.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  );
  return total === null ? null : { promoters: p, detractors: d, answers: total };
};

const told = (differ: boolean): ChangeVerdict => (differ ? "signal" : "within-noise");

/** By the cases behind both values, where the rule says what they are; undefined where it cannot. */
const byCases = (rule: IntervalRule, now: Parts, then: Parts): ChangeVerdict | undefined => {
  if (rule.type === "wilson") {
    const [a, b] = [proportionOf(rule, now), proportionOf(rule, then)];
    return a && b ? told(proportionsDiffer(a, b)) : undefined;
  }
  const [a, b] = [recommendationsOf(rule, now), recommendationsOf(rule, then)];
  return a && b ? told(scoresDiffer(a, b)) : undefined;
};

/**
 * Whether the change to a point from what it is held against is more than noise. A proportion is tested by its cases
 * (two-proportion z-test at 5 %), NPS by its variance. A mean or a sum is judged by the limits of its own past: a signal
 * where the point is one, within noise where it lies within them; null where there are none.
 * @param isSignal whether the point is a signal under its limits; null where it has none
 */
export function changeVerdict(
  rule: IntervalRule | undefined,
  now: Pick<Point, "value" | "parts">,
  then: Pick<Point, "value" | "parts"> | null,
  isSignal: boolean | null,
): ChangeVerdict {
  if (then === null || now.value === null || then.value === null) return null;
  const verdict = rule && byCases(rule, now.parts, then.parts);
  if (verdict !== undefined) return verdict;
  return isSignal === null ? null : told(isSignal);
}
