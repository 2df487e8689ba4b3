import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, periodsBetween, withProgress } from "@/lib/time";
import type { Point } from "../point";
import { automaticWindow } from "./baseline-window";
import { baselinePeriodsBefore, behaviourOf } from "./behaviour";

const calendar = { weekStart: 1, fiscalYearStartMonth: 1 };
const today = "2026-11-28";
const months = (from: string, to: string) =>
  periodsBetween({ from, to, grain: "month", calendar }).map((period) => withProgress(period, today));

const pointOf = (period: { start: string; end: string; partial: boolean }, value: number | null): Point => ({
  ...period,
  value,
  reason: value === null ? "no-data" : null,
  numerator: value,
  denominator: null,
  parts: {},
  n: null,
  interval: null,
  status: null,
});

/** A wave of 90 and 94: centre 92, moving range 4, limits 92 ± 10.64. */
const wave = (start: string) => (Number(start.slice(5, 7)) % 2 === 0 ? 90 : 94);

const behaviourIn = (
  from: string,
  to: string,
  valueAt: (start: string) => number | null,
  changes: { startsOn: string; reason: string }[] = [],
  isRatio = true,
) => {
  const periods = months(from, to);
  const before = baselinePeriodsBefore(periods, changes, calendar);
  return behaviourOf({
    periods,
    points: periods.map((period) => pointOf(period, valueAt(period.start))),
    before: before.map((period) => pointOf({ ...period, partial: false }, valueAt(period.start))),
    changes,
    isRatio,
    range: [0, 100],
    calendar,
  });
};

describe("automaticWindow", () => {
  it("is the fiscal year before the month's, two for a quarter, the quarter before a week, the month before a day", () => {
    const april = { weekStart: 1, fiscalYearStartMonth: 4 };
    expect(automaticWindow("2026-10-01", "month", calendar)).toEqual({
      start: "2025-01-01",
      end: "2026-01-01",
    });
    expect(automaticWindow("2026-10-01", "month", april)).toEqual({ start: "2025-04-01", end: "2026-04-01" });
    expect(automaticWindow("2026-07-01", "quarter", calendar)).toEqual({
      start: "2024-01-01",
      end: "2026-01-01",
    });
    expect(automaticWindow("2026-11-16", "week", calendar)).toEqual({
      start: "2026-07-01",
      end: "2026-10-01",
    });
    expect(automaticWindow("2026-11-27", "day", calendar)).toEqual({
      start: "2026-10-01",
      end: "2026-11-01",
    });
    expect(automaticWindow("2025-01-01", "year", calendar)).toBeNull();
  });
});

