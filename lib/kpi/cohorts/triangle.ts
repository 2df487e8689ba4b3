import { addMonths, type LocalDate, monthsBetween } from "@/lib/time";
import { type AcquisitionMonth, type CohortCell, longestFollowedMonths } from "./cohort";

/**
 * The cells of one acquisition month: one for each month that has begun, the last of them partial, none for months to
 * come. A month that has begun and has no amount is a 0 that was observed.
 * @param today the local date in the organization's time zone
 */
export function cellsOf({ start, amounts }: AcquisitionMonth, today: LocalDate): CohortCell[] {
  if (today < start) return [];
  const count = Math.min(monthsBetween(start, today), longestFollowedMonths) + 1;
  return Array.from({ length: count }, (_, month) => ({
    month,
    partial: today < addMonths(start, month + 1),
    amount: amounts.get(addMonths(start, month)) ?? 0,
  }));
}

/**
 * Several acquisition months as one cohort: each customer is followed from its own month, so that month 3 is the third
 * after acquisition for all of them. A cell is there once every one of the months has come so far, and complete once
 * all have: a sum over some of them would be held against the size of all.
 */
export function mergeCells(rows: readonly (readonly CohortCell[])[]): CohortCell[] {
  const [first = [], ...others] = rows;
  return first.flatMap((cell, month) => {
    const same = others.map((row) => row[month]);
    const present = same.filter((other) => other !== undefined);
    if (present.length < same.length) return [];
    const all = [cell, ...present];
    return {
      month,
      partial: all.some(({ partial }) => partial),
      amount: all.reduce((sum, { amount }) => sum + amount, 0),
    };
  });
}
