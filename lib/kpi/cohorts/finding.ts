import type { LocalDate } from "@/lib/time";
import { percentOf } from "../formulas";
import { proportionsDiffer } from "../proportion-test";
import type { CohortMeasure, CohortRow } from "./cohort";

/** Several cohorts together, at one age. */
export type CohortGroup = {
  start: LocalDate;
  end: LocalDate;
  /** Customers acquired. */
  size: number;
  base: number;
  amount: number;
  percent: number;
};

/** The newest cohorts that are old enough, held against all before them. */
export type CohortFinding = {
  /** Months since acquisition at which they are compared. */
  month: number;
  recent: CohortGroup;
  before: CohortGroup;
  /** Whether the shares of customers differ by more than chance at 5 %; null of revenue, which is no share of cases. */
  significant: boolean | null;
};

/** So many months are compared with at least as many before. */
const recentMonths = 3;
/** A quarter after acquisition tells early what becomes of a cohort; younger ages only while there is no other. */
const ages = [3, 2, 1] as const;

const isFilled = <Item>(item: Item | null): item is Item => item !== null;

function groupOf(rows: readonly CohortRow[], month: number): CohortGroup | null {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  const base = rows.reduce((sum, row) => sum + (row.base ?? 0), 0);
  const amount = rows.reduce((sum, row) => sum + (row.cells[month]?.amount ?? 0), 0);
  const percent = base > 0 ? percentOf(amount, base).value : null;
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  return percent === null ? null : { start: first.start, end: last.end, size, base, amount, percent };
}

/**
 * Whether new customers stay (or buy) as those before them did: the newest three acquisition months of which the age
 * is over, against all earlier ones at the same age.
 * @param rows cohorts by month, oldest first
 * @returns null while there are not three months to compare, and three before them
 */
export function recentAgainstBefore(
  rows: readonly CohortRow[],
  measure: CohortMeasure,
): CohortFinding | null {
  return (
    ages
      .map((month) => {
        const mature = rows.filter(({ base, cells }) => {
          const cell = cells[month];
          return cell !== undefined && !cell.partial && base !== null && base > 0;
        });
        if (mature.length < 2 * recentMonths) return null;
        const recent = groupOf(mature.slice(-recentMonths), month);
        const before = groupOf(mature.slice(0, -recentMonths), month);
        if (!recent || !before) return null;
        const trialsOf = ({ amount, base }: CohortGroup) => ({ successes: amount, trials: base });
        const significant =
          measure === "customers" ? proportionsDiffer(trialsOf(recent), trialsOf(before)) : null;
        return { month, recent, before, significant };
      })
      .find(isFilled) ?? null
  );
}
