import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client } from "pg";
import { poolConfig } from "./pool-config";
import { withSchemaEngine } from "./schema-engine";

const MIGRATIONS = path.resolve("prisma/migrations");
const SCHEMA = path.resolve("prisma/schema.prisma");
/** Tables that migrations make by hand and the schema does not model (docs/decisions/0012, 0021, 0028). */
const rollupTables = ["amount", "sketch", "customer_month", "cell", "built", "stale", "version"].map(
  (name) => `public.rollup_${name}`,
);
const changeTables = ["change_set", "record_creation", "record_change"].map((name) => `public.${name}`);
const FILTERS = { externalTables: [...rollupTables, ...changeTables], externalEnums: [] };

/** Any constant works, as long as every instance uses the same: it names "migrating and seeding". */
const MIGRATION_LOCK = 7_140_001;

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const lockfile = path.join(MIGRATIONS, "migration_lock.toml");
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: lockfile, content: await readFile(lockfile, "utf8").catch(() => null) },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(path.join(MIGRATIONS, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

/**
 * Brings the database at `url` up to the newest migration, as `prisma migrate deploy` would.
 * @returns the names of the migrations applied now, oldest first; empty when there was nothing to do
 * @throws when a migration fails, or the database was migrated by a newer version than this one
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  return withSchemaEngine(url, async (engine) => {
    const known = new Set(migrationsList.migrationDirectories.map((directory) => directory.path));
    const { history, editedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: FILTERS,
    });
    const unknown =
      history && "unpersistedMigrationNames" in history
        ? history.unpersistedMigrationNames.filter((name) => !known.has(name))
        : [];
    if (unknown.length > 0) {
      throw new Error(
        `The database has migrations that this version does not know (${unknown.join(", ")}): it was used by a ` +
          "newer Plumbline. Start that version, or another database.",
      );
    }
    if (editedMigrationNames.length > 0) {
      throw new Error(
        `Already applied migrations have been edited since: ${editedMigrationNames.join(", ")}.`,
      );
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
    return appliedMigrationNames;
  });
}

/** Runs `work` while no other instance migrates or seeds the same database; waits for its turn. */
export async function withMigrationLock<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const client = new Client(poolConfig(url, 0));
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return await work();
  } finally {
    // Ends the session, and the lock with it.
    await client.end();
  }
}

/**
 * Writes the migration that leads from the migrations there are to prisma/schema.prisma.
 * @param url an empty database, which all the migrations are applied to
 * @param name what it does, as words for its folder's name
 * @returns the path of the new migration.sql, or null when the schema holds nothing new
 */
export async function writeMigration(url: string, name: string, now: Date): Promise<string | null> {
  const migrationsList = await readMigrations();
  const files = [{ path: SCHEMA, content: await readFile(SCHEMA, "utf8") }];
  const { stdout: script } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationsList },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  );
  // The engine answers "-- This is an empty migration." when both are equal.
  if (script === null || /^\s*(--[^\n]*\s*)*$/.test(script)) return null;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  await writeFile(file, script);
  return file;
}
