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
