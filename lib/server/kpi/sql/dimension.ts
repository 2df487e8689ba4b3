import "server-only";
import { type Dimension, dimensions } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import type { DimensionColumn, Relation } from "../relations";
import type { Scope } from "./measure-read";

const dimensionColumn = (relation: Relation, dimension: Dimension): DimensionColumn => {
  const column = relation.dimensions[dimension];
  if (!column) throw new Error(`A fact was asked for the dimension "${dimension}", which it does not have.`);
  return column;
};

/** A value of "" stands for "Not set". */
export const isAnyOf = (column: Prisma.Sql, values: readonly string[]): Prisma.Sql => {
  const named = values.filter((value) => value !== "");
  const anyNamed = Prisma.sql`${column} = ANY(${named}::text[])`;
  if (named.length === values.length) return anyNamed;
  return Prisma.sql`(${column} IS NULL OR ${anyNamed})`;
};

/** What a scope adds to a scan: joins (only those it needs), conditions, and the group's two columns. */
export const scopeSql = (relation: Relation, { filter, by }: Scope) => {
  const filtered = dimensions.flatMap((dimension) => {
    const values = filter[dimension];
    return values ? [{ column: dimensionColumn(relation, dimension), values }] : [];
  });
  const group = by && dimensionColumn(relation, by);
  const joins = new Set([...filtered.flatMap((it) => it.column.joins), ...(group?.joins ?? [])]);
  return {
    joins: joins.size === 0 ? Prisma.empty : Prisma.join([...joins], " "),
    conditions: filtered.map((it) => isAnyOf(it.column.value, it.values)),
    group: group
      ? {
          columns: Prisma.sql`${group.value} AS value, ${group.label} AS label`,
          by: Prisma.sql`GROUP BY 1, 2`,
        }
      : { columns: Prisma.sql`NULL::text AS value, NULL::text AS label`, by: Prisma.empty },
  };
};
