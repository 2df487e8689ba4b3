import type { IntervalRule, Parts } from "./definition";
import { part } from "./formulas";

export type Interval = { low: number; high: number };

/** The standard normal quantile that leaves 2.5 % on either side. */
const z = 1.96;

/**
 * Wilson's 95 % interval of a proportion, in percent.
 * @returns null unless 0 ≤ successes ≤ trials and trials > 0: what is no proportion has no such interval
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (trials <= 0 || successes < 0 || successes > trials) return null;
  const p = successes / trials;
  const scale = 1 + z ** 2 / trials;
  const centre = (p + z ** 2 / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / trials + z ** 2 / (4 * trials ** 2));
  // At 0 and at all the bound is exact; the sums above miss it by a rounding error.
  return {
    low: successes === 0 ? 0 : (centre - half) * 100,
    high: successes === trials ? 100 : (centre + half) * 100,
  };
}

/** NPS ± 1.96 · 100 · √((p + d − (p − d)²) / n), in points (kpi-catalogue: ground rules); null without answers. */
export function npsInterval(promoters: number, detractors: number, answers: number): Interval | null {
  if (answers <= 0) return null;
  const p = promoters / answers;
  const d = detractors / answers;
  const half = z * 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / answers);
  const score = ((promoters - detractors) * 100) / answers;
  return { low: score - half, high: score + half };
}

/** The number of cases that an interval rests on; null when one of them is unknown. */
export function casesOf(rule: IntervalRule, parts: Parts): number | null {
  const counted = rule.type === "wilson" ? [rule.trials] : rule.answers;
  return counted.reduce<number | null>((sum, name) => {
    const count = part(parts, name);
    return sum === null || count === null ? null : sum + count;
  }, 0);
}

/** The interval of a point from its parts, as the variant's rule says; null where there is none. */
export function intervalOf(rule: IntervalRule, parts: Parts): Interval | null {
  const cases = casesOf(rule, parts);
  if (cases === null) return null;
  if (rule.type === "wilson") {
    const successes = part(parts, rule.successes);
    return successes === null ? null : wilsonInterval(successes, cases);
  }
  const promoters = part(parts, rule.promoters);
  const detractors = part(parts, rule.detractors);
  return promoters === null || detractors === null ? null : npsInterval(promoters, detractors, cases);
}
