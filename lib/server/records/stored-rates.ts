import "server-only";
import type { DatedRate } from "@/lib/contracts/exchange-rates/known-rates";
import { db } from "@/lib/server/db";
import type { Transaction } from "./write-transaction";

/** Each currency's rates, earliest first. */
export type RatesByCurrency = Map<string, DatedRate[]>;

/**
 * The organization's rates of some currencies, as they stand. Every currency that was asked for has a list.
 * @param reader a transaction, where the rates must be those that its other statements see
 */
export async function readStoredRates(
  organizationId: string,
  currencies: readonly string[],
  reader: Pick<Transaction, "$queryRaw"> = db,
): Promise<RatesByCurrency> {
  const byCurrency: RatesByCurrency = new Map(currencies.map((currency) => [currency, []]));
  if (currencies.length === 0) return byCurrency;
  const stored = await reader.$queryRaw<(DatedRate & { currency: string })[]>`
    SELECT currency::text, valid_from::text AS "validFrom", trim_scale(rate)::text AS rate
    FROM exchange_rate
    WHERE organization_id = ${organizationId}::uuid AND currency = ANY(${[...currencies]}::char(3)[])
    ORDER BY currency, valid_from`;
  for (const { currency, validFrom, rate } of stored) byCurrency.get(currency)?.push({ validFrom, rate });
  return byCurrency;
}
