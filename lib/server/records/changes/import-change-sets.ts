import "server-only";
import { db } from "@/lib/server/db";

/** The change sets of imports that were undone, and those that undid them: together they changed nothing. */
export async function undoneImportChangeSets(organizationId: string): Promise<string[]> {
  const sets = await db.$queryRaw<{ id: string }[]>`
    SELECT change_set.id::text FROM change_set
    JOIN import_run ON import_run.organization_id = change_set.organization_id
      AND import_run.id = change_set.import_id AND import_run.state = 'undone'
      AND coalesce((import_run.undo ->> 'keptCount')::int, 0) = 0
    WHERE change_set.organization_id = ${organizationId}::uuid AND change_set.import_id IS NOT NULL`;
  return sets.map(({ id }) => id);
}

/** The change sets of an import, the latest first; those that undid some of it are not among them. */
export async function importChangeSets(organizationId: string, importId: string): Promise<string[]> {
  const sets = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM change_set
    WHERE organization_id = ${organizationId}::uuid AND import_id = ${importId}::uuid AND origin = 'import'
    ORDER BY at DESC`;
  return sets.map(({ id }) => id);
}
