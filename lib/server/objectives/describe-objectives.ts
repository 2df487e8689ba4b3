import "server-only";
import type { Objective } from "@/lib/contracts/objectives";
import { findKpi } from "@/lib/kpi/registry";
import type { Context } from "@/lib/server/auth/context";
import type { ConfiguredKpi } from "@/lib/server/kpi/configuration";
import { readConfiguration } from "@/lib/server/kpi/configuration";
import { readPoints } from "@/lib/server/kpi/read-points";
import { localDateOf } from "@/lib/time";
import { goalOfStored, measureObjective, periodsOf } from "./measure-objective";
import { readScopeLabels, type ScopeInWords } from "./read-scope-labels";
import type { StoredObjective } from "./stored-objective";

/** When "now" is, told by the caller. */
export type AsOf = { now: Date };

/**
 * Stored objectives with where each stands. All their KPIs are read in one statement, so a list costs as many round
 * trips as a single objective. An objective of a KPI that is no more is left out.
 */
export const describeObjectives = async (
  ctx: Pick<Context, "organization">,
  stored: readonly StoredObjective[],
  { now }: AsOf,
): Promise<Objective[]> => {
  const known = stored.filter((objective) => findKpi(objective.kpi) !== undefined);
  if (known.length === 0) return [];
  const today = localDateOf(now, ctx.organization.timeZone);
  const configuration = await readConfiguration(ctx.organization);
  const plans = known.map((objective) => {
    const kpi = configuration.kpi(objective.kpi);
    const goal = goalOfStored(objective, kpi);
    return { objective, kpi, goal, periods: periodsOf(objective, goal, today, ctx) };
  });
  const requests = plans.flatMap(({ objective: { filter }, kpi, periods }) => [
    { kpi, periods: periods.drawn, filter },
    { kpi, periods: periods.trend, filter },
  ]);
  const [points, scopeOf] = await Promise.all([
    readPoints(ctx, configuration, requests, now),
    readScopeLabels(
      ctx,
      known.map(({ filter }) => filter),
    ),
  ]);
  return plans.map(({ objective, kpi, goal }, index) => ({
    ...termsOf(objective, kpi, scopeOf(objective.filter)),
    targetValue: goal.target,
    today,
    ...measureObjective(goal, points[2 * index] ?? [], points[2 * index + 1] ?? [], kpi, today),
  }));
};

const termsOf = (
  { terms, createdAt, updatedAt, ...objective }: StoredObjective,
  { definition }: ConfiguredKpi,
  scope: ScopeInWords,
) => ({
  ...objective,
  ...terms,
  kpiName: definition.name,
  kpiShortName: definition.shortName ?? definition.name,
  unit: definition.unit,
  direction: definition.direction,
  range: definition.range ? ([...definition.range] as [number, number]) : null,
  scope,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
