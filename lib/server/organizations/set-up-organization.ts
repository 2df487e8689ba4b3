import "server-only";
import type { SetUpInput } from "@/lib/contracts/organization";
import { Conflict } from "@/lib/errors";
import { hashPassword } from "@/lib/server/auth/password";
import { lockInTransaction } from "@/lib/server/auth/transaction-lock";
import { db } from "@/lib/server/db";
import { type CreatedOrganization, insertOrganization } from "./create-organization";

/** Whether Plumbline waits for its first organization. */
export const isSetUpOpen = async (): Promise<boolean> =>
  (await db.organization.findFirst({ select: { id: true } })) === null;

const closed = () =>
  new Conflict("Plumbline is set up already. Sign in, or ask an admin of the organization to add you.");

/**
 * The first visit: creates the organization and its admin, once. Of two at the same moment, one wins.
 * @throws Conflict when there is an organization already
 */
export const setUpOrganization = async (input: SetUpInput): Promise<CreatedOrganization> => {
  // Before the costly hash, so that a set-up that is over cannot be used to load the server.
  if (!(await isSetUpOpen())) throw closed();
  const passwordHash = await hashPassword(input.admin.password);
  return db.$transaction(async (tx) => {
    await lockInTransaction(tx, "set-up");
    if ((await tx.organization.count()) > 0) throw closed();
    return insertOrganization(tx, input, passwordHash);
  });
};
