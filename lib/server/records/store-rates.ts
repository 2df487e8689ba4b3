import "server-only";
import type { RateInput } from "@/lib/contracts/exchange-rates/exchange-rate";
import type { Transaction } from "./write-transaction";

/** A rate that was written: it is new, or its value changed. */
export type WrittenRate = { currency: string; validFrom: string; isNew: boolean };

/** Creates or replaces rates, in one statement. @returns those that are not as they were before */
export const storeRates = (
  transaction: Transaction,
  organizationId: string,
  rates: readonly RateInput[],
  now: Date,
): Promise<WrittenRate[]> =>
  // A fresh row version has no xmax; one that replaced another carries the lock under which it did.
  transaction.$queryRaw<WrittenRate[]>`
    INSERT INTO exchange_rate AS present (organization_id, currency, valid_from, rate, changed_at)
    SELECT ${organizationId}::uuid, sent.currency, sent.valid_from, sent.rate, ${now}
    FROM unnest(
      ${rates.map(({ currency }) => currency)}::text[],
      ${rates.map(({ validFrom }) => validFrom)}::date[],
      ${rates.map(({ rate }) => rate)}::numeric[]
    ) AS sent(currency, valid_from, rate)
    ON CONFLICT (organization_id, currency, valid_from) DO UPDATE
      SET rate = EXCLUDED.rate, changed_at = EXCLUDED.changed_at
      WHERE present.rate <> EXCLUDED.rate
    RETURNING currency::text, valid_from::text AS "validFrom", xmax = 0 AS "isNew"`;
