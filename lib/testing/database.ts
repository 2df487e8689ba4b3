import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { createClient, type PrismaClient } from "@/lib/server/db";
import { createDatabase, dropDatabase } from "./database-admin";

/** A database of a test's own: empty and fully migrated. */
export type TestDatabase = { readonly db: PrismaClient; readonly url: string; close(): Promise<void> };

/**
 * How integration tests (`*.itest.ts`) get a database.
 *
 * Every test file has one of its own, empty and migrated, before its first import: code under test and the test
 * itself both use `import { db } from "@/lib/server/db"`. Nothing needs to be opened or closed. Tests of one file
 * share the database; give each its own organization.
 *
 * This function is for the rare test that needs a further database.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = inject("databaseServer");
  const name = `plumbline_test_${randomBytes(8).toString("hex")}`;
  const url = await createDatabase(adminUrl, name, template);
  const db = createClient(url);
  return {
    db,
    url,
    close: async () => {
      await db.$disconnect();
      await dropDatabase(adminUrl, name);
    },
  };
}
