import "server-only";
import { localClock } from "@/lib/contracts/records";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import type { ConversionSettings } from "./locked-settings";
import { convertedTypes, type RateSpan, ratedRecords } from "./rated-records";
import { recordTables } from "./record-tables";
import { readStoredRates } from "./stored-rates";
import { markDataChanged, type Transaction } from "./write-transaction";

export type RecordCount = { type: RecordType; count: number };

export type Reconverted = {
  /** Records whose amount in the organization's currency changed. */
  changed: number;
  /** Records that no rate is early enough for. Where there are any, nothing was changed. */
  withoutRate: RecordCount[];
  /** Records whose amount would have more than 15 digits before the point. Where there are any, nothing was changed. */
  tooLarge: RecordCount[];
};

/** base_amount is numeric(19,4). */
const LIMIT = "1e15";
const tableOf = (type: RecordType) => Prisma.raw(recordTables[type].table);

/**
 * Converts stored records again, each at the rate that holds on its date, in the caller's transaction and turn to
 * write. Set-based: two statements for each table that holds amounts; rows that keep their amount are not touched.
 */
export async function reconvertRecords(
  transaction: Transaction,
  settings: ConversionSettings,
  spans: readonly RateSpan[],
  now: Date,
): Promise<Reconverted> {
  const result: Reconverted = { changed: 0, withoutRate: [], tooLarge: [] };
  if (spans.length === 0) return result;
  const { organizationId, timeZone } = settings;
  const currencies = spans.map(({ currency }) => currency);
  const rates = await readStoredRates(organizationId, currencies, transaction);
  const clock = localClock(timeZone);
  const rated = convertedTypes.map(
    (type) => [type, ratedRecords(type, organizationId, spans, rates, clock)] as const,
  );

  for (const [type, rows] of rated) {
    const [counts] = await transaction.$queryRaw<{ withoutRate: number; tooLarge: number }[]>`
      SELECT count(*) FILTER (WHERE rate IS NULL)::integer AS "withoutRate",
        count(*) FILTER (WHERE abs(round(amount * rate, 4)) >= ${LIMIT}::numeric)::integer AS "tooLarge"
      FROM (${rows}) AS rated`;
    if (counts?.withoutRate) result.withoutRate.push({ type, count: counts.withoutRate });
    if (counts?.tooLarge) result.tooLarge.push({ type, count: counts.tooLarge });
  }
  if (result.withoutRate.length + result.tooLarge.length > 0) return result;

  for (const [type, rows] of rated) {
    result.changed += await transaction.$executeRaw`
      UPDATE ${tableOf(type)} AS record SET base_amount = round(rated.amount * rated.rate, 4), changed_at = ${now}
      FROM (${rows}) AS rated
      WHERE record.organization_id = ${organizationId}::uuid AND record.id = rated.id
        AND record.base_amount <> round(rated.amount * rated.rate, 4)`;
  }
  if (result.changed > 0) await markDataChanged(transaction, organizationId, now);
  return result;
}

/** The currencies, other than the organization's own, that stored records are in. */
export async function foreignCurrencies(
  transaction: Transaction,
  { organizationId, currency }: ConversionSettings,
): Promise<string[]> {
  const tables = convertedTypes.map(
    (type) => Prisma.sql`
      SELECT DISTINCT currency::text FROM ${tableOf(type)}
      WHERE organization_id = ${organizationId}::uuid AND currency <> ${currency}::char(3)`,
  );
  const found = await transaction.$queryRaw<{ currency: string }[]>(
    Prisma.sql`${Prisma.join(tables, " UNION ")}`,
  );
  return found.map((each) => each.currency);
}
