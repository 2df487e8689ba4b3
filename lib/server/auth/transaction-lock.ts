import "server-only";
import type { Prisma } from "@/lib/server/db";

/**
 * Makes transactions that name the same lock wait for one another until they end, where a constraint cannot say the
 * rule ("at least one admin", "the first organization"). Held by the transaction, so it cannot leak through the pool.
 */
export const lockInTransaction = async (tx: Prisma.TransactionClient, name: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
};
