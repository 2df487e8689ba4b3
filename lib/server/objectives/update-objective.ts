import "server-only";
import type { Objective, ObjectiveInput } from "@/lib/contracts/objectives";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { describeOne } from "./create-objective";
import type { AsOf } from "./describe-objectives";
import { findObjective } from "./find-objective";
import { requireValidInput } from "./require-valid-input";
import { objectiveColumns, withOwner } from "./stored-objective";

/**
 * Replaces what was agreed.
 * @throws NotFound also for another organization's; Unprocessable as on creation
 */
export const updateObjective = async (
  ctx: Context,
  id: string,
  input: ObjectiveInput,
  asOf: AsOf,
): Promise<Objective> => {
  await findObjective(ctx, id);
  await requireValidInput(ctx, input);
  const row = await db.objective.update({
    where: { organizationId_id: { organizationId: ctx.organization.id, id } },
    data: objectiveColumns(input),
    include: withOwner,
  });
  return describeOne(ctx, row, asOf);
};
