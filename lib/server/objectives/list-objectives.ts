import "server-only";
import type { Objective } from "@/lib/contracts/objectives";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { type AsOf, describeObjectives } from "./describe-objectives";
import { storedObjective, withOwner } from "./stored-objective";

/** Every objective of the organization with where it stands, the one due next first. */
export const listObjectives = async (ctx: Context, asOf: AsOf): Promise<{ objectives: Objective[] }> => {
  const rows = await db.objective.findMany({
    where: { organizationId: ctx.organization.id },
    include: withOwner,
    orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  return { objectives: await describeObjectives(ctx, rows.map(storedObjective), asOf) };
};
