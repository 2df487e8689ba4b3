import "server-only";
import { localClock } from "@/lib/contracts/records";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../auth/context";
import { convertedTypes, type RateSpan, ratedRecords, ratesWithin } from "./rated-records";
import { recordTables } from "./record-tables";
import { readStoredRates } from "./stored-rates";

type Usage = ReadonlyMap<string, number>;

/** The key of a rate in {@link recordsByRate}. */
export const rateKey = (currency: string, validFrom: string): string => `${currency} ${validFrom}`;

/** How many stored records are in each of these currencies; none is left out of the answer's counts but zeros. */
export async function recordsByCurrency(ctx: Context, currencies: readonly string[]): Promise<Usage> {
  if (currencies.length === 0) return new Map();
  const tables = convertedTypes.map(
    (type) => Prisma.sql`
      SELECT currency, count(*) AS records FROM ${Prisma.raw(recordTables[type].table)}
      WHERE organization_id = ${ctx.organization.id}::uuid
        AND currency = ANY(${[...currencies]}::char(3)[])
      GROUP BY currency`,
  );
  const counted = await db.$queryRaw<{ currency: string; records: number }[]>`
    SELECT currency::text, sum(records)::integer AS records
    FROM (${Prisma.join(tables, " UNION ALL ")}) AS each_table GROUP BY currency`;
  return new Map(counted.map(({ currency, records }) => [currency, records]));
}

/** How many stored records each rate of these spans converts, by {@link rateKey}. One span for each currency. */
export async function recordsByRate(ctx: Context, spans: readonly RateSpan[]): Promise<Usage> {
  if (spans.length === 0) return new Map();
  const { id, timeZone } = ctx.organization;
  const rates = await readStoredRates(
    id,
    spans.map(({ currency }) => currency),
  );
  const clock = localClock(timeZone);
  const tables = convertedTypes.map((type) => ratedRecords(type, id, spans, rates, clock));
  const counted = await db.$queryRaw<{ currency: string; position: number; records: number }[]>`
    SELECT currency, position, count(*)::integer AS records
    FROM (${Prisma.join(tables, " UNION ALL ")}) AS rated GROUP BY currency, position`;
  return new Map(
    counted.flatMap(({ currency, position, records }) => {
      const span = spans.find((each) => each.currency === currency);
      const rate = span && ratesWithin(span, rates.get(currency) ?? [])[position - 1];
      return rate ? [[rateKey(currency, rate.validFrom), records] as const] : [];
    }),
  );
}
