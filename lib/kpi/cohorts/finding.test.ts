import { describe, expect, it } from "vitest";
import { addMonths, periodsBetween, withProgress } from "@/lib/time";
import { proportionsDiffer } from "../proportion-test";
import { recentAgainstBefore } from "./finding";
import { cohortRows } from "./matrix";

const today = "2026-12-15";
/** One cohort of 100 a month up to November; `left(month)` of it from the second month on. */
const rowsFrom = (from: string, left: (start: string) => number) =>
  cohortRows({
    months: periodsBetween({
      from,
      to: "2026-12-01",
      grain: "month",
      calendar: { weekStart: 1, fiscalYearStartMonth: 1 },
    }).map(({ start }) => ({
      start,
      size: 100,
      amounts: new Map(
        Array.from({ length: 12 }, (_, age) => [addMonths(start, age), age === 0 ? 100 : left(start)]),
      ),
    })),
    periods: periodsBetween({
      from,
      to: "2026-12-01",
      grain: "month",
      calendar: { weekStart: 1, fiscalYearStartMonth: 1 },
    }).map((period) => withProgress(period, today)),
    today,
    of: "size",
  });

describe("recentAgainstBefore, on 15 December", () => {
  it("after 3 months June to August have 82 %, January to May 91 %: 246 of 300 against 455 of 500, beyond chance", () => {
    const rows = rowsFrom("2026-01-01", (start) => (start >= "2026-06-01" ? 82 : 91));
    expect(recentAgainstBefore(rows, "customers")).toEqual({
      month: 3,
      recent: { start: "2026-06-01", end: "2026-09-01", size: 300, base: 300, amount: 246, percent: 82 },
      before: { start: "2026-01-01", end: "2026-06-01", size: 500, base: 500, amount: 455, percent: 91 },
      significant: true,
    });
  });

  it("90 % against 91 % is within noise", () => {
    const rows = rowsFrom("2026-01-01", (start) => (start >= "2026-06-01" ? 90 : 91));
    expect(recentAgainstBefore(rows, "customers")?.significant).toBe(false);
  });

  it("a share of revenue is no share of cases: nothing is said of chance", () => {
    expect(
      recentAgainstBefore(
        rowsFrom("2026-01-01", () => 50),
        "revenue",
      )?.significant,
    ).toBeNull();
  });

  it("compares at 2 months, then at 1, while no 6 cohorts are 3 months old; of 5 cohorts it says nothing", () => {
    expect(
      recentAgainstBefore(
        rowsFrom("2026-04-01", () => 50),
        "customers",
      )?.month,
    ).toBe(2);
    expect(
      recentAgainstBefore(
        rowsFrom("2026-05-01", () => 50),
        "customers",
      )?.month,
    ).toBe(1);
    expect(
      recentAgainstBefore(
        rowsFrom("2026-06-01", () => 50),
        "customers",
      ),
    ).toBeNull();
  });
});

describe("proportionsDiffer", () => {
  it("60 of 100 and 45 of 100: 0.15 ÷ √(0.525 × 0.475 × 2 ÷ 100) = 2.12, beyond 1.96", () => {
    expect(proportionsDiffer({ successes: 60, trials: 100 }, { successes: 45, trials: 100 })).toBe(true);
  });

  it("60 of 100 and 47 of 100: 0.13 ÷ √(0.535 × 0.465 × 2 ÷ 100) = 1.84, within it", () => {
    expect(proportionsDiffer({ successes: 60, trials: 100 }, { successes: 47, trials: 100 })).toBe(false);
  });

  it("nothing differs where all or none succeed, or nobody was tried", () => {
    expect(proportionsDiffer({ successes: 9, trials: 9 }, { successes: 5, trials: 5 })).toBe(false);
    expect(proportionsDiffer({ successes: 0, trials: 0 }, { successes: 5, trials: 9 })).toBe(false);
  });
});
