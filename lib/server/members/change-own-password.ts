import "server-only";
import { InvalidInput } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { hashPassword, verifyPassword } from "@/lib/server/auth/password";
import { roleOf } from "@/lib/server/auth/role";
import type { Session } from "@/lib/server/auth/session-token";
import { db } from "@/lib/server/db";
import { ownUserId } from "./own-user";

/**
 * Changes one's own password and ends every session of this person, in all their organizations.
 * @returns the session to go on with here
 * @throws InvalidInput when the present password is not right
 */
export const changeOwnPassword = async (
  ctx: Context,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<Session> => {
  const userId = ownUserId(ctx);
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await verifyPassword(passwordHash, currentPassword))) {
    const message = "The present password is not right.";
    throw new InvalidInput(message, [{ path: "currentPassword", message }]);
  }
  const newHash = await hashPassword(newPassword);
  const organizationId = ctx.organization.id;
  const [, , membership] = await db.$transaction([
    db.user.update({ where: { id: userId }, data: { passwordHash: newHash } }),
    db.membership.updateMany({ where: { userId }, data: { sessionVersion: { increment: 1 } } }),
    db.membership.findUniqueOrThrow({ where: { organizationId_userId: { organizationId, userId } } }),
  ]);
  return { userId, organizationId, role: roleOf(membership.role), sessionVersion: membership.sessionVersion };
};
