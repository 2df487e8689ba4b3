import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, periodsBetween, withProgress } from "@/lib/time";
import type { AcquisitionMonth } from "./cohort";
import { averageOf, cohortRows, type PercentOf } from "./matrix";
import { customersAtEnds } from "./survivors";

const today = "2026-06-10";
const calendar = { weekStart: 1, fiscalYearStartMonth: 1 };
const periodsOf = (from: string, to: string, grain: "month" | "quarter") =>
  periodsBetween({ from, to, grain, calendar }).map((period) => withProgress(period, today));

/** Customers acquired from January on, with what is left at the ends of the months since. */
const month = (start: string, size: number, ...left: number[]): AcquisitionMonth => ({
  start,
  size,
  amounts: new Map(left.map((amount, index) => [addMonths(start, index), amount])),
});
const year: AcquisitionMonth[] = [
  month("2026-01-01", 10, 10, 9, 9, 8, 8, 8),
  month("2026-02-01", 20, 20, 20, 19, 15, 15),
  month("2026-03-01", 30, 29, 28, 25, 25),
  month("2026-04-01", 0),
  month("2026-05-01", 4, 4, 4),
  month("2026-06-01", 5, 5),
];
const monthly = (of: PercentOf = "size", months = year) =>
  cohortRows({ months, periods: periodsOf("2026-01-01", "2026-07-01", "month"), today, of });

describe("the triangle of maturity, on 10 June", () => {
  it("has a cell for each month that has begun: 6 for January, 1 for June, none to come", () => {
    expect(monthly().map(({ cells }) => cells.length)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it("marks June as in progress in every row, and no other month", () => {
    for (const { cells } of monthly()) {
      expect(cells.map(({ partial }) => partial)).toEqual(
        cells.map((_, index) => index === cells.length - 1),
      );
    }
  });

  it("8 of January's 10 are left after 3 months: 80 %", () => {
    expect(monthly()[0]?.cells[3]).toEqual({ month: 3, partial: false, amount: 8, percent: 80 });
  });

  it("a month without customers has amounts of 0 and no percentage: nothing divided by nothing", () => {
    expect(monthly()[3]).toMatchObject({ size: 0, base: 0 });
    expect(monthly()[3]?.cells[0]).toEqual({ month: 0, partial: false, amount: 0, percent: null });
  });
});

describe("quarters", () => {
  const quarters = cohortRows({
    months: year,
    periods: periodsOf("2026-01-01", "2026-07-01", "quarter"),
    today,
    of: "size",
  });

  it("after 2 months 9 of 10, 19 of 20 and 25 of 30 are left: 53 of 60", () => {
    expect(quarters[0]?.cells[2]).toMatchObject({ amount: 53, percent: (53 * 100) / 60, partial: false });
  });

  it("reach as far as their youngest month: Q1 to month 3, in progress; Q2 to month 0", () => {
    expect(quarters.map(({ cells }) => cells.map(({ partial }) => partial))).toEqual([
      [false, false, false, true],
      [true],
    ]);
  });

  it("have no cell while one of their months has not begun: Q2 on 10 May", () => {
    const may = { start: "2026-04-01", end: "2026-07-01", grain: "quarter" } as const;
    const [row] = cohortRows({
      months: year,
      periods: [withProgress(may, "2026-05-10")],
      today: "2026-05-10",
      of: "size",
    });
    expect(row).toMatchObject({ partial: true, cells: [] });
  });
});

describe("revenue", () => {
  const months = [
    month("2026-01-01", 10, 400, 1_000, 900, 1_100, 0, 10),
    month("2026-05-01", 4, 300, 20),
    month("2026-06-01", 5, 70),
  ];
  const valuesOf = (of: PercentOf) =>
    cohortRows({ months, periods: periodsOf("2026-01-01", "2026-07-01", "month"), today, of }).map(
      ({ cells }) => cells.map(({ percent }) => percent),
    );

  it("of 400 in the month of acquisition: 1,000 is 250 %, nothing is 0 %", () => {
    expect(valuesOf("acquisition-month")[0]).toEqual([100, 250, 225, 275, 0, 2.5]);
  });

  it("of 1,000 in the first full month: 400 is 40 %, 1,100 is 110 %", () => {
    expect(valuesOf("first-full-month")[0]).toEqual([40, 100, 90, 110, 0, 1]);
  });

  it("has no percentage while its base month is in progress", () => {
    expect(valuesOf("acquisition-month")[5]).toEqual([null]);
    expect(valuesOf("first-full-month")[4]).toEqual([null, null]);
  });
});

describe("the weighted average", () => {
  it("after 3 months 8 of 10 and 15 of 20 are left, March's month is not over: 23 of 30", () => {
    expect(averageOf(monthly())[3]).toEqual({
      month: 3,
      cohorts: 2,
      amount: 23,
      base: 30,
      percent: (23 * 100) / 30,
    });
  });

  it("leaves out cohorts without a percentage, and ends with the last complete month", () => {
    expect(averageOf(monthly()).map(({ cohorts }) => cohorts)).toEqual([4, 3, 3, 2, 1]);
  });
});

const flowsOf = (size: number, ends: readonly number[]) => [
  { month: "2026-01-01", started: size, ended: 0 },
  ...ends.map((index) => ({ month: addMonths("2026-01-01", index), started: 0, ended: 1 })),
];

describe("customers at the ends of months", () => {
  it("of 3, one ends in month 1 and comes back in month 3: 3, 2, 2, 3", () => {
    const flows = [...flowsOf(3, [1]), { month: "2026-04-01", started: 1, ended: 0 }];
    expect([...customersAtEnds(flows, "2026-01-01", "2026-04-01").values()]).toEqual([3, 2, 2, 3]);
  });

  it("one whose record ends before it begins is never counted: 1 of 2", () => {
    const flows = [...flowsOf(2, []), { month: "2025-11-01", started: 0, ended: 1 }];
    expect([...customersAtEnds(flows, "2026-01-01", "2026-02-01").values()]).toEqual([1, 1]);
  });

  it("never grow where nobody comes back, and lie between 0 and the size (any ends)", () => {
    const ends = fc.integer({ min: 1, max: 40 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        ends: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: size }),
      }),
    );
    fc.assert(
      fc.property(ends, ({ size, ends: months }) => {
        const amounts = customersAtEnds(flowsOf(size, months), "2026-01-01", "2026-06-01");
        const [row] = monthly("size", [{ start: "2026-01-01", size, amounts }, ...year.slice(1)]);
        const shares = row?.cells.map(({ percent }) => percent ?? Number.NaN) ?? [];
        expect(shares).toHaveLength(6);
        expect(shares.every((share, index) => share >= 0 && share <= (shares[index - 1] ?? 100))).toBe(true);
      }),
    );
  });
});

