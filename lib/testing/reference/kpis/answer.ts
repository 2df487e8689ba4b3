import type { Period } from "../periods";
import type { View } from "../view";

/** What a KPI comes to by the book: parts under the names that the API gives them, and the value from them. */
export type Answer = { parts: Record<string, number | null>; value: number | null };

/** Statistics and settings that are not in the records of a view. */
export type Knowledge = { withinDays: number; lifespanCapYears: number; targetHours: number };

export type ReferenceKpi = (view: View, period: Period, knowledge: Knowledge) => Answer;

/** a ÷ b × 100, or null of nothing. */
export const percent = (a: number, b: number): number | null => (b === 0 ? null : (a / b) * 100);
export const quotient = (a: number, b: number): number | null => (b === 0 ? null : a / b);

export const sum = (numbers: readonly number[]): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/** Each number as the mean of those that lie in the same step of 1 % (1 to 1.01, 1.01 to 1.0201 …). */
const inSteps = (numbers: readonly number[]): number[] => {
  const stepOf = (number: number) =>
    `${Math.sign(number)} ${Math.ceil(Math.log(Math.abs(number)) / Math.log(1.01))}`;
  const steps = new Map<string, number[]>();
  for (const number of numbers) steps.set(stepOf(number), [...(steps.get(stepOf(number)) ?? []), number]);
  return [...steps.values()].flatMap((step) => step.map(() => sum(step) / step.length));
};

/**
 * The number that the share of the sorted numbers does not exceed, halfway (or so) between neighbours; null of none.
 * It is told to within 1 %, in steps, so that it can be told of many.
 */
export const percentile = (numbers: readonly number[], share: number): number | null => {
  const sorted = inSteps(numbers).sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
};

/** The three readings of durations, under the names that the API gives their parts. */
export const durationKpi = (
  cases: string,
  durations: (view: View, period: Period) => number[],
): Record<string, ReferenceKpi> => {
  const at = (part: string, share: number): ReferenceKpi => {
    return (view, period) => {
      const all = durations(view, period);
      const value = percentile(all, share);
      return { parts: { [cases]: all.length, [part]: value }, value };
    };
  };
  return {
    default: at("median", 0.5),
    mean: (view, period) => {
      const all = durations(view, period);
      return { parts: { [cases]: all.length, total: sum(all) }, value: quotient(sum(all), all.length) };
    },
    p90: at("ninetieth", 0.9),
  };
};

/** Whole cents as money. */
export const money = (cents: readonly number[]): number => sum(cents) / 100;
