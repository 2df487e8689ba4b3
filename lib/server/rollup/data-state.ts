import "server-only";
import { db, Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";

/**
 * In which state the data of an organization is: records, settings, names, all that answers depend on. Two moments
 * without marks and with one version are of one state, since whatever changes something leaves a mark in the same
 * transaction, and marks go away together with the version. Null: nothing was ever worked off.
 */
export type DataState = { version: string | null; isMarked: boolean };

/** The two columns of a state, for an organization whose id is the SQL `id`. */
export const dataStateColumns = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT v.version::text FROM rollup_version v WHERE v.organization_id = ${id}) AS version,
  EXISTS (SELECT 1 FROM rollup_stale s WHERE s.organization_id = ${id}) AS "isMarked"`;

/** The state of an organization's data now, in one statement and so of one moment. */
export const readDataState = async ({ id }: Pick<OrganizationSettings, "id">): Promise<DataState> => {
  const [state] = await db.$queryRaw<DataState[]>`SELECT ${dataStateColumns(Prisma.sql`${id}::uuid`)}`;
  return state ?? { version: null, isMarked: true };
};

/** A state's name, for comparing; `marks` are those that are not worked off. */
export const stateName = ({ version, marks }: { version: string | null; marks: number }): string =>
  `${version} ${marks}`;

/**
 * Names the state of an organization's data now, also while it is marked. Each writer leaves marks of its own, and while
 * the version stays none goes away: under one version as many marks are the same marks, and so the same writers.
 */
export const readStateName = async ({ id }: Pick<OrganizationSettings, "id">): Promise<string> => {
  const [state] = await db.$queryRaw<{ version: string | null; marks: number }[]>`
    SELECT (SELECT v.version::text FROM rollup_version v WHERE v.organization_id = ${id}::uuid) AS version,
      (SELECT count(*)::int FROM rollup_stale s WHERE s.organization_id = ${id}::uuid) AS marks`;
  if (!state) throw new Error("A statement without a table answered no row.");
  return stateName(state);
};

/** Another version; for whoever takes marks away, in the same transaction. */
export const changeVersion = async (
  transaction: Prisma.TransactionClient,
  { id }: Pick<OrganizationSettings, "id">,
): Promise<void> => {
  await transaction.$executeRaw`INSERT INTO rollup_version (organization_id) VALUES (${id}::uuid)
    ON CONFLICT (organization_id) DO UPDATE SET version = gen_random_uuid()`;
};
