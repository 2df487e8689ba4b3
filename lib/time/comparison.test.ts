import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  type ComparisonKind,
  comparisonPeriods,
  comparisonSpan,
  type Grain,
  periodsBetween,
  previousPeriod,
  spanOf,
  trailingTwelveMonths,
  withProgress,
} from ".";

const calendar = { weekStart: 1, fiscalYearStartMonth: 1 };
const periodsOn = (today: string, from: string, to: string, grain: Grain) =>
  periodsBetween({ from, to, grain, calendar }).map((period) => withProgress(period, today));
const read = (today: string, [from, to, grain]: [string, string, Grain], kind: ComparisonKind) =>
  comparisonPeriods(periodsOn(today, from, to, grain), kind).map(
    ({ start, elapsedEnd }) => `${start}…${elapsedEnd}`,
  );

describe("progress of a period", () => {
  const november = { start: "2026-11-01", end: "2026-12-01", grain: "month" } as const;

  it.each([
    ["2026-10-31", { partial: false, notBegun: true, elapsedEnd: "2026-11-01", elapsedDays: 0 }],
    ["2026-11-01", { partial: true, notBegun: false, elapsedEnd: "2026-11-02", elapsedDays: 1 }],
    ["2026-11-22", { partial: true, notBegun: false, elapsedEnd: "2026-11-23", elapsedDays: 22 }],
    ["2026-11-30", { partial: true, notBegun: false, elapsedEnd: "2026-12-01", elapsedDays: 30 }],
    ["2026-12-01", { partial: false, notBegun: false, elapsedEnd: "2026-12-01", elapsedDays: 30 }],
  ])("November on %s", (today, progress) => {
    expect(withProgress(november, today)).toEqual({ ...november, ...progress });
  });

  it("the total over October and November on 22 November reads 31 + 22 = 53 days and is partial", () => {
    expect(spanOf(periodsOn("2026-11-22", "2026-10-01", "2026-12-01", "month"))).toEqual({
      start: "2026-10-01",
      end: "2026-12-01",
      grain: "month",
      partial: true,
      notBegun: false,
      elapsedEnd: "2026-11-23",
      elapsedDays: 53,
    });
  });
});

describe("the range before", () => {
  it("of two months are the two months before them", () => {
    expect(read("2026-11-22", ["2026-09-01", "2026-11-01", "month"], "previous")).toEqual([
      "2026-07-01…2026-08-01",
      "2026-08-01…2026-09-01",
    ]);
  });

  it("of a month in progress is cut to its elapsed days: 22 of November, 22 of October", () => {
    expect(read("2026-11-22", ["2026-11-01", "2026-12-01", "month"], "previous")).toEqual([
      "2026-10-01…2026-10-23",
    ]);
  });

  it("is cut to its own end: 30 days of March, but February has 28", () => {
    expect(read("2026-03-30", ["2026-03-01", "2026-04-01", "month"], "previous")).toEqual([
      "2026-02-01…2026-03-01",
    ]);
  });

  it("of a quarter in progress: 31 + 22 = 53 days from 1 July", () => {
    expect(read("2026-11-22", ["2026-10-01", "2027-01-01", "quarter"], "previous")).toEqual([
      "2026-07-01…2026-08-23",
    ]);
  });

  it("keeps weekdays for weeks, a year is 52 of them", () => {
    expect(read("2026-11-22", ["2026-11-09", "2026-11-16", "week"], "year")).toEqual([
      "2025-11-10…2025-11-17",
    ]);
  });

  it("of a total whose last month is in progress cuts that month alone: 11 days of March, 11 of December", () => {
    const total = spanOf(periodsOn("2026-03-11", "2026-01-01", "2026-04-01", "month"));
    expect(total && previousPeriod(total)).toMatchObject({ start: "2025-10-01", elapsedEnd: "2025-12-12" });
  });
});

describe("the same a year earlier", () => {
  it("of 29 February is 28 February", () => {
    expect(read("2026-11-22", ["2024-02-28", "2024-03-02", "day"], "year")).toEqual([
      "2023-02-28…2023-03-01",
      "2023-02-28…2023-03-01",
      "2023-03-01…2023-03-02",
    ]);
  });

  it("of February of a leap year is the whole February before it", () => {
    expect(read("2026-11-22", ["2024-02-01", "2024-03-01", "month"], "year")).toEqual([
      "2023-02-01…2023-03-01",
    ]);
  });

  it("of the year to date reads as far: January to 22 November", () => {
    expect(read("2026-11-22", ["2026-01-01", "2027-01-01", "year"], "year")).toEqual([
      "2025-01-01…2025-11-23",
    ]);
  });

  it("in total leaves out what has not begun: October, 22 days of November, and not December", () => {
    const periods = periodsOn("2026-11-22", "2026-10-01", "2027-01-01", "month");
    expect(comparisonSpan(periods, "year")).toMatchObject({ start: "2025-10-01", elapsedEnd: "2025-11-23" });
  });
});

describe("any comparison", () => {
  it("is earlier, within its own bounds, and reads no more days than its original, unless that is read whole", () => {
    const given = fc.record({
      from: fc.integer({ min: 0, max: 7000 }).map((days) => addDays("2008-01-01", days)),
      days: fc.integer({ min: 1, max: 400 }),
      todayAfter: fc.integer({ min: 0, max: 450 }),
      grain: fc.constantFrom<Grain[]>("day", "week", "month", "quarter", "year"),
      kind: fc.constantFrom<ComparisonKind[]>("previous", "year"),
    });
    const holds = fc.property(given, ({ from, days, todayAfter, grain, kind }) => {
      const periods = periodsOn(addDays(from, todayAfter), from, addDays(from, days), grain);
      return comparisonPeriods(periods, kind).every((compared, index) => {
        const original = periods[index];
        return (
          original !== undefined &&
          compared.start < original.start &&
          compared.elapsedEnd <= compared.end &&
          (!original.partial || compared.elapsedDays <= original.elapsedDays)
        );
      });
    });
    expect(fc.check(holds, { numRuns: 200 }).failed).toBe(false);
  });
});

describe("the trailing twelve months", () => {
  it("to 1 November 2026 start on 1 November 2025; to 29 February 2024 on 28 February 2023", () => {
    expect(trailingTwelveMonths("2026-11-01")).toEqual({ start: "2025-11-01", end: "2026-11-01" });
    expect(trailingTwelveMonths("2024-02-29")).toEqual({ start: "2023-02-28", end: "2024-02-29" });
  });
});
