import "server-only";
import { Conflict, NotFound } from "@/lib/errors";
import { lockInTransaction } from "@/lib/server/auth/transaction-lock";
import type { Membership, Prisma } from "@/lib/server/db";

/**
 * A membership, read while no other transaction can change the organization's roles.
 * @throws NotFound when the person is no member of this organization
 */
export const lockedMember = async (
  tx: Prisma.TransactionClient,
  organizationId: string,
  userId: string,
): Promise<Membership> => {
  await lockInTransaction(tx, `members:${organizationId}`);
  const membership = await tx.membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
  });
  if (!membership) throw new NotFound("There is no such member in this organization.");
  return membership;
};

/**
 * Refuses to leave an organization without an admin.
 * @param what what was asked for, as it ends the sentence: "removed"
 * @throws Conflict when this member is the last admin
 */
export const keepAnAdmin = async (
  tx: Prisma.TransactionClient,
  membership: Membership,
  what: "removed" | "given another role",
): Promise<void> => {
  if (membership.role !== "ADMIN") return;
  const others = await tx.membership.count({
    where: {
      organizationId: membership.organizationId,
      role: "ADMIN",
      userId: { not: membership.userId },
    },
  });
  if (others === 0) {
    throw new Conflict(`The last admin cannot be ${what}. Make somebody else an admin first.`);
  }
};
