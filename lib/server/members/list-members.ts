import "server-only";
import type { Member } from "@/lib/contracts/members";
import type { Context } from "@/lib/server/auth/context";
import { roleOf } from "@/lib/server/auth/role";
import { db, type Prisma } from "@/lib/server/db";

const withUser = { user: { select: { name: true, email: true } } } as const;
type StoredMember = Prisma.MembershipGetPayload<{ include: typeof withUser }>;

const memberOf = (stored: StoredMember): Member => ({
  userId: stored.userId,
  name: stored.user.name,
  email: stored.user.email,
  role: roleOf(stored.role),
  joinedAt: stored.createdAt.toISOString(),
});

/** The organization's people, by name. */
export const listMembers = async (ctx: Context): Promise<Member[]> => {
  const stored = await db.membership.findMany({
    where: { organizationId: ctx.organization.id },
    include: withUser,
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return stored.map(memberOf);
};

/** One member of this organization; it must exist. */
export const getMember = async (
  client: Prisma.TransactionClient,
  organizationId: string,
  userId: string,
): Promise<Member> =>
  memberOf(
    await client.membership.findUniqueOrThrow({
      where: { organizationId_userId: { organizationId, userId } },
      include: withUser,
    }),
  );
