import "server-only";
import type { Measure, Selection } from "@/lib/kpi/measure";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";
import { type Relation, relations } from "../relations";
import { type ListedType, purchaseRecord, recordOf } from "../relations/record-of";
import { allOf, type ConditionContext, columnOf, conditionSql } from "./condition";
import { scopeSql } from "./dimension";
import type { MeasureRead } from "./measure-read";
import { purchasesJoin } from "./purchases-join";
import { quantitySql } from "./quantity";
import { selectionSql } from "./selection";

/** How an aggregate reads single rows: which record a row is, its contribution, and rows that contribute nothing. */
type RowShape = {
  type: ListedType;
  id: Prisma.Sql;
  /** The instant (or local date) that put the row into the window. */
  at: Prisma.Sql;
  amount: Prisma.Sql;
  /** Rows without the quantity are in no sum and no percentile. */
  present?: Prisma.Sql;
  join?: Prisma.Sql;
  /** Of how many rows one row is made: customers, by their purchases. */
  perValue?: { times: number };
};

/** The column that put a row into its window; of a stock, since when it has been in it. */
const enteredBy = (selection: Selection): string => {
  switch (selection.kind) {
    case "during":
    case "before-end":
      return selection.at;
    case "open-at-end":
    case "due-during":
    case "overlapping":
      return selection.from;
    case "opening":
      return selection.and === "ends-during" ? "endedAt" : "startedAt";
    case "closing":
      return "startedAt";
  }
};

const one = Prisma.sql`1::numeric`;
const isThere = (value: Prisma.Sql) => Prisma.sql`${value} IS NOT NULL`;

const shapeOf = (relation: Relation, measure: Measure, organization: OrganizationSettings): RowShape => {
  const { aggregate, fact } = measure;
  const column = (name: string) => columnOf(relation, name);
  const plain = { ...recordOf[fact](organization), at: column(enteredBy(measure.select)), amount: one };
  const summing = (amount: Prisma.Sql): RowShape => ({ ...plain, amount, present: isThere(amount) });
  switch (aggregate.type) {
    case "count":
      return plain;
    case "sum":
      return summing(column(aggregate.column));
    case "sum-weighted":
      return summing(Prisma.sql`(${column(aggregate.column)} * ${column(aggregate.percent)} / 100)`);
    case "sum-elapsed":
    case "percentile":
      return summing(quantitySql(relation, aggregate.of));
    case "sum-score-share":
      return summing(Prisma.sql`(${column("score")}::numeric / ${column("scaleMax")})`);
    case "distinct":
    case "distinct-repeated": {
      if (aggregate.column !== "customerId") {
        throw new Error(`Rows behind different values of ${aggregate.column} have no type of record.`);
      }
      const id = column(aggregate.column);
      const times = aggregate.type === "distinct" ? 1 : aggregate.times;
      return { ...plain, type: "customers", id, present: isThere(id), perValue: { times } };
    }
    case "sum-purchases-before-start":
    case "sum-purchases-during":
      return {
        type: purchaseRecord(organization),
        id: Prisma.sql`p.id`,
        at: Prisma.sql`p.purchased_at`,
        amount: Prisma.sql`p.amount`,
        join: purchasesJoin(relation, aggregate, organization),
      };
  }
};

/** The type of record that the rows of a measure are. */
export const rowTypeOf = (measure: Measure, organization: OrganizationSettings): ListedType =>
  shapeOf(relations[measure.fact](organization), measure, organization).type;

const countedRows = (shape: RowShape, at: Prisma.Sql, rest: Prisma.Sql): Prisma.Sql => {
  if (!shape.perValue) {
    return Prisma.sql`SELECT ${shape.id} AS id, ${at} AS at, ${shape.amount}::numeric AS amount, 1 AS cases ${rest}`;
  }
  return Prisma.sql`SELECT ${shape.id} AS id, max(${at}) AS at, ${shape.amount} AS amount, count(*)::int AS cases
    ${rest} GROUP BY 1 HAVING count(*) >= ${shape.perValue.times}::int`;
};

/**
 * The rows that a read counts or adds up, over the range `r` (see ranges.ts): id (uuid), at (instant; a local date's
 * midnight), amount (its contribution, exact) and cases. Made of the same relation, selection, conditions and scope as
 * the aggregate itself, so that neither can drift from the other.
 */
export const partRowsSql = (
  { measure, scope }: MeasureRead,
  organization: OrganizationSettings,
  context: ConditionContext,
): Prisma.Sql => {
  const relation = relations[measure.fact](organization);
  const shape = shapeOf(relation, measure, organization);
  const { joins, conditions } = scopeSql(relation, scope);
  const at =
    relation.time === "dates"
      ? Prisma.sql`(${shape.at}::timestamp AT TIME ZONE ${organization.timeZone})`
      : shape.at;
  const wanted = [
    relation.rows,
    selectionSql(relation, measure.select, organization),
    ...(measure.where ?? []).map((it) => conditionSql(relation, it, context)),
    ...(shape.present ? [shape.present] : []),
    ...conditions,
  ];
  const rest = Prisma.sql`FROM ${relation.from} ${shape.join ?? Prisma.empty} ${joins} WHERE ${allOf(wanted)}`;
  return countedRows(shape, at, rest);
};
