import "server-only";
import type { Role } from "@/lib/contracts/roles";
import { db, Prisma, type Role as StoredRole } from "@/lib/server/db";
import { type DataState, dataStateColumns } from "../rollup/data-state";
import type { Context } from "./context";
import { organizationSettings, type StoredSettings, settingsColumns } from "./organization-settings";
import { roleOf } from "./role";
import type { Session } from "./session-token";

/** The context of a signed-in person. */
export type PersonContext = Context & { user: NonNullable<Context["user"]>; role: Role };

type StoredMembership = StoredSettings &
  DataState & { role: StoredRole; sessionVersion: number; userName: string; email: string };

/** The membership, the person, the organization and the state of its data: one round trip, and all of one moment. */
const findMembership = async ({ organizationId, userId }: Session): Promise<StoredMembership | undefined> => {
  const [stored] = await db.$queryRaw<StoredMembership[]>`
    SELECT m.role::text AS role, m.session_version AS "sessionVersion", u.name AS "userName", u.email,
      ${settingsColumns}, ${dataStateColumns(Prisma.sql`m.organization_id`)}
    FROM membership m JOIN organization o ON o.id = m.organization_id JOIN app_user u ON u.id = m.user_id
    WHERE m.organization_id = ${organizationId}::uuid AND m.user_id = ${userId}::uuid`;
  return stored;
};

/**
 * Who a session is, by the membership as it stands now: a session of somebody who was removed, changed role or changed
 * the password elsewhere is over, without waiting for its cookie to expire.
 * @returns null when the session is over
 */
export const contextOfSession = async (session: Session): Promise<PersonContext | null> => {
  const stored = await findMembership(session);
  if (!stored) return null;
  const role = roleOf(stored.role);
  if (role !== session.role || stored.sessionVersion !== session.sessionVersion) return null;
  const { userName, email, version, isMarked } = stored;
  return {
    organization: organizationSettings(stored),
    user: { id: session.userId, name: userName, email },
    apiKeyId: null,
    role,
    scopes: ["read", "write"],
    dataState: { version, isMarked },
  };
};
