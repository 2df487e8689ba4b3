import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import { type ChangedRecord, recordsChangedSince } from "./changed-since";

/**
 * Records of a type that were created, edited or deleted after an instant, as they were then and as they are; in the
 * order of their external ids, so that every answer holds the same ones.
 */
export const listChangedSince = (
  type: RecordType,
  organizationId: string,
  since: Date,
  limit: number,
): Promise<ChangedRecord[]> =>
  db.$queryRaw<ChangedRecord[]>(Prisma.sql`
    SELECT "recordId"::text AS "recordId", "externalId", was, "is", "isDerived"
    FROM (${recordsChangedSince(type, organizationId, since)}) AS changed
    ORDER BY "externalId", "recordId" LIMIT ${limit}`);
