import "server-only";
import type { Aggregate, Measure, Quantity } from "@/lib/kpi/measure";
import { Prisma } from "@/lib/server/db";
import type { Relation } from "../relations";
import { countedConditions } from "./blocks";
import { allOf, type ConditionContext, columnOf, conditionSql } from "./condition";

const secondsIn = { hours: 3600, days: 86_400 } as const;

const quantitySql = (relation: Relation, quantity: Quantity): Prisma.Sql => {
  if ("column" in quantity) return columnOf(relation, quantity.column);
  const elapsed = Prisma.sql`${columnOf(relation, quantity.to)} - ${columnOf(relation, quantity.from)}`;
  return Prisma.sql`extract(epoch FROM ${elapsed}) / ${secondsIn[quantity.in]}::int`;
};

/** How many different values occur in so many rows or more; rows without a value are nobody's. */
const repeatedSql = (column: Prisma.Sql, times: number, counted: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT count(*) FROM (SELECT FROM unnest(array_agg(${column})${counted}) AS each (id)
    WHERE id IS NOT NULL GROUP BY id HAVING count(*) >= ${times}::int) AS repeated)`;

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
    case "sum":
      return Prisma.sql`sum(${column(aggregate.column)})${counted}`;
    case "sum-weighted":
      return Prisma.sql`sum(${column(aggregate.column)} * ${column(aggregate.percent)} / 100)${counted}`;
    case "sum-elapsed":
      return Prisma.sql`sum(${quantitySql(relation, aggregate.of)})${counted}`;
    case "percentile":
      return Prisma.sql`percentile_cont(${aggregate.at}::float8)
        WITHIN GROUP (ORDER BY (${quantitySql(relation, aggregate.of)})::float8)${counted}`;
    case "sum-score-share":
      return Prisma.sql`sum(${column("score")}::numeric / ${column("scaleMax")})${counted}`;
    case "sum-purchases-before-start":
    case "sum-purchases-during":
      // The block joins each customer's purchases of that time as `p`.
      return Prisma.sql`sum(p.amount)${counted}`;
  }
};

const counts: readonly Aggregate["type"][] = ["count", "distinct", "distinct-repeated"];

/**
 * One measure over the rows of a block, as exact decimal text. Null where no row counts, so that a group in which
 * nothing was seen is told from one that sums to zero.
 */
export const aggregateSql = (relation: Relation, measure: Measure, context: ConditionContext): Prisma.Sql => {
  const conditions = countedConditions(measure).map((it) => conditionSql(relation, it, context));
  const counted = conditions.length === 0 ? Prisma.empty : Prisma.sql` FILTER (WHERE ${allOf(conditions)})`;
  const amount = aggregated(relation, measure, counted);
  return counts.includes(measure.aggregate.type)
    ? Prisma.sql`nullif(${amount}, 0)::text`
    : Prisma.sql`${amount}::text`;
};
