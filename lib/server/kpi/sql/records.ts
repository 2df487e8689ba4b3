import "server-only";
import type { RecordSort } from "@/lib/contracts/kpi-records";
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
export type RecordKey = { key: string; id: string; term: number };

/** Which rows of a part are wanted, and in which order. */
export type RecordChoice = { words: readonly string[]; sort: RecordSort; order: "asc" | "desc" };

/** A row of the answer; the columns from `id` on are null where the page is empty. */
export type RecordStatementRow = {
  /** Null beyond the first page. */
  count: string | null;
  total: string | null;
  found: string | null;
  /** By what the row is ordered, as text. */
  key: string | null;
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

/** What rows are ordered by; text in lower case, without its accents' order depending on the server's locale. */
const keyOf: Readonly<Record<RecordSort, { sql: Prisma.Sql; read: (key: string) => Prisma.Sql }>> = {
  at: { sql: Prisma.sql`c.at_us`, read: (key) => Prisma.sql`${key}::bigint` },
  amount: { sql: Prisma.sql`c.amount`, read: (key) => Prisma.sql`${key}::numeric` },
  label: textKey(Prisma.sql`d.label`),
  customer: textKey(Prisma.sql`d.customer`),
  owner: textKey(Prisma.sql`d.owner`),
  status: textKey(Prisma.sql`d.status`),
};

function textKey(column: Prisma.Sql) {
  return {
    sql: Prisma.sql`left(lower(coalesce(${column}, '')), 80) COLLATE "und-x-icu"`,
    read: (key: string) => Prisma.sql`${key}::text COLLATE "und-x-icu"`,
  };
}

/** Every word occurs somewhere in what is known of the record. */
const foundSql = (words: readonly string[]): Prisma.Sql => {
  const known = Prisma.sql`concat_ws(' ', d.external_id, d.label, d.customer, d.owner, d.team, d.status,
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(d.attributes)))`;
  const conditions = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    return Prisma.sql`${known} ILIKE ${pattern}`;
  });
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ");
};

const afterKey = (after: RecordKey | null, { sort, order }: RecordChoice): Prisma.Sql => {
  if (after === null) return Prisma.empty;
  const key = keyOf[sort].read(after.key);
  const beyond = order === "desc" ? Prisma.sql`k < ${key}` : Prisma.sql`k > ${key}`;
  return Prisma.sql`WHERE ${beyond} OR (k = ${key} AND (id, term) > (${after.id}::uuid, ${after.term}::int))`;
};

const inOrder = ({ order }: RecordChoice, prefix: Prisma.Sql): Prisma.Sql =>
  order === "desc"
    ? Prisma.sql`${prefix}k DESC, ${prefix}id, ${prefix}term`
    : Prisma.sql`${prefix}k, ${prefix}id, ${prefix}term`;

/** Details of all rows are looked up only where they are searched or ordered by. */
const wantedSql = (
  choice: RecordChoice,
  types: readonly ListedType[],
  organization: OrganizationSettings,
): Prisma.Sql => {
  const key = keyOf[choice.sort].sql;
  if (choice.words.length === 0 && (choice.sort === "at" || choice.sort === "amount")) {
    return Prisma.sql`SELECT ${organization.id}::uuid AS organization_id, c.*, ${key} AS k FROM counted c`;
  }
  return Prisma.sql`SELECT p.*, ${key} AS k
    FROM (SELECT ${organization.id}::uuid AS organization_id, * FROM counted) p
    CROSS JOIN LATERAL (SELECT p.at_us, p.amount) c
    LEFT JOIN LATERAL (${detailsOfTypes(types)}) d ON true WHERE ${foundSql(choice.words)}`;
};

const detailsOfTypes = (types: readonly ListedType[]): Prisma.Sql =>
  Prisma.join([...new Set(types)].map(detailsSql), " UNION ALL ");

/**
 * One statement: a page of the rows behind some terms, with what a person recognizes them by; and on the first page how
 * many rows there are, what they add up to, and how many of them were found.
 */
export const recordsStatement = ({
  terms,
  organization,
  asOf,
  after,
  limit,
  choice,
}: {
  terms: readonly ListedTerm[];
  organization: OrganizationSettings;
  asOf: Date;
  after: RecordKey | null;
  limit: number;
  choice: RecordChoice;
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
      ? Prisma.sql`SELECT count(*)::text AS count, (${totalSql(terms)})::text AS total, (SELECT count(*)::text FROM wanted) AS found FROM counted`
      : Prisma.sql`SELECT NULL::text AS count, NULL::text AS total, NULL::text AS found`;
  const tables = [
    rangesTable(
      terms.map(({ read }) => rangeKeyOf(read)),
      organization.timeZone,
    ),
    ...(needsPeriods ? [customerPeriodTable(organization, asOf)] : []),
    Prisma.sql`counted AS (${Prisma.join(rows, " UNION ALL ")})`,
    Prisma.sql`wanted AS (${wantedSql(choice, types, organization)})`,
    Prisma.sql`totals AS (${totals})`,
    Prisma.sql`page AS (SELECT * FROM wanted ${afterKey(after, choice)}
      ORDER BY ${inOrder(choice, Prisma.empty)} LIMIT ${limit}::int)`,
  ];
  return Prisma.sql`WITH ${Prisma.join(tables, ", ")}
    SELECT totals.count, totals.total, totals.found, p.k::text AS key, p.id::text, p.term, p.type, p.at_us::text AS at,
      p.amount::text, p.cases, d.*
    FROM totals LEFT JOIN page p ON true
    LEFT JOIN LATERAL (${detailsOfTypes(types)}) d ON true
    ORDER BY ${inOrder(choice, Prisma.sql`p.`)}`;
};
