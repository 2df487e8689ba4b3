import type { Purchase } from "@/lib/kpi/lifetime";
import { addDays, type LocalDate } from "@/lib/time";

/** In one order, whichever the database wrote them in: sums of the same amounts are then the same to the last digit. */
const byDayAndAmount = (one: Purchase, other: Purchase): number =>
  one.date < other.date ? -1 : one.date > other.date ? 1 : one.amount - other.amount;

/** The day that packed days are counted from. */
export const DAY_ZERO: LocalDate = "1970-01-01";

export type CustomerHistory = { customerId: string; history: Purchase[] };

/**
 * Unpacks histories as the database packs them: a line for each customer, in order of their ids, which says id and
 * purchases as day:amount in any order, apart by spaces, days counted from {@link DAY_ZERO}. One text of all purchases passes from
 * database to thread with next to no work for the thread that answers requests, which rows would not.
 */
export function unpackHistories(packed: string): CustomerHistory[] {
  if (packed === "") return [];
  const dates = new Map<string, LocalDate>();
  const dateOf = (day: string): LocalDate => {
    const date = dates.get(day) ?? addDays(DAY_ZERO, Number(day));
    dates.set(day, date);
    return date;
  };
  return packed.split("\n").map((line) => {
    const [customerId = "", ...purchases] = line.split(" ");
    const history = purchases.map((purchase) => {
      const [day = "", amount = ""] = purchase.split(":");
      return { date: dateOf(day), amount: Number(amount) };
    });
    return { customerId, history: history.sort(byDayAndAmount) };
  });
}
