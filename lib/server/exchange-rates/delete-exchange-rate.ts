import "server-only";
import { Conflict, NotFound, Unprocessable } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { lockedSettings } from "@/lib/server/records/locked-settings";
import { reconvertRecords } from "@/lib/server/records/reconvert-records";
import { writeTransaction } from "@/lib/server/records/write-transaction";
import { asDate, nextStart } from "./next-start";
import { countedWords, requireRateWriter } from "./rate-writer";

/**
 * Removes one exchange rate. The records of its days are converted again at the rate before it, in the same
 * transaction.
 * @throws NotAllowed without permission · NotFound when there is no such rate · Conflict when it is the first of its
 * currency and stored records would be left without any, in words that say how many
 */
export async function deleteExchangeRate(
  ctx: Context,
  { currency, validFrom }: { currency: string; validFrom: string },
  { now }: { now: Date },
): Promise<void> {
  requireRateWriter(ctx);
  const organizationId = ctx.organization.id;
  await writeTransaction(
    ctx,
    async (transaction) => {
      const settings = await lockedSettings(transaction, organizationId);
      const { count } = await transaction.exchangeRate.deleteMany({
        where: { organizationId, currency, validFrom: asDate(validFrom) },
      });
      if (count === 0) throw new NotFound(`There is no exchange rate for ${currency} from ${validFrom}.`);
      const until = await nextStart(transaction, organizationId, currency, validFrom);
      const span = { currency, from: validFrom, ...(until === null ? {} : { until }) };
      const { withoutRate, tooLarge } = await reconvertRecords(transaction, settings, [span], now);
      if (withoutRate.length > 0)
        throw new Conflict(
          `${countedWords(withoutRate)} in ${currency} would be left without an exchange rate, because no earlier one is there. Add one that holds from an earlier day, or delete those records first.`,
        );
      if (tooLarge.length > 0)
        throw new Unprocessable(
          `At the rate before it, ${countedWords(tooLarge)} would have an amount of more than 15 digits before the point in ${settings.currency}. Correct that rate first.`,
        );
    },
    { note: "Exchange rates changed" },
  );
}
