import type { Period } from "../periods";
import type { View } from "../view";

/** What a KPI comes to by the book: parts under the names that the API gives them, and the value from them. */
export type Answer = { parts: Record<string, number | null>; value: number | null };

/** Statistics and settings that are not in the records of a view. */
export type Knowledge = { withinDays: number; lifespanCapYears: number };

export type ReferenceKpi = (view: View, period: Period, knowledge: Knowledge) => Answer;

/** a ÷ b × 100, or null of nothing. */
export const percent = (a: number, b: number): number | null => (b === 0 ? null : (a / b) * 100);
export const quotient = (a: number, b: number): number | null => (b === 0 ? null : a / b);

export const sum = (numbers: readonly number[]): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/** Whole cents as money. */
export const money = (cents: readonly number[]): number => sum(cents) / 100;
