import "server-only";
import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import { columnOf, recordTables } from "./record-tables";

const { raw } = Prisma;

/**
 * Statements that give the references waiting for these records their ids, in every table that can refer to the type:
 * records may arrive in whatever order. Only rows whose reference is still open are touched.
 */
export function resolveStatements(
  type: RecordType,
  organizationId: string,
  createdExternalIds: readonly string[],
): Prisma.Sql[] {
  const arrived = raw(recordTables[type].table);
  return recordTypes.flatMap((referring) => {
    const { table, references } = recordTables[referring];
    return references
      .filter(({ to }) => to === type)
      .map(({ field, idColumn }) => {
        const [waiting, id, key] = [raw(table), raw(idColumn), raw(`waiting.${columnOf(field)}`)];
        return Prisma.sql`
          UPDATE ${waiting} AS waiting SET ${id} = arrived.id
          FROM ${arrived} AS arrived
          WHERE arrived.organization_id = ${organizationId}::uuid
            AND arrived.external_id = ANY(${createdExternalIds}::text[])
            AND waiting.organization_id = ${organizationId}::uuid
            AND ${key} = arrived.external_id
            AND waiting.${id} IS NULL`;
      });
  });
}
