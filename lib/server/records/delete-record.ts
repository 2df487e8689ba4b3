import "server-only";
import { NotFound } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import type { Context } from "../auth/context";
import type { ChangeSource } from "./changes/change-source";
import { recordTables } from "./record-tables";
import { requireRecordWriter } from "./upsert-records";
import { markDataChanged, type Transaction, writeTransaction } from "./write-transaction";

/**
 * Removes one record. Records that refer to it stay and keep its external id, so that the reference holds again
 * should the record come back.
 * @throws NotAllowed without permission · NotFound when the organization has no such record
 */
export async function deleteRecord(
  ctx: Context,
  type: RecordType,
  externalId: string,
  { now, source }: { now: Date; source?: ChangeSource },
): Promise<void> {
  requireRecordWriter(ctx);
  const organizationId = ctx.organization.id;
  const table = Prisma.raw(recordTables[type].table);
  const remove = async (transaction: Transaction): Promise<void> => {
    // Postgres cannot store NUL, so no record has it in its id.
    const deleted = externalId.includes("\0")
      ? 0
      : await transaction.$executeRaw`
          DELETE FROM ${table} WHERE organization_id = ${organizationId}::uuid AND external_id = ${externalId}`;
    if (deleted === 0)
      throw new NotFound(`There is no record with the external id "${externalId}" in ${type}.`);
    await markDataChanged(transaction, organizationId, now);
  };
  await writeTransaction(ctx, remove, source);
}
