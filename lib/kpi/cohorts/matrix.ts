import { addMonths, type LocalDate, monthsBetween, type PeriodInProgress } from "@/lib/time";
import { percentOf } from "../formulas";
import type { AcquisitionMonth, CohortBase, CohortCell, CohortRow } from "./cohort";
import { cellsOf, mergeCells } from "./triangle";

/** What 100 % is: the customers acquired, or the cohort's revenue in a month. */
export type PercentOf = "size" | CohortBase;

function baseOf(size: number, cells: readonly CohortCell[], of: PercentOf): number | null {
  if (of === "size") return size;
  const cell = cells[of === "acquisition-month" ? 0 : 1];
  return cell && !cell.partial ? cell.amount : null;
}

/** In percent of the base; null without one above zero: nothing can be held against nothing, or against a loss. */
const percent = (amount: number, base: number | null): number | null =>
  base !== null && base > 0 ? percentOf(amount, base).value : null;

/** Every calendar month of a period: one in which nobody was acquired, or that is still to come, has a size of 0. */
function monthsOf(
  { start, end }: PeriodInProgress,
  months: ReadonlyMap<LocalDate, AcquisitionMonth>,
): AcquisitionMonth[] {
  return Array.from({ length: monthsBetween(start, end) }, (_, index) => {
    const month = addMonths(start, index);
    return months.get(month) ?? { start: month, size: 0, amounts: new Map() };
  });
}

/**
 * Cohorts as rows: the acquisition months that lie in each period, as one cohort, with amounts and percentages by
 * months since acquisition. Periods that have not begun make no row.
 * @param periods whole months, or quarters made of them
 * @param today the local date in the organization's time zone
 */
export function cohortRows({
  months,
  periods,
  today,
  of,
}: {
  months: readonly AcquisitionMonth[];
  periods: readonly PeriodInProgress[];
  today: LocalDate;
  of: PercentOf;
}): CohortRow[] {
  const byStart = new Map(months.map((month) => [month.start, month]));
  return periods
    .filter(({ notBegun }) => !notBegun)
    .map((period) => {
      const { start, end, partial } = period;
      const within = monthsOf(period, byStart);
      const size = within.reduce((sum, month) => sum + month.size, 0);
      const cells = mergeCells(within.map((month) => cellsOf(month, today)));
      const base = baseOf(size, cells, of);
      return {
        start,
        end,
        partial,
        size,
        base,
        cells: cells.map((cell) => ({ ...cell, percent: percent(cell.amount, base) })),
      };
    });
}

/** All cohorts that have come so far, together, some months after acquisition. */
export type AverageCell = {
  month: number;
  /** How many cohorts it is made of. */
  cohorts: number;
  amount: number;
  base: number;
  percent: number;
};

/**
 * The cohorts' average by months since acquisition, weighted by their bases: Σ amount ÷ Σ base × 100 over those whose
 * month is over and that have a percentage. Further to the right it is made of fewer and older cohorts.
 */
export function averageOf(rows: readonly CohortRow[]): AverageCell[] {
  const longest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: longest }, (_, month) => month).flatMap((month) => {
    const known = rows.flatMap(({ base, cells }) => {
      const cell = cells[month];
      return cell && !cell.partial && cell.percent !== null && base !== null ? [{ base, cell }] : [];
    });
    const amount = known.reduce((sum, { cell }) => sum + cell.amount, 0);
    const base = known.reduce((sum, each) => sum + each.base, 0);
    const value = percent(amount, base);
    return value === null ? [] : [{ month, cohorts: known.length, amount, base, percent: value }];
  });
}
