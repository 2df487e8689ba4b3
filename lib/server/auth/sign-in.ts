import "server-only";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { emailSchema, type SignInRefusal } from "@/lib/contracts/sign-in";
import { db } from "@/lib/server/db";
import { verifyPassword } from "./password";
import { roleOf } from "./role";
import type { Session } from "./session-token";

const allowedFailures = 10;
const windowMs = 15 * 60 * 1000;

/** Thrown with the refusal's code, which next-auth hands to the sign-in page. */
export class SignInRefused extends Error {
  constructor(readonly code: SignInRefusal) {
    super(code);
    this.name = "SignInRefused";
  }
}

/**
 * Counts this attempt as failed before the password is looked at, so that a hundred tries at the same moment are
 * slowed down like a hundred in a row; a success takes the count back. A refused attempt is not counted: whoever
 * waits can sign in again.
 */
const countAttempt = async (email: string, now: Date): Promise<void> => {
  const since = new Date(now.getTime() - windowMs);
  const id = uuidv7();
  await db.signInFailure.create({ data: { id, email, at: now } });
  const attempts = await db.signInFailure.count({ where: { email, at: { gt: since } } });
  if (attempts <= allowedFailures) return;
  await db.signInFailure.delete({ where: { id } });
  throw new SignInRefused("TooManyAttempts");
};

const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) });

/**
 * Checks an e-mail and password and opens a session in the organization the person joined first.
 * @throws SignInRefused with a code that has words for people; which of e-mail and password is wrong is never told
 */
export const signIn = async (credentials: unknown, now = new Date()): Promise<Session> => {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) throw new SignInRefused("CredentialsSignin");
  const { email, password } = parsed.data;
  await countAttempt(email, now);
  const user = await db.user.findUnique({
    where: { email },
    include: { memberships: { orderBy: [{ createdAt: "asc" }, { organizationId: "asc" }], take: 1 } },
  });
  if (!(await verifyPassword(user?.passwordHash ?? null, password))) {
    throw new SignInRefused("CredentialsSignin");
  }
  // The windows of others are tidied here too: a table of failures has no other reader.
  const past = new Date(now.getTime() - windowMs);
  await db.signInFailure.deleteMany({ where: { OR: [{ email }, { at: { lte: past } }] } });
  const membership = user?.memberships[0];
  if (!membership) throw new SignInRefused("NoMembership");
  return {
    userId: membership.userId,
    organizationId: membership.organizationId,
    role: roleOf(membership.role),
    sessionVersion: membership.sessionVersion,
  };
};
