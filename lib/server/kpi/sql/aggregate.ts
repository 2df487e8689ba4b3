import "server-only";
import type { Aggregate, Condition, Measure, Quantity } from "@/lib/kpi/measure";
import { bucketOffset, bucketWidth, nearZero } from "@/lib/kpi/sketch";
import { Prisma } from "@/lib/server/db";
import type { Relation } from "../relations";
import { countedConditions } from "./blocks";
import { allOf, type ConditionContext, columnOf, conditionSql } from "./condition";

const secondsIn = { hours: 3600, days: 86_400 } as const;

/** What is measured of one row, as an exact decimal. */
export const quantitySql = (relation: Relation, quantity: Quantity): Prisma.Sql => {
  if ("column" in quantity) return columnOf(relation, quantity.column);
  const elapsed = Prisma.sql`${columnOf(relation, quantity.to)} - ${columnOf(relation, quantity.from)}`;
  return Prisma.sql`extract(epoch FROM ${elapsed}) / ${secondsIn[quantity.in]}::int`;
};

/** How many different values occur in so many rows or more; rows without a value are nobody's. */
const repeatedSql = (column: Prisma.Sql, times: number, counted: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT count(*) FROM (SELECT FROM unnest(array_agg(${column})${counted}) AS each (id)
    WHERE id IS NOT NULL GROUP BY id HAVING count(*) >= ${times}::int) AS repeated)`;

/** The bucket of the decimal `x` (lib/kpi/sketch). */
export const bucketSql = (x: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`CASE WHEN abs(${x}) <= ${nearZero}::float8::numeric THEN 0
    ELSE sign(${x})::int * (ceil(ln(abs(${x})::float8) / ln(${bucketWidth}::float8))::int + ${bucketOffset}::int) END`;

/** A sketch of the quantity as text, which parseSketch reads; null of no rows. */
const sketchText = (quantity: Prisma.Sql, counted: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT string_agg(bucket || ':' || cases || ':' || total, ' ') FROM (
    SELECT bucket, count(*) AS cases, sum(x) AS total
    FROM unnest(array_agg(${quantity})${counted}) AS each (x)
      CROSS JOIN LATERAL (SELECT ${bucketSql(Prisma.sql`x`)} AS bucket) AS its
    WHERE x IS NOT NULL GROUP BY bucket) AS histogram)`;

/** What a sum adds up of each row; null of aggregates that are no sums. */
const summandSql = (relation: Relation, aggregate: Aggregate): Prisma.Sql | null => {
  const column = (name: string) => columnOf(relation, name);
  switch (aggregate.type) {
    case "sum":
      return column(aggregate.column);
    case "sum-weighted":
      return Prisma.sql`${column(aggregate.column)} * ${column(aggregate.percent)} / 100`;
    case "sum-elapsed":
      return quantitySql(relation, aggregate.of);
    case "sum-score-share":
      return Prisma.sql`${column("score")}::numeric / ${column("scaleMax")}`;
    case "sum-purchases-before-start":
    case "sum-purchases-during":
      // The block joins each customer's purchases of that time as `p`.
      return Prisma.sql`p.amount`;
    default:
      return null;
  }
};

/** The aggregate over the rows that `counted` (a FILTER clause, or nothing) leaves. */
const aggregated = (relation: Relation, { aggregate }: Measure, counted: Prisma.Sql): Prisma.Sql => {
  const column = (name: string) => columnOf(relation, name);
  switch (aggregate.type) {
    case "count":
      return Prisma.sql`count(*)${counted}`;
    case "distinct":
      return Prisma.sql`count(DISTINCT ${column(aggregate.column)})${counted}`;
    case "distinct-repeated":
      return repeatedSql(column(aggregate.column), aggregate.times, counted);
    case "percentile":
      return sketchText(quantitySql(relation, aggregate.of), counted);
    default:
      return Prisma.sql`sum(${summandSql(relation, aggregate)})${counted}`;
  }
};

const counts: readonly Aggregate["type"][] = ["count", "distinct", "distinct-repeated"];

const countedSql = (
  relation: Relation,
  conditions: readonly Condition[],
  context: ConditionContext,
): Prisma.Sql =>
  conditions.length === 0
    ? Prisma.empty
    : Prisma.sql` FILTER (WHERE ${allOf(conditions.map((it) => conditionSql(relation, it, context)))})`;

/**
 * One measure over the rows of a block: a number, of a percentile its sketch. Null where no row counts, so that a
 * group in which nothing was seen is told from one that sums to zero.
 * @param conditions those of the measure that the rows do not fulfil already
 */
export const aggregateSql = (
  relation: Relation,
  measure: Measure,
  context: ConditionContext,
  conditions: readonly Condition[] = countedConditions(measure),
): Prisma.Sql => {
  const amount = aggregated(relation, measure, countedSql(relation, conditions, context));
  return counts.includes(measure.aggregate.type) ? Prisma.sql`nullif(${amount}, 0)` : amount;
};

/** How many rows a measure counts, of a sum those that add something; null of none. */
export const rowsSql = (
  relation: Relation,
  { where = [], aggregate }: Measure,
  context: ConditionContext,
): Prisma.Sql => {
  const counted = summandSql(relation, aggregate) ?? Prisma.sql`*`;
  return Prisma.sql`nullif(count(${counted})${countedSql(relation, where, context)}, 0)`;
};
