import { db } from "@/lib/server/db";
import { claimDatabase } from "@/lib/server/db/claim";
import { startEmbedded } from "@/lib/server/db/embedded";
import { applyMigrations, withMigrationLock } from "@/lib/server/db/migrate";
import { provideDatabaseUrl } from "@/lib/server/env";
import { settingsOfCommand } from "../settings";

async function run<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  provideDatabaseUrl(url);
  try {
    await withMigrationLock(url, () => applyMigrations(url));
    return await work();
  } finally {
    await db.$disconnect();
  }
}

/**
 * Runs an operator's command with `db` on the database that the app uses: the server of DATABASE_URL, or the embedded
 * one, in which case it is started for the command and stopped after it, unless the app runs and has started it.
 */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const { DATABASE_URL, PLUMBLINE_DATA_DIR } = settingsOfCommand();
  if (DATABASE_URL !== undefined) return run(DATABASE_URL, work);
  const postgres = await startEmbedded(PLUMBLINE_DATA_DIR);
  if (postgres.adopted) return run(postgres.url, work);
  // An app started in the meantime is told to wait, and does not lose its database when the command ends.
  const claim = await claimDatabase(postgres.url);
  if (!("release" in claim)) return run(postgres.url, work);
  try {
    return await run(postgres.url, work);
  } finally {
    await claim.release();
    await postgres.stop();
  }
}
