import "server-only";
import { Conflict } from "@/lib/errors";
import { lockedSettings } from "./locked-settings";
import { foreignCurrencies, reconvertRecords } from "./reconvert-records";
import type { Transaction } from "./write-transaction";

/**
 * After the organization's time zone changed, in the same transaction and turn to write: records near midnight lie on
 * another day now, and are converted at that day's exchange rate.
 * @throws Conflict when a record would lie before the first rate of its currency
 */
export async function followTimeZone(
  transaction: Transaction,
  organizationId: string,
  now: Date,
): Promise<void> {
  const settings = await lockedSettings(transaction, organizationId);
  const currencies = await foreignCurrencies(transaction, settings);
  const spans = currencies.map((currency) => ({ currency }));
  const { withoutRate, tooLarge } = await reconvertRecords(transaction, settings, spans, now);
  const count = [...withoutRate, ...tooLarge].reduce((sum, each) => sum + each.count, 0);
  if (count > 0)
    throw new Conflict(
      `In the time zone ${settings.timeZone} ${count === 1 ? "1 record in another currency falls" : `${count} records in other currencies fall`} on a day without an exchange rate. Add a rate that holds from an earlier day first.`,
    );
}
