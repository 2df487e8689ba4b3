import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDateRange,
  formatDay,
  formatInstant,
  formatMoment,
  formatPeriod,
  formatPeriodTick,
} from "@/lib/format/format-period";
import { thinSpace } from "@/lib/format/number-parts";

describe("formatPeriod", () => {
  it.each([
    ["2026-11-16", "day", 1, "16 Nov 2026"],
    ["2026-11-16", "week", 1, "week of 16 Nov 2026"],
    ["2026-10-01", "month", 1, "Oct 2026"],
    ["2026-10-01", "quarter", 1, "Q4 2026"],
    ["2026-01-01", "year", 1, "2026"],
    ["2026-04-01", "quarter", 4, `Q1 FY${thinSpace}2026/27`],
    ["2027-01-01", "quarter", 4, `Q4 FY${thinSpace}2026/27`],
    ["2099-07-01", "year", 7, `FY${thinSpace}2099/00`],
  ] as const)("%s, %s, fiscal year from month %i: %s", (start, grain, fiscalStart, name) => {
    expect(formatPeriod(start, grain, "en-GB", fiscalStart)).toBe(name);
  });

  it("follows the locale: Okt. 2026", () =>
    expect(formatPeriod("2026-10-01", "month", "de-DE")).toBe("Okt. 2026"));
});

describe("formatPeriodTick", () => {
  it("names the year once, at its first period", () => {
    const months = ["2025-12-01", "2026-01-01", "2026-02-01"];
    expect(months.map((start) => formatPeriodTick(start, "month", "en-GB"))).toEqual([
      "Dec",
      "Jan 2026",
      "Feb",
    ]);
    expect(formatPeriodTick("2026-04-01", "quarter", "en-GB")).toBe("Q2");
    expect(formatPeriodTick("2026-01-01", "quarter", "en-GB")).toBe("Q1 2026");
  });
});

describe("dates", () => {
  it("a half-open range names its last day: [1 Oct, 1 Nov) is 1 – 31 Oct 2026", () => {
    expect(formatDateRange("2026-10-01", "2026-11-01", "en-GB")).toBe("1 – 31 Oct 2026");
  });
  it("a date does not shift with the machine's zone", () =>
    expect(formatDate("2026-11-22", "en-GB")).toBe("22 Nov 2026"));
  it("an instant is shown in the organization's zone: 01:00 UTC is 06:30 in Kolkata", () => {
    expect(formatInstant("2026-11-22T01:00:00Z", "en-GB", "Asia/Kolkata")).toBe("22 Nov 2026, 06:30");
    expect(formatDay("2026-11-22T20:00:00Z", "en-GB", "Asia/Kolkata")).toBe("23 Nov 2026");
  });
  it("a moment has a time of day only where one is known: none of a local date", () => {
    expect(formatMoment("2026-11-22", "en-GB", "Asia/Kolkata")).toBe("22 Nov 2026");
    expect(formatMoment("2026-11-22T01:00:00Z", "en-GB", "Asia/Kolkata")).toBe("22 Nov 2026, 06:30");
  });
});
