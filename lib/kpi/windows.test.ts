import { describe, expect, it } from "vitest";
import { comparisonPeriods, withProgress } from "@/lib/time";
import { windowRange } from "./windows";

const statistics = { medianSalesCycleDays: 30.4, medianLeadToCustomerDays: null };
const october = withProgress({ start: "2026-10-01", end: "2026-11-01", grain: "month" }, "2026-11-22");
const november = withProgress({ start: "2026-11-01", end: "2026-12-01", grain: "month" }, "2026-11-22");

describe("the window of a whole month, October 2026", () => {
  it.each([
    ["period", "2026-10-01", "2026-11-01"],
    ["previous", "2026-09-01", "2026-10-01"],
    ["year-before", "2025-10-01", "2025-11-01"],
    ["trailing-12-months", "2025-11-01", "2026-11-01"],
    ["to-date", "1900-01-01", "2026-11-01"],
    ["sales-cycle-before", "2026-09-01", "2026-10-02"],
  ] as const)("%s is [%s, %s)", (window, start, end) => {
    expect(windowRange(window, october, statistics)).toEqual({ start, end });
  });
});

describe("the window of November 2026 on its 22nd", () => {
  it.each([
    ["period", "2026-11-01", "2026-11-23"],
    ["previous", "2026-10-01", "2026-10-23"],
    ["year-before", "2025-11-01", "2025-11-23"],
    ["trailing-12-months", "2025-11-23", "2026-11-23"],
    ["to-date", "1900-01-01", "2026-11-23"],
    ["sales-cycle-before", "2026-10-02", "2026-10-24"],
  ] as const)("%s is [%s, %s)", (window, start, end) => {
    expect(windowRange(window, november, statistics)).toEqual({ start, end });
  });

  it("of its comparison, October cut to 22 days, is cut alike: the 22 days of September before", () => {
    const [cut] = comparisonPeriods([november], "previous");
    expect(cut && windowRange("previous", cut, statistics)).toEqual({
      start: "2026-09-01",
      end: "2026-09-23",
    });
  });
});

describe("the sales cycle before", () => {
  it("is unknown while no deal was won", () => {
    const unknown = { medianSalesCycleDays: null, medianLeadToCustomerDays: null };
    expect(windowRange("sales-cycle-before", october, unknown)).toBeNull();
  });
});

describe("what comes next", () => {
  const windows = ["next", "rest-of-period", "until-next-ends"] as const;
  const ranges = (period: Parameters<typeof windowRange>[1]) =>
    windows.map((window) => {
      const range = windowRange(window, period, statistics);
      return range && `${range.start} ${range.end}`;
    });

  it("after October is November, and nothing of October is left", () => {
    expect(ranges(october)).toEqual([
      "2026-11-01 2026-12-01",
      "2026-11-01 2026-11-01",
      "2026-11-01 2026-12-01",
    ]);
  });

  it("after November on its 22nd is the whole of December, and 23 to 30 November are left", () => {
    expect(ranges(november)).toEqual([
      "2026-12-01 2027-01-01",
      "2026-11-23 2026-12-01",
      "2026-11-23 2027-01-01",
    ]);
  });

  it("of what November is compared with, October cut after its 22nd, is November whole", () => {
    const [cut] = comparisonPeriods([november], "previous");
    expect(cut && ranges(cut)).toEqual([
      "2026-11-01 2026-12-01",
      "2026-10-23 2026-11-01",
      "2026-10-23 2026-12-01",
    ]);
  });

  it.each([
    ["day", "2026-10-31", "2026-11-01", "2026-11-01 2026-11-02"],
    ["week", "2026-10-26", "2026-11-02", "2026-11-02 2026-11-09"],
    ["quarter", "2026-07-01", "2026-10-01", "2026-10-01 2027-01-01"],
    ["year", "2025-01-01", "2026-01-01", "2026-01-01 2027-01-01"],
  ] as const)("after a %s %s–%s is the next one: %s", (grain, start, end, next) => {
    expect(ranges(withProgress({ start, end, grain }, "2026-11-22"))[0]).toBe(next);
  });

  it("of a range is the one grain after the last that was read: of all of 2026 by months, in November, December", () => {
    const year = withProgress({ start: "2026-01-01", end: "2027-01-01", grain: "month" }, "2026-11-22");
    expect(ranges(year)).toEqual(ranges(november));
    const past = withProgress({ start: "2025-01-01", end: "2026-01-01", grain: "month" }, "2026-11-22");
    expect(ranges(past)[0]).toBe("2026-01-01 2026-02-01");
  });

  it("of a period that has not begun is the grain after its first", () => {
    const january = withProgress({ start: "2027-01-01", end: "2027-02-01", grain: "month" }, "2026-11-22");
    expect(ranges(january)[0]).toBe("2027-02-01 2027-03-01");
  });
});
