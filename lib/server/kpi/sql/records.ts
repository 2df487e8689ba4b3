import "server-only";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { customerPeriodTable } from "../relations";
import type { ListedType } from "../relations/record-of";
import type { RangeKey } from "./blocks";
import type { MeasureRead } from "./measure-read";
import { partRowsSql, rowTypeOf } from "./part-rows";
import { rangesTable } from "./ranges";
import { detailsSql } from "./record-details";

/** A measured part to be listed, added (1) or taken off (−1). */
export type ListedTerm = { part: string; sign: 1 | -1; read: MeasureRead };

/** Where a page begins: after this row, in the order of the listing. */
export type RecordKey = { at: string; id: string; term: number };

/** A row of the answer; the columns from `id` on are null where the page is empty. */
export type RecordStatementRow = {
  /** Null beyond the first page. */
  count: string | null;
  total: string | null;
  id: string | null;
  term: number | null;
  type: ListedType | null;
  /** Microseconds since 1970. */
  at: string | null;
  amount: string | null;
  cases: number | null;
  external_id: string | null;
  label: string | null;
  status: string | null;
  customer_id: string | null;
  customer: string | null;
  owner_id: string | null;
  owner: string | null;
  team: string | null;
  attributes: Record<string, string> | null;
};

const rangeKeyOf = ({ measure, range }: MeasureRead): RangeKey => ({
  ...range,
  lookbackMonths: measure.aggregate.type === "sum-purchases-before-start" ? measure.aggregate.months : null,
});

/** What the whole part amounts to: the sum of its rows, or of cases their percentile. */
const totalSql = ([first]: readonly ListedTerm[]): Prisma.Sql => {
  const aggregate = first?.read.measure.aggregate;
  if (aggregate?.type !== "percentile") return Prisma.sql`coalesce(sum(amount), 0)`;
  return Prisma.sql`percentile_cont(${aggregate.at}::float8) WITHIN GROUP (ORDER BY amount::float8)`;
};

const afterKey = (after: RecordKey | null): Prisma.Sql =>
  after === null
    ? Prisma.empty
    : Prisma.sql`WHERE at_us < ${after.at}::bigint
        OR (at_us = ${after.at}::bigint AND (id, term) > (${after.id}::uuid, ${after.term}::int))`;

/**
 * One statement: a page of the rows behind some terms, newest first, with what a person recognizes them by; and on the
 * first page how many rows there are and what they add up to.
 */
export const recordsStatement = ({
  terms,
  organization,
  asOf,
  after,
  limit,
}: {
  terms: readonly ListedTerm[];
  organization: OrganizationSettings;
  asOf: Date;
  after: RecordKey | null;
  limit: number;
}): Prisma.Sql => {
  const types = terms.map(({ read }) => rowTypeOf(read.measure, organization));
  const rows = terms.map(({ read, sign }, term) => {
    const context = { parameters: read.parameters, asOf };
    return Prisma.sql`SELECT ${term}::int AS term, ${types[term]}::text AS type, g.id, g.cases,
        g.amount * ${sign}::int AS amount, (extract(epoch FROM g.at) * 1000000)::bigint AS at_us
      FROM ranges r CROSS JOIN LATERAL (${partRowsSql(read, organization, context)}) g WHERE r.i = ${term}::int`;
  });
  const needsPeriods =
    organization.churnRule === "inactivity" &&
    terms.some(({ read }) => read.measure.fact === "customerPeriods");
  const totals =
    after === null
      ? Prisma.sql`SELECT count(*)::text AS count, (${totalSql(terms)})::text AS total FROM counted`
      : Prisma.sql`SELECT NULL::text AS count, NULL::text AS total`;
  const tables = [
    rangesTable(
      terms.map(({ read }) => rangeKeyOf(read)),
      organization.timeZone,
    ),
    ...(needsPeriods ? [customerPeriodTable(organization, asOf)] : []),
    Prisma.sql`counted AS (${Prisma.join(rows, " UNION ALL ")})`,
    Prisma.sql`totals AS (${totals})`,
    Prisma.sql`page AS (SELECT ${organization.id}::uuid AS organization_id, * FROM counted ${afterKey(after)}
      ORDER BY at_us DESC, id, term LIMIT ${limit}::int)`,
  ];
  return Prisma.sql`WITH ${Prisma.join(tables, ", ")}
    SELECT totals.count, totals.total, p.id::text, p.term, p.type, p.at_us::text AS at, p.amount::text, p.cases, d.*
    FROM totals LEFT JOIN page p ON true
    LEFT JOIN LATERAL (${Prisma.join([...new Set(types)].map(detailsSql), " UNION ALL ")}) d ON true
    ORDER BY p.at_us DESC, p.id, p.term`;
};
