import "server-only";
import { defaultParameters } from "@/lib/kpi/measure";
import { Prisma } from "@/lib/server/db";
import type { LocalDate } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { type Relation, relations } from "../kpi/relations";
import { aggregateSql, rowsSql } from "../kpi/sql/aggregate";
import { allOf } from "../kpi/sql/condition";
import { byDay, momentSql } from "./moment";
import type { Scan, ScanColumn } from "./scans";

/** Nothing that is kept depends on parameters or the clock (see scans). */
const unconditional = { parameters: defaultParameters, asOf: new Date(0) };

type KeptDimension = { name: string; key: Prisma.Sql; joins: readonly Prisma.Sql[] };

/** The dimensions under which a fact's amounts are kept: its own, and owner and campaign by their id. */
const keptDimensions = ({ dimensions }: Relation): KeptDimension[] => {
  const byName = new Map(
    Object.entries(dimensions).map(([dimension, { kept }]) => [
      kept.through ?? dimension,
      { name: kept.through ?? dimension, key: kept.key, joins: kept.joins },
    ]),
  );
  return [...byName.values()];
};

/** The names of a scan's kept dimensions; '' is all rows. */
export const dimensionNames = (scan: Scan, organization: OrganizationSettings): string[] => [
  "",
  ...keptDimensions(relations[scan.fact](organization)).map(({ name }) => name),
];

const columnSql = (relation: Relation, { measure, of }: ScanColumn): Prisma.Sql =>
  of === "rows"
    ? rowsSql(relation, measure, unconditional)
    : aggregateSql(relation, measure, unconditional, measure.where ?? []);

/** What a scan keeps of some local days, computed from the records: dimension, start, value, amounts. */
export const scanRows = (
  scan: Scan,
  organization: OrganizationSettings,
  days: readonly LocalDate[],
): Prisma.Sql => {
  const relation = relations[scan.fact](organization);
  const kept = keptDimensions(relation);
  const keyed = kept.map(({ name, key }, index) => ({ name, key, column: Prisma.raw(`k.k${index}`) }));
  const chosen = (otherwise: (of: (typeof keyed)[number]) => Prisma.Sql): Prisma.Sql =>
    keyed.length === 0
      ? Prisma.sql`''`
      : Prisma.sql`CASE ${Prisma.join(
          keyed.map((of) => Prisma.sql`WHEN grouping(${of.column}) = 0 THEN ${otherwise(of)}`),
          " ",
        )} ELSE '' END`;
  const keys = keyed.map(({ key }, index) => Prisma.sql`nullif(${key}, '') AS ${Prisma.raw(`k${index}`)}`);
  const joins = [...new Set(kept.flatMap((it) => it.joins))];
  const amounts = scan.columns.map((column) => columnSql(relation, column));
  const sets = [Prisma.sql`(its.day)`, ...keyed.map(({ column }) => Prisma.sql`(its.day, ${column})`)];
  const { spans, isWithin, day } = byDay(relation, scan.moment, days, organization.timeZone);
  return Prisma.sql`
    SELECT ${chosen(({ name }) => Prisma.sql`${name}::text`)} AS dimension, its.day AS start,
      ${chosen(({ column }) => Prisma.sql`coalesce(${column}, '')`)} AS value,
      ARRAY[${Prisma.join(amounts, ", ")}]::numeric[] AS amounts
    FROM ${spans} CROSS JOIN ${relation.from}
    ${joins.length === 0 ? Prisma.empty : Prisma.join(joins, " ")}
    ${keys.length === 0 ? Prisma.empty : Prisma.sql`CROSS JOIN LATERAL (SELECT ${Prisma.join(keys, ", ")}) AS k`}
    CROSS JOIN LATERAL (SELECT ${day} AS day) AS its
    WHERE ${allOf([relation.rows, isWithin])}
    GROUP BY GROUPING SETS (${Prisma.join(sets, ", ")})`;
};

/** Every local day on which the fact has a row, as the database's own calendar has it. */
export const daysWithRows = (
  fact: Scan["fact"],
  moment: Scan["moment"],
  organization: OrganizationSettings,
): Prisma.Sql => {
  const relation = relations[fact](organization);
  const at = momentSql(relation, moment);
  const day =
    relation.time === "instants" ? Prisma.sql`(${at} AT TIME ZONE ${organization.timeZone}::text)::date` : at;
  return Prisma.sql`SELECT DISTINCT ${day}::text AS day FROM ${relation.from}
    WHERE ${relation.rows} AND ${at} IS NOT NULL`;
};
