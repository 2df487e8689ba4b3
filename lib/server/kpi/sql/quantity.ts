import "server-only";
import type { Quantity } from "@/lib/kpi/measure";
import { Prisma } from "@/lib/server/db";
import type { Relation } from "../relations";
import { columnOf } from "./condition";

const secondsIn = { hours: 3600, days: 86_400 } as const;

/** What is measured of one row: a column, or the time between two instants in the unit asked for; null without both. */
export const quantitySql = (relation: Relation, quantity: Quantity): Prisma.Sql => {
  if ("column" in quantity) return columnOf(relation, quantity.column);
  const elapsed = Prisma.sql`${columnOf(relation, quantity.to)} - ${columnOf(relation, quantity.from)}`;
  return Prisma.sql`(extract(epoch FROM ${elapsed}) / ${secondsIn[quantity.in]}::int)`;
};
