import "server-only";
import type { Condition, ParameterId } from "@/lib/kpi/measure";
import { Prisma } from "@/lib/server/db";
import type { Relation } from "../relations";
import type { EqualsCondition } from "./blocks";

/**
 * The SQL of a relation's column.
 * @throws when a measure names a column that its fact lacks, which is a defect of the measure
 */
export const columnOf = (relation: Relation, name: string): Prisma.Sql => {
  const column = relation.columns[name];
  if (!column) throw new Error(`A measure names the column "${name}", which its fact does not have.`);
  return column;
};

/** What conditions refer to beside the row: the parameters of the read, and the moment of the answer. */
export type ConditionContext = { parameters: Readonly<Record<ParameterId, number>>; asOf: Date };

const hoursLong = (hours: number): Prisma.Sql => Prisma.sql`make_interval(hours => ${hours}::int)`;
/** Days of 24 hours, whatever the session's time zone. */
const daysLong = (days: number): Prisma.Sql => hoursLong(days * 24);

/** Top two boxes; on scales of up to three steps (1–3, thumbs) the top one alone. */
const isSatisfied = (relation: Relation, boxes: "top-two" | "top-box"): Prisma.Sql => {
  const score = columnOf(relation, "score");
  const scaleMin = columnOf(relation, "scaleMin");
  const scaleMax = columnOf(relation, "scaleMax");
  if (boxes === "top-box") return Prisma.sql`${score} = ${scaleMax}`;
  return Prisma.sql`${score} >= ${scaleMax} - CASE WHEN ${scaleMax} - ${scaleMin} > 2 THEN 1 ELSE 0 END`;
};

export const equalsSql = (relation: Relation, { column, equals }: EqualsCondition): Prisma.Sql =>
  Prisma.sql`${columnOf(relation, column)} = ${equals}`;

/** A measure's condition as SQL; its values are parameters of the statement. */
export const conditionSql = (
  relation: Relation,
  condition: Condition,
  { parameters, asOf }: ConditionContext,
): Prisma.Sql => {
  if ("satisfied" in condition) return isSatisfied(relation, condition.satisfied);
  const column = columnOf(relation, condition.column);
  if ("is" in condition) {
    return condition.is === "null" ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} IS NOT NULL`;
  }
  if ("equals" in condition) return equalsSql(relation, condition);
  if ("oneOf" in condition) return Prisma.sql`${column} = ANY(${[...condition.oneOf]})`;
  if ("atLeast" in condition) return Prisma.sql`${column} >= ${condition.atLeast}`;
  if ("atMost" in condition) return Prisma.sql`${column} <= ${condition.atMost}`;
  if ("withinDaysOf" in condition) {
    const days = typeof condition.days === "number" ? condition.days : parameters[condition.days.parameter];
    return Prisma.sql`${column} <= ${columnOf(relation, condition.withinDaysOf)} + ${daysLong(days)}`;
  }
  if ("withinHoursOf" in condition) {
    const hours = parameters[condition.hours.parameter];
    return Prisma.sql`${column} <= ${columnOf(relation, condition.withinHoursOf)} + ${hoursLong(hours)}`;
  }
  if ("olderThanHours" in condition) {
    const hours = parameters[condition.olderThanHours.parameter];
    return Prisma.sql`${column} <= ${asOf.toISOString()}::timestamptz - ${hoursLong(hours)}`;
  }
  const since = columnOf(relation, condition.notWithinDaysOf);
  return Prisma.sql`(${column} BETWEEN ${since} AND ${since} + ${daysLong(condition.days)}) IS NOT TRUE`;
};

/** All of the conditions; true when there is none. */
export const allOf = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], " AND ");
