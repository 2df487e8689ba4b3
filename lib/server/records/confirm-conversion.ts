import "server-only";
import type { DatedRate } from "@/lib/contracts/exchange-rates/known-rates";
import { Conflict } from "@/lib/errors";
import { lockedSettings } from "./locked-settings";
import type { UsedRates } from "./rate-book";
import { reconvertRecords } from "./reconvert-records";
import { readStoredRates } from "./stored-rates";
import type { Transaction } from "./write-transaction";

const CHANGED = "changed while these records were being received, so nothing was stored; send them again.";

const same = (one: readonly DatedRate[], other: readonly DatedRate[]) =>
  one.length === other.length &&
  one.every(({ validFrom, rate }, at) => other[at]?.validFrom === validFrom && other[at]?.rate === rate);

/**
 * After records were written: makes sure that the rates with which they were converted, while the request arrived and
 * without a lock, are those that hold now. Where a rate changed in between, the amounts are converted again.
 * @throws Conflict when a needed rate or the organization's currency itself is another one now
 */
export async function confirmConversion(
  transaction: Transaction,
  organizationId: string,
  used: UsedRates,
  now: Date,
): Promise<void> {
  const settings = await lockedSettings(transaction, organizationId);
  if (settings.currency !== used.currency) throw new Conflict(`The organization's currency ${CHANGED}`);
  const currencies = [...used.byCurrency.keys()];
  const present = await readStoredRates(organizationId, currencies, transaction);
  const moved = settings.timeZone !== used.timeZone;
  const stale = currencies.filter(
    (currency) => moved || !same(used.byCurrency.get(currency) ?? [], present.get(currency) ?? []),
  );
  const spans = stale.map((currency) => ({ currency }));
  const { withoutRate, tooLarge } = await reconvertRecords(transaction, settings, spans, now);
  if (withoutRate.length + tooLarge.length > 0) throw new Conflict(`Exchange rates ${CHANGED}`);
}
