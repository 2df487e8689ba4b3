import "server-only";
import type { Measure, Quantity } from "@/lib/kpi/measure";
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

const aggregated = (relation: Relation, { aggregate }: Measure): Prisma.Sql => {
  switch (aggregate.type) {
    case "count":
      return Prisma.sql`count(*)`;
    case "distinct":
      return Prisma.sql`count(DISTINCT ${columnOf(relation, aggregate.column)})`;
    case "sum":
      return Prisma.sql`sum(${columnOf(relation, aggregate.column)})`;
    case "sum-weighted":
      return Prisma.sql`sum(${columnOf(relation, aggregate.column)} * ${columnOf(relation, aggregate.percent)} / 100)`;
    case "sum-elapsed":
      return Prisma.sql`sum(${quantitySql(relation, aggregate.of)})`;
    case "percentile":
      return Prisma.sql`percentile_cont(${aggregate.at}::float8)
        WITHIN GROUP (ORDER BY (${quantitySql(relation, aggregate.of)})::float8)`;
    case "sum-score-share":
      return Prisma.sql`sum(${columnOf(relation, "score")}::numeric / ${columnOf(relation, "scaleMax")})`;
    case "sum-purchases-before-start":
      // The block joins each customer's purchases in the months before the start as `p`.
      return Prisma.sql`sum(p.amount)`;
  }
};

/**
 * One measure over the rows of a block, as exact decimal text. Null where no row counts, so that a group in which
 * nothing was seen is told from one that sums to zero.
 */
export const aggregateSql = (relation: Relation, measure: Measure, context: ConditionContext): Prisma.Sql => {
  const conditions = countedConditions(measure).map((it) => conditionSql(relation, it, context));
  const counted = conditions.length === 0 ? Prisma.empty : Prisma.sql` FILTER (WHERE ${allOf(conditions)})`;
  const amount = Prisma.sql`${aggregated(relation, measure)}${counted}`;
  const isCount = measure.aggregate.type === "count" || measure.aggregate.type === "distinct";
  return isCount ? Prisma.sql`nullif(${amount}, 0)::text` : Prisma.sql`${amount}::text`;
};
