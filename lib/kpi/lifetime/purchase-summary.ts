import { daysBetween, type LocalDate } from "@/lib/time";

/** One purchase: its local date and its amount in the organization's currency. */
export type Purchase = { date: LocalDate; amount: number };

/** All purchases of one customer, in any order. */
export type PurchaseHistory = readonly Purchase[];

/** What the models need to know of a customer: BG/NBD's x, tₓ and T, and Gamma-Gamma's z̄. */
export type PurchaseSummary = {
  /** Days with a purchase after the first such day (x). */
  repeats: number;
  /** Weeks from the first purchase to the last (tₓ); 0 without repeats. */
  recency: number;
  /** Weeks from the first purchase to the day of reading (T). */
  observed: number;
  /** Mean amount of the repeat days (z̄), each day's purchases added up; null without repeats. */
  meanRepeatAmount: number | null;
};

const DAYS_IN_A_WEEK = 7;

/** Days from a date to `asOf`; there are few different dates and many purchases, so each is worked out once. */
const daysBefore = (asOf: LocalDate): ((date: LocalDate) => number) => {
  const known = new Map<LocalDate, number>();
  return (date) => {
    const days = known.get(date) ?? daysBetween(date, asOf);
    known.set(date, days);
    return days;
  };
};

/**
 * Summarizes histories as of the end of a day. Purchases of one day are one purchase; the first day makes the customer
 * and is no repeat; purchases after `asOf` are not known yet and are left out.
 * @returns one summary per history, in their order; null where there is no purchase by then
 */
export function summarizePurchases(
  histories: Iterable<PurchaseHistory>,
  asOf: LocalDate,
): (PurchaseSummary | null)[] {
  const agoOf = daysBefore(asOf);
  return Array.from(histories, (history) => {
    const amounts = new Map<number, number>();
    for (const { date, amount } of history) {
      const ago = agoOf(date);
      if (ago >= 0) amounts.set(ago, (amounts.get(ago) ?? 0) + amount);
    }
    if (amounts.size === 0) return null;
    let first = Number.NEGATIVE_INFINITY;
    let last = Number.POSITIVE_INFINITY;
    let total = 0;
    for (const [ago, amount] of amounts) {
      first = Math.max(first, ago);
      last = Math.min(last, ago);
      total += amount;
    }
    const repeats = amounts.size - 1;
    return {
      repeats,
      recency: (first - last) / DAYS_IN_A_WEEK,
      observed: first / DAYS_IN_A_WEEK,
      meanRepeatAmount: repeats > 0 ? (total - (amounts.get(first) ?? 0)) / repeats : null,
    };
  });
}
