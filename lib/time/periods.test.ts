import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Grain, grainsBetween, periodsBetween, startOfGrain, toInstant } from ".";

const calendar = { weekStart: 1, fiscalYearStartMonth: 1 };
const starts = (from: string, to: string, grain: Grain, given = calendar) =>
  periodsBetween({ from, to, grain, calendar: given }).map(({ start }) => start);

describe("periods between two dates", () => {
  it("are widened outward: 15 January to 2 March is January, February and March", () => {
    expect(periodsBetween({ from: "2026-01-15", to: "2026-03-02", grain: "month", calendar })).toEqual([
      { start: "2026-01-01", end: "2026-02-01", grain: "month" },
      { start: "2026-02-01", end: "2026-03-01", grain: "month" },
      { start: "2026-03-01", end: "2026-04-01", grain: "month" },
    ]);
  });

  it("end before the exclusive end: to 1 March is January and February", () => {
    expect(starts("2026-01-01", "2026-03-01", "month")).toEqual(["2026-01-01", "2026-02-01"]);
  });

  it("weeks start on the organization's weekday: Thursday 1 January 2026 lies in the week of Monday 29 or Sunday 28 December", () => {
    expect(starts("2026-01-01", "2026-01-02", "week")).toEqual(["2025-12-29"]);
    expect(starts("2026-01-01", "2026-01-02", "week", { ...calendar, weekStart: 7 })).toEqual(["2025-12-28"]);
  });

  it("quarters and years follow the fiscal year: from February on, January is in the quarter of November", () => {
    const february = { ...calendar, fiscalYearStartMonth: 2 };
    expect(starts("2026-01-10", "2026-02-02", "quarter", february)).toEqual(["2025-11-01", "2026-02-01"]);
    expect(starts("2026-01-10", "2026-02-02", "year", february)).toEqual(["2025-02-01", "2026-02-01"]);
  });

  it("are none for an empty range, and an error for one that ends before it starts", () => {
    expect(starts("2026-01-10", "2026-01-10", "month")).toEqual([]);
    expect(() => starts("2026-02-01", "2026-01-01", "month")).toThrow("starts (2026-02-01) after it ends");
  });
});

describe("periods of any range, grain, calendar and zone", () => {
  const range = fc.record({
    from: fc.integer({ min: 0, max: 365 * 40 }).map((days) => addDays("2000-01-01", days)),
    days: fc.integer({ min: 1, max: 800 }),
    grain: fc.constantFrom<Grain[]>("day", "week", "month", "quarter", "year"),
    weekStart: fc.integer({ min: 1, max: 7 }),
    fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
  });
  const zones = ["America/St_Johns", "Asia/Kolkata", "Pacific/Apia", "Africa/Cairo", "America/Sao_Paulo"];

  it("tile it without gap or overlap, cover it, and each is one grain", () => {
    const holds = fc.property(range, ({ from, days, grain, ...own }) => {
      const to = addDays(from, days);
      const periods = periodsBetween({ from, to, grain, calendar: own });
      const first = periods[0];
      const last = periods.at(-1);
      return (
        first !== undefined &&
        last !== undefined &&
        first.start <= from &&
        from < first.end &&
        last.start < to &&
        to <= last.end &&
        periods.every(({ end }, index) => end === (periods[index + 1]?.start ?? last.end)) &&
        periods.every(({ start, end }) => grainsBetween(start, end, grain) === 1) &&
        periods.every(({ start }) => startOfGrain(start, grain, own) === start)
      );
    });
    expect(fc.check(holds, { numRuns: 200 }).failed).toBe(false);
  });

  it("tile time itself: one ends at the very instant at which the next starts, whatever the clocks do", () => {
    const holds = fc.property(range, fc.constantFrom(...zones), ({ from, days, grain, ...own }, zone) => {
      const periods = periodsBetween({ from, to: addDays(from, days % 60 || 1), grain, calendar: own });
      return periods.every(({ start, end }) => {
        const length = toInstant(end, zone).getTime() - toInstant(start, zone).getTime();
        return length > 0 || (zone === "Pacific/Apia" && start === "2011-12-30");
      });
    });
    expect(fc.check(holds, { numRuns: 200 }).failed).toBe(false);
  });
});
