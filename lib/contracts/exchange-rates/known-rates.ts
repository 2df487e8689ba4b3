import type { LocalClock } from "../records/sent-time";

/** From this local day on, until the next one of its currency. */
export type DatedRate = { validFrom: string; rate: string };

/** The rate that holds, or the first day of any rate of that currency (null: there is none). */
export type FoundRate = { rate: string } | { firstDay: string | null };

/** Looks up the rate of a currency at an instant, or on a local day. */
export type KnownRates = (currency: string, at: Date | string) => FoundRate;

/**
 * Rates as they are looked up. A rate holds from the first instant of its local day on the organization's clock, so
 * that an instant belongs to the same day here, in the periods of KPIs and in the statements that convert again.
 * @param byCurrency each currency's rates, earliest first
 */
export const knownRates =
  (byCurrency: ReadonlyMap<string, readonly DatedRate[]>, clock: LocalClock): KnownRates =>
  (currency, at) => {
    const rates = byCurrency.get(currency) ?? [];
    const holds = (day: string) => (typeof at === "string" ? day <= at : clock.startOfDay(day) <= at);
    let [from, to] = [0, rates.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (holds(rates[middle]?.validFrom ?? "")) from = middle + 1;
      else to = middle;
    }
    const found = rates[from - 1];
    return found ? { rate: found.rate } : { firstDay: rates[0]?.validFrom ?? null };
  };
