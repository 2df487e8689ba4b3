import "server-only";
import { NotFound } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { type StoredObjective, storedObjective, withOwner } from "./stored-objective";

/**
 * One objective of this organization as it was agreed.
 * @throws NotFound also for another organization's
 */
export const findObjective = async (ctx: Context, id: string): Promise<StoredObjective> => {
  const row = await db.objective.findUnique({
    where: { organizationId_id: { organizationId: ctx.organization.id, id } },
    include: withOwner,
  });
  if (!row) throw noSuchObjective();
  return storedObjective(row);
};

export const noSuchObjective = (): NotFound =>
  new NotFound("There is no such objective. It may have been deleted.");
