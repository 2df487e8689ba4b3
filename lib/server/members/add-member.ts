import "server-only";
import type { Member, MemberInput } from "@/lib/contracts/members";
import type { Context } from "@/lib/server/auth/context";
import { hashPassword } from "@/lib/server/auth/password";
import { db } from "@/lib/server/db";
import { join } from "./join";
import { getMember } from "./list-members";

/**
 * Adds a person with an initial password. Whoever has an account already, through another organization, is added as
 * they are: neither name nor password changes.
 * @throws Conflict when the person is a member already
 */
export const addMember = async (ctx: Context, input: MemberInput): Promise<Member> => {
  const organizationId = ctx.organization.id;
  const { password, ...person } = input;
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const user = await join(tx, organizationId, { ...person, passwordHash });
    return getMember(tx, organizationId, user.id);
  });
};
