import { describe, expect, it } from "vitest";
import { fiscalQuarterOf, fiscalYearOf, type PresetId, resolvePreset } from ".";

const calendar = { weekStart: 1, fiscalYearStartMonth: 4 };

describe("named periods on Sunday 22 November 2026, fiscal year from April", () => {
  it.each<[PresetId, string, string, string]>([
    ["this-month", "2026-11-01", "2026-12-01", "month"],
    ["last-month", "2026-10-01", "2026-11-01", "month"],
    ["quarter-to-date", "2026-10-01", "2027-01-01", "quarter"],
    ["year-to-date", "2026-04-01", "2026-12-01", "month"],
    ["last-12-months", "2025-12-01", "2026-12-01", "month"],
    ["last-24-months", "2024-12-01", "2026-12-01", "month"],
    ["last-13-weeks", "2026-08-24", "2026-11-23", "week"],
    ["last-30-days", "2026-10-24", "2026-11-23", "day"],
  ])("%s is [%s, %s) by %s", (preset, from, to, grain) => {
    expect(resolvePreset(preset, "2026-11-22", calendar)).toEqual({ from, to, grain });
  });
});

describe("fiscal years and quarters", () => {
  it("from April: 22 November 2026 is in Q3 FY 2026/27, 31 March 2026 in Q4 FY 2025/26", () => {
    expect(fiscalQuarterOf("2026-11-22", 4)).toEqual({
      name: "Q3 FY 2026/27",
      start: "2026-10-01",
      end: "2027-01-01",
    });
    expect(fiscalYearOf("2026-03-31", 4)).toEqual({
      name: "FY 2025/26",
      start: "2025-04-01",
      end: "2026-04-01",
    });
    expect(fiscalQuarterOf("2026-03-31", 4).name).toBe("Q4 FY 2025/26");
  });

  it("from January they are named by the calendar year: Q4 2026", () => {
    expect(fiscalQuarterOf("2026-11-22", 1).name).toBe("Q4 2026");
    expect(fiscalYearOf("2099-06-01", 7).name).toBe("FY 2098/99");
  });
});
