import "server-only";
import type { ObjectiveDetail } from "@/lib/contracts/objectives";
import { NotFound } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { checkObjective } from "./check-objective";
import { type AsOf, describeObjectives } from "./describe-objectives";
import { findObjective } from "./find-objective";

/**
 * One objective with where it stands and what a SMART check finds in it now.
 * @throws NotFound also for another organization's
 */
export const getObjective = async (ctx: Context, id: string, asOf: AsOf): Promise<ObjectiveDetail> => {
  const stored = await findObjective(ctx, id);
  const { title, kpi, filter, terms } = stored;
  const [objectives, { findings }] = await Promise.all([
    describeObjectives(ctx, [stored], asOf),
    checkObjective(ctx, { title, kpi, filter, ...terms }, asOf),
  ]);
  const objective = objectives[0];
  if (!objective) throw new NotFound(`The KPI "${kpi}" of this objective is no more.`);
  return { ...objective, findings };
};
