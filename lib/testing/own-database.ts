import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { createDatabase, dropDatabase } from "./database-admin";

// Runs before each integration test file is loaded: `db` of lib/server/db reads DATABASE_URL at its first query.
const { adminUrl, template } = inject("databaseServer");
const name = `plumbline_test_${randomBytes(8).toString("hex")}`;

process.env.DATABASE_URL = await createDatabase(adminUrl, name, template);
process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64url");

afterAll(async () => {
  const { db } = await import("@/lib/server/db");
  await db.$disconnect();
  await dropDatabase(adminUrl, name);
});
