import "server-only";
import type { Role } from "@/lib/contracts/roles";
import { NotFound } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { roleOf } from "@/lib/server/auth/role";
import type { Session } from "@/lib/server/auth/session-token";
import { db } from "@/lib/server/db";
import { ownUserId } from "./own-user";

/** The organizations that the signed-in person belongs to, by name. */
export const listOwnOrganizations = async (
  ctx: Context,
): Promise<{ id: string; name: string; role: Role }[]> => {
  const memberships = await db.membership.findMany({
    where: { userId: ownUserId(ctx) },
    include: { organization: { select: { id: true, name: true } } },
    orderBy: [{ organization: { name: "asc" } }, { organizationId: "asc" }],
  });
  return memberships.map(({ organization, role }) => ({ ...organization, role: roleOf(role) }));
};

/**
 * The session with which the signed-in person goes on in another of their organizations.
 * @throws NotFound when they do not belong to it
 */
export const switchOrganization = async (ctx: Context, organizationId: string): Promise<Session> => {
  const userId = ownUserId(ctx);
  const membership = await db.membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
  });
  if (!membership) throw new NotFound("You belong to no such organization.");
  return { userId, organizationId, role: roleOf(membership.role), sessionVersion: membership.sessionVersion };
};
