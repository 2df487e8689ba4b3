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

/** Whether a row's moment lies in a span `d` of {@link spansTable}, in a form that the indexes on its columns serve. */
export const inSpan = (relation: Relation, { at, notBefore, since }: Moment): Prisma.Sql => {
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

/** Days one after another as spans: a row is looked for in few of them, and not in each of hundreds of days. */
export const runsOf = (days: readonly LocalDate[]): { start: LocalDate; end: LocalDate }[] => {
  const runs: { start: LocalDate; end: LocalDate }[] = [];
  for (const day of [...days].sort()) {
    const last = runs.at(-1);
    if (last?.end === day) last.end = addDays(day, 1);
    else runs.push({ start: day, end: addDays(day, 1) });
  }
  return runs;
};

/**
 * Rows by the local day of their moment, as far as it is one of some days: relation `d` of spans that cover them, the
 * condition that a row lies in such a span, and which day it is. The day is found among the days' first instants, so
 * that the calendar of this process decides, as it does for every other range.
 */
export const byDay = (
  relation: Relation,
  moment: Moment,
  days: readonly LocalDate[],
  timeZone: string,
): { spans: Prisma.Sql; isWithin: Prisma.Sql; day: Prisma.Sql } => {
  const ordered = [...days].sort();
  const time = momentSql(relation, moment);
  const starts = ordered.map((day) => toInstant(day, timeZone).toISOString());
  return {
    spans: spansTable(runsOf(ordered), timeZone),
    isWithin: inSpan(relation, moment),
    day:
      relation.time === "instants"
        ? Prisma.sql`(${ordered}::date[])[width_bucket(${time}, ${starts}::timestamptz[])]`
        : Prisma.sql`(${time})::date`,
  };
};