describe("behaviourOf", () => {
  it("makes the limits of 2026 of all of 2025, whatever the range: 92, from 81.36 to 100 (102.64 is beyond)", () => {
    const year = behaviourIn("2025-12-01", "2026-12-01", wave);
    expect(year.segments).toHaveLength(1);
    expect(year.segments[0]).toMatchObject({
      from: "2025-12-01",
      to: "2026-11-01",
      centre: 92,
      lower: 92 - 10.64,
      upper: 100,
      baseline: { from: "2025-01-01", to: "2026-01-01", periods: 12 },
      change: null,
    });
    const limitsOfRange = (from: string) => {
      const [segment] = behaviourIn(from, "2026-12-01", wave).segments;
      return segment && { centre: segment.centre, lower: segment.lower, baseline: segment.baseline };
    };
    expect(limitsOfRange("2024-01-01")).toEqual(limitsOfRange("2026-05-01"));
  });

  it("stays where it is as month after month of a year comes in", () => {
    const at = (to: string) => behaviourIn(addMonths(to, -12), to, wave).segments[0]?.baseline.from;
    expect(["2026-03-01", "2026-07-01", "2026-11-01"].map(at)).toEqual(Array(3).fill("2025-01-01"));
  });

  it("leaves out the month in progress and months without a value, and finds 70 in October below 81.36", () => {
    const { signals } = behaviourIn("2025-12-01", "2026-12-01", (start) =>
      start === "2026-10-01" ? 70 : start === "2026-11-01" ? 10 : start === "2025-06-01" ? null : wave(start),
    );
    expect(signals).toEqual([{ start: "2026-10-01", rule: "outside", side: "below", inARow: 1 }]);
  });

  it("reads nothing more and draws no limits for five complete months", () => {
    expect(baselinePeriodsBefore(months("2026-06-01", "2026-12-01"), [], calendar)).toEqual([]);
    expect(behaviourIn("2026-06-01", "2026-12-01", wave)).toMatchObject({
      segments: [],
      noLimits: "short-range",
      baselinePeriods: 5,
    });
  });

  it("takes the first months of records that begin in May 2026, a sum's zeros before them not counted", () => {
    const begun = (start: string) => (start < "2026-05-01" ? 0 : wave(start));
    const { segments, noLimits } = behaviourIn("2025-12-01", "2026-12-01", begun, [], false);
    expect(noLimits).toBeNull();
    expect(segments[0]?.baseline).toEqual({ from: "2026-05-01", to: "2026-11-01", periods: 6 });
    expect(
      behaviourIn("2025-12-01", "2026-12-01", (start) => (start < "2026-06-01" ? 0 : wave(start)), [], false),
    ).toMatchObject({ segments: [], noLimits: "few-periods", baselinePeriods: 5 });
  });

  it("begins anew at a change: 92 until March, 72 from April 2026 on, and no signal on either side", () => {
    const changes = [{ startsOn: "2026-04-01", reason: "New survey" }];
    const fell = (start: string) => (start < "2026-04-01" ? wave(start) : wave(start) - 20);
    const without = behaviourIn("2025-12-01", "2026-12-01", fell);
    expect(without.signals.length).toBeGreaterThan(5);
    const { segments, signals } = behaviourIn("2025-12-01", "2026-12-01", fell, changes);
    expect(signals).toEqual([]);
    expect(
      segments.map(({ from, to, centre, change }) => ({ from, to, centre, reason: change?.reason })),
    ).toEqual([
      { from: "2025-12-01", to: "2026-03-01", centre: 92, reason: undefined },
      { from: "2026-04-01", to: "2026-11-01", centre: expect.closeTo(72, 0), reason: "New survey" },
    ]);
  });

  it("waits with limits until six months after a change, and says how many there are", () => {
    const { segments, noLimits, baselinePeriods } = behaviourIn("2025-12-01", "2026-12-01", wave, [
      { startsOn: "2026-07-15", reason: "Price list" },
    ]);
    expect(segments.map(({ to }) => to)).toEqual(["2026-07-01"]);
    expect({ noLimits, baselinePeriods }).toEqual({ noLimits: "few-periods", baselinePeriods: 3 });
  });

  it("keeps the limits of a change before the range: the twelve months from it on", () => {
    const { segments } = behaviourIn("2025-12-01", "2026-12-01", wave, [
      { startsOn: "2024-03-10", reason: "New CRM" },
    ]);
    expect(segments[0]?.baseline).toEqual({ from: "2024-04-01", to: "2025-04-01", periods: 12 });
  });

  it("cuts any range into stretches that follow each other, and finds signals in periods shown alone", () => {
    const day = fc.integer({ min: 0, max: 47 }).map((count) => addMonths("2023-01-01", count));
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(day, fc.uniqueArray(day, { maxLength: 3 }), values, (from, days, all) => {
        const valueAt = (start: string) =>
          all[(Number(start.slice(0, 4)) - 2023) * 12 + Number(start.slice(5, 7)) - 1] ?? null;
        const changes = days.map((startsOn) => ({ startsOn, reason: "Changed" }));
        const { segments, signals } = behaviourIn(from, "2026-12-01", valueAt, changes);
        for (const [index, { from: first, to: last, lower, centre, upper }] of segments.entries()) {
          expect(first <= last && lower <= centre && centre <= upper).toBe(true);
          expect(first >= from && first > (segments[index - 1]?.to ?? "")).toBe(true);
        }
        for (const { start } of signals) {
          expect(valueAt(start)).not.toBeNull();
          expect(segments.some((segment) => segment.from <= start && start <= segment.to)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
