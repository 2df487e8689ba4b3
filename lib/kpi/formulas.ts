import type { FormulaResult, Parts } from "./definition";

/** A part by name; null when it was not read, so that a formula can only answer null and never NaN. */
export const part = (parts: Parts, name: string): number | null => parts[name] ?? null;

/** numerator × factor ÷ denominator; null when either is unknown or the denominator is zero. */
function quotient(numerator: number | null, denominator: number | null, factor: number): FormulaResult {
  // Multiplied first: 57 × 100 ÷ 100 is exactly 57, 57 ÷ 100 × 100 is not.
  const value =
    numerator === null || denominator === null || denominator === 0
      ? null
      : (numerator * factor) / denominator;
  return { value, numerator, denominator };
}

/** numerator ÷ denominator × 100, in percent. */
export const percentOf = (numerator: number | null, denominator: number | null): FormulaResult =>
  quotient(numerator, denominator, 100);

/** numerator ÷ denominator. */
export const ratioOf = (numerator: number | null, denominator: number | null): FormulaResult =>
  quotient(numerator, denominator, 1);

/** The growth from `before` to `now` in percent of `before`; null unless `before` is above zero. */
export function growthOf(now: number | null, before: number | null): FormulaResult {
  const numerator = minus(now, before);
  if (before !== null && before < 0) {
    return {
      value: null,
      numerator,
      denominator: before,
      note: "Growth from a negative amount has no meaning",
    };
  }
  return percentOf(numerator, before);
}

/** A count or sum by itself: it has a numerator only. */
export const amountOf = (amount: number | null): FormulaResult => ({
  value: amount,
  numerator: amount,
  denominator: null,
});

/** A figure of some cases, such as their median; null of none. It is no quotient, so it has neither part of one. */
export const figureOf = (figure: number | null, cases: number | null): FormulaResult => ({
  value: cases === null || cases === 0 ? null : figure,
  numerator: null,
  denominator: null,
});

/** a + b; null when either is unknown. */
export const plus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

/** a − b; null when either is unknown. */
export const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;
