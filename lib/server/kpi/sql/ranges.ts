import "server-only";
import { Prisma } from "@/lib/server/db";
import { addMonths, toInstant } from "@/lib/time";
import type { RangeKey } from "./blocks";

const instant = (date: string, timeZone: string): string => toInstant(date, timeZone).toISOString();

/**
 * The table expression `ranges`: one row per range, with its bounds as instants (local midnights), as local dates,
 * and where a look back from its start begins.
 */
export const rangesTable = (ranges: readonly RangeKey[], timeZone: string): Prisma.Sql => {
  const lookbackStart = ({ start, lookbackMonths }: RangeKey): string | null =>
    lookbackMonths === null ? null : instant(addMonths(start, -lookbackMonths), timeZone);
  return Prisma.sql`ranges (i, start_at, end_at, start_on, end_on, lookback_at) AS (
    SELECT * FROM unnest(
      ${ranges.map((_, index) => index)}::int[],
      ${ranges.map(({ start }) => instant(start, timeZone))}::timestamptz[],
      ${ranges.map(({ end }) => instant(end, timeZone))}::timestamptz[],
      ${ranges.map(({ start }) => start)}::date[],
      ${ranges.map(({ end }) => end)}::date[],
      ${ranges.map(lookbackStart)}::timestamptz[]
    )
  )`;
};
