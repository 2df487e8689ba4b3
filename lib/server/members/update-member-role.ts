import "server-only";
import type { Member } from "@/lib/contracts/members";
import type { Role } from "@/lib/contracts/roles";
import type { Context } from "@/lib/server/auth/context";
import { storedRole } from "@/lib/server/auth/role";
import { db } from "@/lib/server/db";
import { getMember } from "./list-members";
import { keepAnAdmin, lockedMember } from "./locked-member";

/**
 * Gives a member another role; their sessions end at once. The role they have already changes nothing.
 * @throws NotFound for another organization's people; Conflict for the last admin
 */
export const updateMemberRole = (ctx: Context, userId: string, role: Role): Promise<Member> => {
  const organizationId = ctx.organization.id;
  return db.$transaction(async (tx) => {
    const membership = await lockedMember(tx, organizationId, userId);
    if (membership.role !== storedRole(role)) {
      await keepAnAdmin(tx, membership, "given another role");
      await tx.membership.update({
        where: { organizationId_userId: { organizationId, userId } },
        data: { role: storedRole(role), sessionVersion: { increment: 1 } },
      });
    }
    return getMember(tx, organizationId, userId);
  });
};
