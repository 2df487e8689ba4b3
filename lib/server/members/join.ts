import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Role } from "@/lib/contracts/roles";
import { Conflict } from "@/lib/errors";
import { storedRole } from "@/lib/server/auth/role";
import type { Prisma } from "@/lib/server/db";
import { firstSessionVersion } from "./session-version";

type Person = { name: string; email: string; passwordHash: string; role: Role };

/**
 * Makes a person a member, inside a transaction. Whoever has an account already keeps name and password.
 * @throws Conflict when the person is a member already
 */
export const join = async (tx: Prisma.TransactionClient, organizationId: string, person: Person) => {
  const { name, email, passwordHash, role } = person;
  // One statement, safe when two admins add the same person at once.
  const user = await tx.user.upsert({
    where: { email },
    create: { id: uuidv7(), name, email, passwordHash },
    update: {},
  });
  const { count } = await tx.membership.createMany({
    data: { organizationId, userId: user.id, role: storedRole(role), sessionVersion: firstSessionVersion() },
    skipDuplicates: true,
  });
  if (count === 0) throw new Conflict(`${email} is a member of this organization already.`);
  return user;
};
