import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastLevel, forecastSum, median, theilSenLine } from "./forecast";
import { goalOf } from "./goal";
import type { ObjectiveTerms, PeriodValue } from "./objective";

const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
/** Periods of ten days, the first from 1 January 2026. */
const decades = (values: readonly (number | null)[]): PeriodValue[] =>
  values.map((value, i) => ({ start: dayOf(i * 10), end: dayOf(i * 10 + 10), value }));
const terms: ObjectiveTerms = {
  measure: "level",
  grain: "month",
  baseline: 50,
  targetKind: "value",
  target: 80,
  startsOn: "2026-01-01",
  dueOn: dayOf(99),
};
const goal = goalOf(terms, "up");

describe("Theil–Sen line", () => {
  it("of a straight line is that line: 50, 52, 54 every ten days is +0.2 a day", () => {
    const line = theilSenLine(decades([50, 52, 54]));
    expect(line?.slopePerDay).toBeCloseTo(0.2, 12);
    expect(line?.valueAt(dayOf(100))).toBeCloseTo(68, 10);
  });
  it("is not turned by one freak period: the median slope of 50, 52, 90, 56, 58 is +0.2 a day", () =>
    expect(theilSenLine(decades([50, 52, 90, 56, 58]))?.slopePerDay).toBeCloseTo(0.2, 12));
  it("needs three values", () => {
    expect(theilSenLine(decades([50, null, 54]))).toBeNull();
    expect(theilSenLine([])).toBeNull();
  });
  it("moves with its values: adding c shifts it by c", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 6 }),
        fc.integer({ min: -1000, max: 1000 }),
        (values, shift) => {
          const plain = theilSenLine(decades(values));
          const moved = theilSenLine(decades(values.map((value) => value + shift)));
          expect(moved?.valueAt(dayOf(77))).toBeCloseTo((plain?.valueAt(dayOf(77)) ?? 0) + shift, 6);
        },
      ),
    ));
});

describe("forecast of a level", () => {
  it("+2 every ten days, 58 on day 50: 58 + 0.2 × 50 = 68 at the due day, 80 on day 160", () => {
    const forecast = forecastLevel(goal, decades([50, 52, 54, 56, 58]), dayOf(50), null);
    expect(forecast?.valueAtDue).toBeCloseTo(68, 10);
    expect(forecast?.reachedOn).toBe(dayOf(160));
  });
  it("looks at the last six periods only", () => {
    const forecast = forecastLevel(goal, decades([99, 99, 99, 50, 52, 54, 56, 58, 60]), dayOf(90), null);
    expect(forecast?.valueAtDue).toBeCloseTo(62, 10);
  });
  it("stays inside the natural range", () =>
    expect(forecastLevel(goal, decades([50, 80, 110]), dayOf(30), [0, 100])?.valueAtDue).toBe(100));
  it("a falling trend never reaches a higher target", () =>
    expect(forecastLevel(goal, decades([58, 56, 54]), dayOf(30), null)?.reachedOn).toBeNull());
  it("is not made after the due day, nor from two values", () => {
    expect(forecastLevel(goal, decades([50, 52, 54]), dayOf(100), null)).toBeNull();
    expect(forecastLevel(goal, decades([50, 52]), dayOf(20), null)).toBeNull();
  });
});

describe("forecast of a sum", () => {
  const sumGoal = goalOf({ ...terms, measure: "cumulative", target: 1000 }, "up");
  it("400 by day 50 and 8 a day: 400 + 8 × 50 = 800 at the due day, 1,000 after 75 more days", () => {
    const forecast = forecastSum(sumGoal, 400, decades([80, 80, 80, 80, 80]), dayOf(50));
    expect(forecast?.valueAtDue).toBeCloseTo(800, 10);
    expect(forecast?.reachedOn).toBe(dayOf(125));
  });
  it("before the start nothing is there yet: 8 × 100 days = 800", () =>
    expect(forecastSum(sumGoal, null, decades([80, 80, 80]), "2025-12-01")?.valueAtDue).toBeCloseTo(800, 10));
  it("is not made without a sum or with fewer than three periods", () => {
    expect(forecastSum(sumGoal, null, decades([80, 80, 80]), dayOf(50))).toBeNull();
    expect(forecastSum(sumGoal, 400, decades([80, 80]), dayOf(50))).toBeNull();
  });
});

describe("median", () => {
  it("of 1, 2, 9 is 2; of 1, 2, 4, 9 is (2 + 4) / 2 = 3; of nothing is null", () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([9, 1, 2, 4])).toBe(3);
    expect(median([])).toBeNull();
  });
});
