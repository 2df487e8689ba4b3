import "server-only";
import { Prisma } from "@/lib/server/db";
import { addDays, type LocalDate, toInstant } from "@/lib/time";
import type { Relation } from "../kpi/relations";
import { columnOf } from "../kpi/sql/condition";

/**
 * When a row enters or leaves what is measured: at a column; no earlier than another (a deal that a date alone closes
 * before the hour of its opening ends when it begins); or at a column where it lies at another or after (a ticket
 * opened again).
 */
export type Moment = { at: string; notBefore?: string; since?: string };

export const momentName = ({ at, notBefore, since }: Moment): string =>
  [at, ...(notBefore ? [`not-before-${notBefore}`] : []), ...(since ? [`since-${since}`] : [])].join(".");

/** The time of a row's moment; null where it has none. */
export const momentSql = (relation: Relation, { at, notBefore, since }: Moment): Prisma.Sql => {
  const time = columnOf(relation, at);
  // GREATEST ignores nulls: what has not ended does not end.
  if (notBefore) {
    return Prisma.sql`CASE WHEN ${time} IS NOT NULL THEN greatest(${time}, ${columnOf(relation, notBefore)}) END`;
  }
  return since ? Prisma.sql`CASE WHEN ${time} >= ${columnOf(relation, since)} THEN ${time} END` : time;
};

/** Whether a row's moment lies on a day `d` of {@link daysTable}, in a form that the indexes on its columns serve. */
export const onDay = (relation: Relation, { at, notBefore, since }: Moment): Prisma.Sql => {
  const bounds =
    relation.time === "instants"
      ? { from: Prisma.sql`d.start_at`, to: Prisma.sql`d.end_at` }
      : { from: Prisma.sql`d.start_on`, to: Prisma.sql`d.end_on` };
  const time = columnOf(relation, at);
  const inDay = (column: Prisma.Sql) => Prisma.sql`${column} >= ${bounds.from} AND ${column} < ${bounds.to}`;
  if (notBefore) {
    const earliest = columnOf(relation, notBefore);
    return Prisma.sql`((${inDay(time)} AND ${time} >= ${earliest}) OR (${inDay(earliest)} AND ${time} < ${earliest}))`;
  }
  return since ? Prisma.sql`${inDay(time)} AND ${time} >= ${columnOf(relation, since)}` : inDay(time);
};

/** Spans of local dates as the relation `d`, with their bounds as dates and as instants. */
export const spansTable = (
  spans: readonly { start: LocalDate; end: LocalDate }[],
  timeZone: string,
): Prisma.Sql => {
  const instant = (date: LocalDate) => toInstant(date, timeZone).toISOString();
  return Prisma.sql`unnest(
    ${spans.map(({ start }) => start)}::date[],
    ${spans.map(({ end }) => end)}::date[],
    ${spans.map(({ start }) => instant(start))}::timestamptz[],
    ${spans.map(({ end }) => instant(end))}::timestamptz[]
  ) AS d(start_on, end_on, start_at, end_at)`;
};

/** Single local days as the relation `d`. */
export const daysTable = (days: readonly LocalDate[], timeZone: string): Prisma.Sql =>
  spansTable(
    days.map((day) => ({ start: day, end: addDays(day, 1) })),
    timeZone,
  );