const anyMonths = fc.array(
  fc.record({ size: fc.nat(50), amounts: fc.array(fc.nat(5_000), { minLength: 6, maxLength: 6 }) }),
  { minLength: 6, maxLength: 6 },
);

describe("for any cohorts", () => {
  it("the average is Σ amount ÷ Σ base, and lies between the least and the greatest percentage", () => {
    fc.assert(
      fc.property(anyMonths, fc.constantFrom<PercentOf>("size", "acquisition-month"), (drawn, of) => {
        const months = drawn.map(({ size, amounts }, index) =>
          month(addMonths("2026-01-01", index), size, ...amounts),
        );
        const rows = monthly(of, months);
        for (const { month: age, percent } of averageOf(rows)) {
          const cells = rows.flatMap(({ base, cells: all }) => {
            const cell = all[age];
            return cell && !cell.partial && cell.percent !== null ? [{ ...cell, base: base ?? 0 }] : [];
          });
          const weighted = cells.reduce((sum, cell) => sum + (cell.percent ?? 0) * cell.base, 0);
          const weight = cells.reduce((sum, cell) => sum + cell.base, 0);
          expect(percent).toBeCloseTo(weighted / weight, 6);
          const shares = cells.map((cell) => cell.percent ?? 0);
          expect(percent).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
          expect(percent).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
        }
      }),
    );
  });

  it("a quarter's amounts are the sums of its months' at the same age", () => {
    fc.assert(
      fc.property(anyMonths, (drawn) => {
        const months = drawn.map(({ size, amounts }, index) =>
          month(addMonths("2026-01-01", index), size, ...amounts),
        );
        const [quarter] = cohortRows({
          months,
          periods: periodsOf("2026-01-01", "2026-04-01", "quarter"),
          today,
          of: "size",
        });
        const parts = monthly("size", months).slice(0, 3);
        expect(quarter?.size).toBe(parts.reduce((sum, { size }) => sum + size, 0));
        for (const { month: age, amount } of quarter?.cells ?? []) {
          expect(amount).toBe(parts.reduce((sum, { cells }) => sum + (cells[age]?.amount ?? Number.NaN), 0));
        }
      }),
    );
  });
});
