import "server-only";
import type { DashboardCard } from "@/lib/contracts/kpi";
import type { Context } from "@/lib/server/auth/context";
import { db, type Prisma } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import { type AsOf, describeObjectives } from "./describe-objectives";
import { type StoredObjective, storedObjective, withOwner } from "./stored-objective";

/**
 * For each of the KPIs that has one: the objective to show on its card, which is the running one over all records
 * that is due next. One query for the objectives, and one read for all their KPIs.
 */
export const headlineObjectives = async (
  ctx: Pick<Context, "organization">,
  kpiIds: readonly string[],
  asOf: AsOf,
): Promise<Map<string, DashboardCard["objective"]>> => {
  const today = new Date(`${localDateOf(asOf.now, ctx.organization.timeZone)}T00:00:00Z`);
  const rows = await db.objective.findMany({
    where: {
      organizationId: ctx.organization.id,
      kpiId: { in: [...kpiIds] },
      startsOn: { lte: today },
      dueOn: { gte: today },
      filter: { equals: {} satisfies Prisma.JsonObject },
    },
    include: withOwner,
    orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const next = new Map<string, StoredObjective>();
  for (const row of rows) if (!next.has(row.kpiId)) next.set(row.kpiId, storedObjective(row));
  const objectives = await describeObjectives(ctx, [...next.values()], asOf);
  return new Map(
    objectives.map(({ id, title, kpi, measure, targetValue, progress: { progressPercent, status } }) => [
      kpi,
      { id, title, measure, target: targetValue, progressPercent, status },
    ]),
  );
};
