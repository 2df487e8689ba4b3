import "server-only";
import type { Role } from "@/lib/contracts/roles";
import { db } from "@/lib/server/db";
import type { Context } from "./context";
import { organizationSettings } from "./organization-settings";
import { roleOf } from "./role";
import type { Session } from "./session-token";

/** The context of a signed-in person. */
export type PersonContext = Context & { user: NonNullable<Context["user"]>; role: Role };

/**
 * Who a session is, by the membership as it stands now: a session of somebody who was removed, changed role or changed
 * the password elsewhere is over, without waiting for its cookie to expire.
 * @returns null when the session is over
 */
export const contextOfSession = async (session: Session): Promise<PersonContext | null> => {
  const { organizationId, userId } = session;
  const membership = await db.membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    include: { organization: true, user: { select: { id: true, name: true, email: true } } },
  });
  if (!membership) return null;
  const role = roleOf(membership.role);
  if (role !== session.role || membership.sessionVersion !== session.sessionVersion) return null;
  return {
    organization: organizationSettings(membership.organization),
    user: membership.user,
    apiKeyId: null,
    role,
    scopes: ["read", "write"],
  };
};
