import "server-only";
import type { Statistics } from "@/lib/kpi/definition";
import { db, Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";

export type StatisticId = keyof Statistics;

const medianDays = (between: { from: Prisma.Sql; to: Prisma.Sql }): Prisma.Sql =>
  Prisma.sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${between.to} - ${between.from})::float8 / 86400)`;

const statisticSql = (id: StatisticId, organization: OrganizationSettings): Prisma.Sql => {
  switch (id) {
    case "medianSalesCycleDays":
      return Prisma.sql`(SELECT ${medianDays({ from: Prisma.sql`opened_at`, to: Prisma.sql`closed_at` })}
        FROM deal WHERE organization_id = ${organization.id}::uuid AND status = 'won')`;
    case "medianLeadToCustomerDays":
      return Prisma.sql`(SELECT ${medianDays({ from: Prisma.sql`created_at`, to: Prisma.sql`converted_at` })}
        FROM lead WHERE organization_id = ${organization.id}::uuid AND converted_at IS NOT NULL)`;
  }
};

/**
 * Numbers about the whole organization on which variants rely: medians in days (fractions kept), null without data.
 * Only those asked for are read; the others are null.
 */
export const readStatistics = async (
  organization: OrganizationSettings,
  wanted: ReadonlySet<StatisticId>,
): Promise<Statistics> => {
  const none: Statistics = { medianSalesCycleDays: null, medianLeadToCustomerDays: null };
  if (wanted.size === 0) return none;
  const columns = [...wanted].map((id) => statisticSql(id, organization));
  const rows = await db.$queryRaw<{ amounts: (number | null)[] }[]>(
    Prisma.sql`SELECT ARRAY[${Prisma.join(columns, ", ")}]::float8[] AS amounts`,
  );
  const amounts = rows[0]?.amounts ?? [];
  return { ...none, ...Object.fromEntries([...wanted].map((id, index) => [id, amounts[index] ?? null])) };
};
