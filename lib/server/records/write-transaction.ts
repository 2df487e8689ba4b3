import "server-only";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../auth/context";
import { announceChange, type ChangeSource } from "./changes/change-source";

/** Longest a request's writes may take before they are given up, in milliseconds. */
const TRANSACTION_TIMEOUT_MS = 120_000;
const CONNECTION_WAIT_MS = 10_000;
const TRIES = 4;
const PAUSE_MS = 50;

export type Transaction = Prisma.TransactionClient;

const turns = new Map<string, Promise<unknown>>();

/** Runs works of one organization one after another, so that those waiting hold no database connection. */
const inTurn = async <Result>(organizationId: string, work: () => Promise<Result>): Promise<Result> => {
  const before = turns.get(organizationId) ?? Promise.resolve();
  const mine = before.then(work, work);
  turns.set(organizationId, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(organizationId) === mine) turns.delete(organizationId);
  }
};

/** Deadlock and serialization failure: the transaction was rolled back whole and may be run again. */
const isConflict = (error: unknown): boolean => {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || /"(?:40P01|40001)"/.test(JSON.stringify(error.meta ?? {}));
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Runs one request's writes of records in one transaction, so that it is stored whole or not at all.
 *
 * Writers of one organization take turns, across processes by an advisory lock. Without that, a record and one that
 * refers to it, written at the same moment, would not see each other, and the reference would stay open for ever; nor
 * can two writers deadlock on rows that they lock in different order.
 *
 * The change log takes who writes from the context, and the rest from `source`.
 */
export const writeTransaction = <Result>(
  ctx: Context,
  work: (transaction: Transaction) => Promise<Result>,
  source?: ChangeSource,
): Promise<Result> => {
  const organizationId = ctx.organization.id;
  return inTurn(organizationId, async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await db.$transaction(
          async (transaction) => {
            const lock = `records:${organizationId}`;
            await transaction.$executeRaw`
              SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0)), ${announceChange(ctx, source)}`;
            return work(transaction);
          },
          { timeout: TRANSACTION_TIMEOUT_MS, maxWait: CONNECTION_WAIT_MS },
        );
      } catch (error) {
        if (attempt === TRIES || !isConflict(error)) throw error;
        await pause(PAUSE_MS * attempt);
      }
    }
  });
};

/** Says when the organization's records last changed; never backwards. */
export const markDataChanged = (transaction: Transaction, organizationId: string, now: Date) =>
  transaction.$executeRaw`
    UPDATE organization SET data_changed_at = greatest(data_changed_at, ${now})
    WHERE id = ${organizationId}::uuid`;
