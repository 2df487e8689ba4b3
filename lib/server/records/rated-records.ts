import "server-only";
import type { DatedRate } from "@/lib/contracts/exchange-rates/known-rates";
import type { LocalClock } from "@/lib/contracts/records/sent-time";
import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import { columnOf, recordTables } from "./record-tables";
import type { RatesByCurrency } from "./stored-rates";

/** Records of a currency from a local day until before another; without days, all of them. One for each currency. */
export type RateSpan = { currency: string; from?: string; until?: string };

/** The types of record that hold an amount in some currency. */
export const convertedTypes: readonly RecordType[] = recordTypes.filter(
  (type) => recordTables[type].rateDates,
);

/** The rates that may hold within a span: those from its days, and the one that holds when it begins. */
export const ratesWithin = ({ from, until }: RateSpan, rates: readonly DatedRate[]): DatedRate[] => {
  const begun = from === undefined ? -1 : rates.findLastIndex(({ validFrom }) => validFrom <= from);
  return rates.slice(Math.max(begun, 0)).filter(({ validFrom }) => until === undefined || validFrom < until);
};

const { raw, sql } = Prisma;

/** Rows between two bounds by the first of their dates that is set, in a form that the dates' indexes serve. */
const between = (columns: readonly string[], kind: Prisma.Sql, low: string, high: string): Prisma.Sql => {
  const alternatives = columns.map((column, index) => {
    const unset = columns.slice(0, index).map((earlier) => sql`${raw(earlier)} IS NULL AND `);
    return sql`(${unset.length > 0 ? Prisma.join(unset, "") : Prisma.empty}${raw(column)} >= ${low}::${kind} AND ${raw(column)} < ${high}::${kind})`;
  });
  return sql`(${Prisma.join(alternatives, " OR ")})`;
};

/**
 * A query of the records of a type in these spans with the rate that holds on each one's date: id, currency, amount,
 * `rate` (null where none is early enough) and `position`, counted from 1 in {@link ratesWithin} (0: none).
 *
 * A rate's first instant is found here and given to the statement, so that what a day is comes from lib/time alone,
 * and Postgres only searches: width_bucket is a binary search in an array.
 */
export function ratedRecords(
  type: RecordType,
  organizationId: string,
  spans: readonly RateSpan[],
  rates: RatesByCurrency,
  clock: LocalClock,
): Prisma.Sql {
  const { table, fields, rateDates = [] } = recordTables[type];
  const isDay = rateDates.every((field) => fields[field] === "date");
  const kind = raw(isDay ? "date" : "timestamptz");
  const bound = (day: string) => (isDay ? day : clock.startOfDay(day).toISOString());
  const books = spans.map((span) => {
    const within = ratesWithin(span, rates.get(span.currency) ?? []);
    return {
      currency: span.currency,
      since: span.from === undefined ? "-infinity" : bound(span.from),
      until: span.until === undefined ? "infinity" : bound(span.until),
      starts: within.map(({ validFrom }) => bound(validFrom)),
      rates: within.map(({ rate }) => rate),
    };
  });
  // ISO texts of one kind sort as their times do, and "-infinity" before and "infinity" after all of them.
  const low = books.map(({ since }) => since).sort()[0] ?? "-infinity";
  const high =
    books
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? "infinity";
  const columns = rateDates.map(columnOf);
  const date = columns.length > 1 ? raw(`coalesce(${columns.join(", ")})`) : raw(columns.join());
  return sql`
    SELECT fact.id, fact.currency::text AS currency, fact.amount,
      book.rates[width_bucket(fact.at, book.starts)] AS rate, width_bucket(fact.at, book.starts) AS position
    FROM (
      SELECT id, currency, amount, ${date} AS at FROM ${raw(table)}
      WHERE organization_id = ${organizationId}::uuid
        AND currency = ANY(${spans.map(({ currency }) => currency)}::char(3)[])
        AND ${between(columns, kind, low, high)}
    ) AS fact
    JOIN json_to_recordset(${JSON.stringify(books)}::json)
      AS book(currency char(3), since ${kind}, until ${kind}, starts ${kind}[], rates numeric[])
      ON book.currency = fact.currency AND fact.at >= book.since AND fact.at < book.until`;
}
