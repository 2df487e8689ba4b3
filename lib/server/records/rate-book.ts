import "server-only";
import { canonicalCode, isCurrency } from "@/lib/contracts/currency-code";
import { type KnownRates, knownRates } from "@/lib/contracts/exchange-rates/known-rates";
import type { LocalClock } from "@/lib/contracts/records/sent-time";
import type { Context } from "../auth/context";
import { type RatesByCurrency, readStoredRates } from "./stored-rates";

/** What amounts were converted with: to be compared with what holds when they are written. */
export type UsedRates = { currency: string; timeZone: string; byCurrency: RatesByCurrency };

const currencyIn = (sent: unknown): string | null => {
  if (typeof sent !== "object" || sent === null || !("currency" in sent)) return null;
  return typeof sent.currency === "string" ? canonicalCode(sent.currency) : null;
};

/** The exchange rates that one request needs, each currency's read when it is first met; none for own amounts. */
export class RateBook {
  readonly used: UsedRates;
  readonly known: KnownRates;

  constructor(
    private readonly organization: Context["organization"],
    clock: LocalClock,
  ) {
    const { currency, timeZone } = organization;
    this.used = { currency, timeZone, byCurrency: new Map() };
    this.known = knownRates(this.used.byCurrency, clock);
  }

  /** Reads the rates of the currencies that these rows mention and that were not read before. */
  async readFor(rows: readonly unknown[]): Promise<void> {
    const { currency: own, byCurrency } = this.used;
    const missing = new Set<string>();
    for (const row of rows) {
      const code = currencyIn(row);
      if (code !== null && code !== own && !byCurrency.has(code) && isCurrency(code)) missing.add(code);
    }
    if (missing.size === 0) return;
    const read = await readStoredRates(this.organization.id, [...missing]);
    for (const [code, rates] of read) byCurrency.set(code, rates);
  }
}
