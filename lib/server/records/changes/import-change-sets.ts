import "server-only";
import { db } from "@/lib/server/db";

/** The change sets of an import, the latest first; those that undid some of it are not among them. */
export async function importChangeSets(organizationId: string, importId: string): Promise<string[]> {
  const sets = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM change_set
    WHERE organization_id = ${organizationId}::uuid AND import_id = ${importId}::uuid AND origin = 'import'
    ORDER BY at DESC`;
  return sets.map(({ id }) => id);
}
