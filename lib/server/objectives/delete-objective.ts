import "server-only";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { noSuchObjective } from "./find-objective";

/**
 * Deletes an objective.
 * @throws NotFound when there is none, or it is another organization's
 */
export const deleteObjective = async (ctx: Context, id: string): Promise<void> => {
  const { count } = await db.objective.deleteMany({ where: { organizationId: ctx.organization.id, id } });
  if (count === 0) throw noSuchObjective();
};
