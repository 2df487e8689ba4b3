import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aimsForBetter,
  elapsedShare,
  goalOf,
  paceAt,
  progressPercent,
  reaches,
  runDays,
  targetValue,
} from "./goal";
import type { Goal, ObjectiveTerms } from "./objective";

const terms: ObjectiveTerms = {
  measure: "level",
  grain: "month",
  baseline: 71,
  targetKind: "value",
  target: 81,
  startsOn: "2026-01-01",
  dueOn: "2026-04-10",
};
const goal = goalOf(terms, "up");
const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
/** Any target on the better side. */
const goals = fc
  .record({ origin: amount, gain: fc.double({ min: 0.01, max: 1e6, noNaN: true }), up: fc.boolean() })
  .map(
    ({ origin, gain, up }): Goal => ({
      ...goal,
      direction: up ? "up" : "down",
      origin,
      target: up ? origin + gain : origin - gain,
    }),
  );

describe("target value", () => {
  it("from 71: +10 % is 71 × (1 + 10 / 100) = 78.1", () =>
    expect(targetValue(71, "relative", 10)).toBeCloseTo(78.1, 10));
  it("from 71: +10 points is 71 + 10 = 81", () => expect(targetValue(71, "points", 10)).toBe(81));
  it("a value stays itself", () => expect(targetValue(71, "value", 75.5)).toBe(75.5));
  it("from 4 %: −25 % is 4 × (1 − 25 / 100) = 3 %, −1 point is also 3 %", () => {
    expect(targetValue(4, "relative", -25)).toBe(3);
    expect(targetValue(4, "points", -1)).toBe(3);
  });
  it("no change is the baseline, said either way", () =>
    fc.assert(
      fc.property(amount, (baseline) => {
        expect(targetValue(baseline, "relative", 0)).toBeCloseTo(baseline, 12);
        expect(targetValue(baseline, "points", 0)).toBeCloseTo(baseline, 12);
      }),
    ));
});

describe("pace", () => {
  it("31 + 28 + 31 + 10 days from 1 January to 10 April, the due day included, are 100", () =>
    expect(runDays(goal)).toBe(100));
  it("after 31 of 100 days, 71 + (81 − 71) × 0.31 = 74.1 is expected", () =>
    expect(paceAt(goal, "2026-02-01")).toBeCloseTo(74.1, 10));
  it("is the baseline before the start and the target after the due day", () => {
    expect(paceAt(goal, "2025-06-01")).toBe(71);
    expect(paceAt(goal, "2026-04-11")).toBe(81);
    expect(paceAt(goal, "2027-01-01")).toBe(81);
  });
  it("starts from 0 for a cumulative objective: half-way through, half of 1,000 is expected", () => {
    const sum = goalOf({ ...terms, measure: "cumulative", baseline: 800, target: 1000 }, "up");
    expect(paceAt(sum, "2026-02-20")).toBeCloseTo(500, 10);
  });
  it("never leaves the way from origin to target, and only moves towards it", () =>
    fc.assert(
      fc.property(goals, fc.nat(200), fc.nat(50), (each, day, later) => {
        const dayOf = (n: number) => new Date(Date.UTC(2025, 11, 1 + n)).toISOString().slice(0, 10);
        const before = elapsedShare(each, dayOf(day));
        const after = elapsedShare(each, dayOf(day + later));
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    ));
});

describe("progress", () => {
  it("from 71 towards 81, 73.5 is (73.5 − 71) / (81 − 71) × 100 = 25 %", () =>
    expect(progressPercent(goal, 73.5)).toBeCloseTo(25, 10));
  it("falls below 0 and rises above 100 where the value does", () => {
    expect(progressPercent(goal, 70)).toBeCloseTo(-10, 10);
    expect(progressPercent(goal, 83)).toBeCloseTo(120, 10);
  });
  it("from 5 % churn down to 3 %, 4.5 % is (4.5 − 5) / (3 − 5) × 100 = 25 %", () =>
    expect(progressPercent(goalOf({ ...terms, baseline: 5, target: 3 }, "down"), 4.5)).toBeCloseTo(25, 10));
  it("cannot be told towards a target that is worse than the baseline, or equal to it", () => {
    expect(progressPercent(goalOf({ ...terms, target: 60 }, "up"), 65)).toBeNull();
    expect(progressPercent(goalOf({ ...terms, target: 71 }, "up"), 65)).toBeNull();
  });
  it("is 0 at the origin and 100 at the target, in either direction", () =>
    fc.assert(
      fc.property(goals, (each) => {
        fc.pre(each.target !== each.origin);
        expect(progressPercent(each, each.origin)).toBeCloseTo(0, 6);
        expect(progressPercent(each, each.target)).toBe(100);
        expect(aimsForBetter(each)).toBe(true);
      }),
    ));
  it("100 % or more is the same as reaching the target, in either direction", () =>
    fc.assert(
      fc.property(goals, fc.double({ min: -2, max: 3, noNaN: true }), (each, share) => {
        fc.pre(
          Math.abs(share - 1) > 1e-3 && Math.abs(each.target - each.origin) > 1e-3 * Math.abs(each.target),
        );
        const value = each.origin + (each.target - each.origin) * share;
        expect(reaches(value, each.target, each.direction)).toBe((progressPercent(each, value) ?? 0) >= 100);
      }),
    ));
});
