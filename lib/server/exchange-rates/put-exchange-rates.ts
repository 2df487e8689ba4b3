import "server-only";
import type { RateInput, RateListAnswer } from "@/lib/contracts/exchange-rates/exchange-rate";
import { InvalidInput, Unprocessable } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { lockedSettings } from "@/lib/server/records/locked-settings";
import type { RateSpan } from "@/lib/server/records/rated-records";
import { reconvertRecords } from "@/lib/server/records/reconvert-records";
import { storeRates, type WrittenRate } from "@/lib/server/records/store-rates";
import { type Transaction, writeTransaction } from "@/lib/server/records/write-transaction";
import { nextStart } from "./next-start";
import { countedWords, requireRateWriter, requireSameCurrency } from "./rate-writer";

const refuseOwnCurrency = (rates: readonly RateInput[], own: string): void => {
  const errors = rates.flatMap(({ currency }, index) =>
    currency === own
      ? [
          {
            path: `${index}.currency`,
            message: `${own} is the organization's own currency; it needs no rate`,
          },
        ]
      : [],
  );
  const [first] = errors;
  if (first) throw new InvalidInput(`Body: ${first.path}: ${first.message}`, errors);
};

/** The days that new and changed rates decide: from the first of a currency until another one takes over. */
const affectedSpans = async (
  transaction: Transaction,
  organizationId: string,
  written: readonly WrittenRate[],
): Promise<RateSpan[]> => {
  const days = new Map<string, string[]>();
  for (const { currency, validFrom } of written)
    days.set(currency, [...(days.get(currency) ?? []), validFrom]);
  const spans: RateSpan[] = [];
  for (const [currency, unsorted] of days) {
    const sorted = unsorted.sort();
    const until = await nextStart(transaction, organizationId, currency, sorted.at(-1) ?? "");
    spans.push({ currency, from: sorted[0], ...(until === null ? {} : { until }) });
  }
  return spans;
};

/**
 * Adds exchange rates and changes those that there are (by currency and first day), and converts the stored records of
 * the days concerned again, all in one transaction. Sending the same rates again changes nothing.
 * @throws NotAllowed without permission · InvalidInput for the organization's own currency · Unprocessable when an
 * amount would become too large to keep · Conflict when the organization's currency changes at the same moment
 */
export async function putExchangeRates(
  ctx: Context,
  rates: readonly RateInput[],
  { now }: { now: Date },
): Promise<RateListAnswer> {
  requireRateWriter(ctx);
  refuseOwnCurrency(rates, ctx.organization.currency);
  const organizationId = ctx.organization.id;
  return writeTransaction(
    ctx,
    async (transaction) => {
      const settings = await lockedSettings(transaction, organizationId);
      requireSameCurrency(ctx, settings);
      const written = await storeRates(transaction, organizationId, rates, now);
      const spans = await affectedSpans(transaction, organizationId, written);
      const { changed, tooLarge } = await reconvertRecords(transaction, settings, spans, now);
      if (tooLarge.length > 0)
        throw new Unprocessable(
          `With these rates ${countedWords(tooLarge)} would have an amount of more than 15 digits before the point in ${settings.currency}, so no rate was stored. Check the rates, and which way round they are.`,
        );
      const created = written.filter(({ isNew }) => isNew).length;
      return {
        received: rates.length,
        created,
        updated: written.length - created,
        unchanged: rates.length - written.length,
        reconverted: changed,
      };
    },
    { note: "Exchange rates changed" },
  );
}
