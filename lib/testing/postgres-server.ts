import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/server/db/embedded";
import { applyMigrations } from "@/lib/server/db/migrate";
import { createDatabase, dropDatabase } from "./database-admin";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the server's administrative database, and of the migrated template that test files copy. */
    databaseServer: { readonly adminUrl: string; readonly template: string };
  }
}

const started = async () => {
  // /tmp itself is open to every user: under root, Postgres runs as another one.
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-test-"));
  const postgres = await startEmbedded(folder, {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/**
 * Once per run of the integration tests: a Postgres (the server of TEST_DATABASE_URL, or an embedded one in a
 * temporary folder) with one migrated template database.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await started();
  const template = `plumbline_template_${process.pid}`;
  try {
    await applyMigrations(await createDatabase(server.url, template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("databaseServer", { adminUrl: server.url, template });
  return async () => {
    await dropDatabase(server.url, template);
    await server.stop();
  };
}
