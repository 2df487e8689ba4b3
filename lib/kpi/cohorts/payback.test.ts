import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePayback, paybackOf } from "./payback";

const cohort = (size: number, revenue: readonly number[], inProgress = false) => ({
  size,
  cells: revenue.map((amount, month) => ({
    month,
    partial: inProgress && month === revenue.length - 1,
    amount,
    percent: null,
  })),
});
const settings = { cost: 100, grossMarginPercent: 50 };

describe("paybackOf", () => {
  it("10 customers bring 1,000 a month at 50 %: 50 each in month 0, 100 each by month 1, which pays 100 back", () => {
    const { cells, paybackMonths } = paybackOf(cohort(10, [1_000, 1_000, 1_000]), settings);
    expect(cells).toEqual([
      { month: 0, margin: 50, recouped: 0.5 },
      { month: 1, margin: 100, recouped: 1 },
      { month: 2, margin: 150, recouped: 1.5 },
    ]);
    expect(paybackMonths).toBe(1);
  });

  it("is not interpolated: 90 by month 1 and 140 by month 2 are paid back in month 2", () => {
    expect(paybackOf(cohort(10, [1_000, 800, 1_000]), settings).paybackMonths).toBe(2);
  });

  it("a month in progress is neither drawn nor judged", () => {
    const { cells, paybackMonths } = paybackOf(cohort(10, [1_000, 5_000], true), settings);
    expect(cells.map(({ month }) => month)).toEqual([0]);
    expect(paybackMonths).toBeNull();
  });

  it("a refund after payback does not undo it: 120 by month 0, 90 by month 1, paid back in month 0", () => {
    expect(paybackOf(cohort(10, [2_400, -600]), settings).paybackMonths).toBe(0);
  });

  it.each([0, null])("a cost of %s is nothing to pay back, in however many months", (cost) => {
    const { cells, paybackMonths } = paybackOf(cohort(10, [1_000]), { ...settings, cost });
    expect(cells).toEqual([{ month: 0, margin: 50, recouped: null }]);
    expect(paybackMonths).toBeNull();
  });

  it("a cohort of nobody has no margin per customer", () => {
    expect(paybackOf(cohort(0, [0, 0]), settings)).toEqual({ cells: [], paybackMonths: null });
  });

  it("the payback month is the first whose margin to date reaches the cost (any revenue, cost and margin)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500, max: 5_000 }), { maxLength: 24 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 100 }),
        (revenue, size, cost, grossMarginPercent) => {
          const { cells, paybackMonths } = paybackOf(cohort(size, revenue), { cost, grossMarginPercent });
          const reached = (month: number) =>
            (revenue.slice(0, month + 1).reduce((sum, each) => sum + each, 0) * grossMarginPercent) /
              100 /
              size >=
            cost;
          const first = revenue.findIndex((_, month) => reached(month));
          expect(paybackMonths).toBe(first === -1 ? null : first);
          expect(cells).toHaveLength(revenue.length);
        },
      ),
    );
  });
});

describe("averagePayback", () => {
  const judged = (size: number, cost: number | null, revenue: readonly number[]) => ({
    size,
    cost,
    payback: paybackOf(cohort(size, revenue), { cost, grossMarginPercent: 50 }),
  });

  it("10 customers at 100 and 30 at 20 cost 1,600 and bring 800 + 300 in month 0: 0.69 of it", () => {
    const { cells } = averagePayback([judged(10, 100, [1_600]), judged(30, 20, [600])]);
    expect(cells).toEqual([{ month: 0, cohorts: 2, recouped: 1_100 / 1_600 }]);
  });

  it("ends where less than half of the cohorts are left: of 3 lasting 3, 2 and 1 months after 2", () => {
    const cohorts = [judged(1, 1, [1, 1, 1]), judged(1, 1, [1, 1]), judged(1, 1, [1])];
    const { cells, paybackMonths } = averagePayback(cohorts);
    expect(cells.map(({ month, cohorts: count }) => [month, count])).toEqual([
      [0, 3],
      [1, 2],
    ]);
    expect(paybackMonths).toBe(1);
  });

  it("is made of no cohort without a cost", () => {
    expect(averagePayback([judged(5, null, [10]), judged(5, 0, [10])])).toEqual({
      cells: [],
      paybackMonths: null,
    });
  });
});
