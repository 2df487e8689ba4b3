import "server-only";
import { db, Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";

type Transaction = Prisma.TransactionClient;

/** A first build of ten million records takes minutes. */
const REFRESH_TIMEOUT_MS = 30 * 60_000;
const CONNECTION_WAIT_MS = 60_000;

/** Somebody else changes the organization's rollups, and did not come to an end within the time given. */
export class RollupsBusy extends Error {}

/** lock_not_available */
const isLockTimeout = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && /"55P03"/.test(JSON.stringify(error.meta ?? {}));

/**
 * Runs `work` as the only one who changes the organization's rollups. Statements of the transaction see what was
 * committed when each of them began: a writer that commits in between leaves a mark, which stays.
 * @param patienceMs how long others are waited for; without it until they are done
 * @throws RollupsBusy when they take longer
 */
export const withRollupLock = <Result>(
  organization: Pick<OrganizationSettings, "id">,
  work: (transaction: Transaction) => Promise<Result>,
  patienceMs = 0,
): Promise<Result> =>
  db.$transaction(
    async (transaction) => {
      const lock = `rollup:${organization.id}`;
      await transaction.$executeRaw`SET LOCAL statement_timeout = 0`;
      await transaction.$executeRaw`SELECT set_config('lock_timeout', ${`${patienceMs}ms`}, true)`;
      try {
        await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
      } catch (error) {
        throw isLockTimeout(error) ? new RollupsBusy() : error;
      }
      await transaction.$executeRaw`SET LOCAL lock_timeout = 0`;
      // Days are few and their rows lie together; a plan for all of history would read all of it.
      await transaction.$executeRaw`SET LOCAL work_mem = '64MB'`;
      return work(transaction);
    },
    { timeout: REFRESH_TIMEOUT_MS, maxWait: CONNECTION_WAIT_MS, isolationLevel: "ReadCommitted" },
  );
