import "server-only";
import { type Dimension, dimensions } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { isAnyOf } from "../kpi/sql/dimension";
import type { Scope } from "../kpi/sql/measure-read";

type Named = {
  join: Prisma.Sql;
  columns: Partial<Record<Dimension, { value: Prisma.Sql; label: Prisma.Sql }>>;
};

const text = (column: string) => ({ value: Prisma.raw(column), label: Prisma.raw(column) });

/** What a kept value `g.value` stands for now: the fields of the owner or campaign of that id. */
const named = (keptAs: string, { id }: OrganizationSettings): Named | null => {
  const key = Prisma.sql`nullif(g.value, '')::uuid`;
  const organization = Prisma.sql`${id}::uuid`;
  switch (keptAs) {
    case "owner":
      return {
        join: Prisma.sql`LEFT JOIN owner o ON o.organization_id = ${organization} AND o.id = ${key}
          LEFT JOIN team t ON t.organization_id = ${organization} AND t.id = o.team_id`,
        columns: {
          owner: { value: Prisma.sql`o.external_id`, label: Prisma.sql`o.name` },
          team: text("t.name"),
        },
      };
    case "campaign":
      return {
        join: Prisma.sql`LEFT JOIN campaign k ON k.organization_id = ${organization} AND k.id = ${key}`,
        columns: {
          campaign: { value: Prisma.sql`k.external_id`, label: Prisma.sql`k.name` },
          channel: text("k.channel"),
        },
      };
    default:
      return null;
  }
};

/** How a scope reads rows `g` that are kept under one dimension: joins, conditions, and the group's two columns. */
export const keptScopeSql = (keptAs: string, { filter, by }: Scope, organization: OrganizationSettings) => {
  const its = named(keptAs, organization);
  const itself = { value: Prisma.sql`nullif(g.value, '')`, label: Prisma.sql`nullif(g.value, '')` };
  const columnOf = (dimension: Dimension) => its?.columns[dimension] ?? itself;
  const conditions = dimensions.flatMap((dimension) => {
    const values = filter[dimension];
    return values ? [isAnyOf(columnOf(dimension).value, values)] : [];
  });
  const group = by ? columnOf(by) : null;
  return {
    join: its?.join ?? Prisma.empty,
    where: conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`,
    columns: group ? Prisma.sql`${group.value}, ${group.label}` : Prisma.sql`NULL::text, NULL::text`,
  };
};
