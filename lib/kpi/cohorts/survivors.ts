import { addMonths, type LocalDate, monthsBetween } from "@/lib/time";

/** Periods of being a customer that started and ended in a month, of the customers of one cohort. */
export type CustomerFlow = { month: LocalDate; started: number; ended: number };

/**
 * Customers of a cohort at the end of each month, from what started and ended up to there. Nobody is a customer twice
 * at once, so the count of periods running is the count of customers; who comes back counts again. What happens at
 * the very instant of a boundary belongs to the month that starts there (docs/decisions/0004).
 * @param from the cohort's month, before which nothing of it started
 * @param until the last month wanted
 */
export function customersAtEnds(
  flows: readonly CustomerFlow[],
  from: LocalDate,
  until: LocalDate,
): Map<LocalDate, number> {
  const change = new Map<LocalDate, number>();
  for (const { month, started, ended } of flows) {
    const within = month < from ? from : month;
    change.set(within, (change.get(within) ?? 0) + started - ended);
  }
  const atEnds = new Map<LocalDate, number>();
  let running = 0;
  for (let index = 0; index <= monthsBetween(from, until); index++) {
    const month = addMonths(from, index);
    running += change.get(month) ?? 0;
    atEnds.set(month, running);
  }
  return atEnds;
}
