import "server-only";
import { Conflict } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db, Prisma } from "@/lib/server/db";
import { keepAnAdmin, lockedMember } from "./locked-member";

const ownsObjectives = (count: number) =>
  new Conflict(
    count === 1
      ? "This member owns 1 objective. Hand it over to somebody else first."
      : `This member owns ${count} objectives. Hand them over to somebody else first.`,
  );

const isForeignKeyError = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";

/**
 * Removes a member; their sessions end at once. The account stays, for other organizations or a return.
 * @throws NotFound for another organization's people; Conflict for the last admin or an owner of objectives
 */
export const removeMember = async (ctx: Context, userId: string): Promise<void> => {
  const organizationId = ctx.organization.id;
  const owned = { where: { organizationId, ownerUserId: userId } };
  try {
    await db.$transaction(async (tx) => {
      const membership = await lockedMember(tx, organizationId, userId);
      await keepAnAdmin(tx, membership, "removed");
      const objectives = await tx.objective.count(owned);
      if (objectives > 0) throw ownsObjectives(objectives);
      await tx.membership.delete({ where: { organizationId_userId: { organizationId, userId } } });
    });
  } catch (error) {
    // An objective given to them in this very moment: the foreign key held it.
    if (isForeignKeyError(error)) throw ownsObjectives(await db.objective.count(owned));
    throw error;
  }
};
