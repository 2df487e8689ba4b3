import { parseArgs } from "node:util";
import { createClient } from "@/lib/server/db";
import { startEmbedded } from "@/lib/server/db/embedded";
import { applyMigrations, withMigrationLock } from "@/lib/server/db/migrate";
import { settingsWithFile } from "@/scripts/settings";
import { demoSignIns, SeedError, seedDemo } from "./index";

// npm run seed -- [--days 1096] [--scale 1] [--clear]: the demo organization, into the database of DATABASE_URL or
// the embedded one. Works while the app runs, and beside other organizations, which it does not touch. --clear replaces the demo organization that is there.

const usage = "Usage: npm run seed -- [--days 1096] [--scale 1] [--clear]";

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        days: { type: "string", default: "1096" },
        scale: { type: "string", default: "1" },
        clear: { type: "boolean", default: false },
      },
    });
    return { days: Number(values.days), scale: Number(values.scale), clear: values.clear };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(1);
  }
}

/** The database and how to leave it: an embedded one that this command started is stopped again. */
async function openDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { DATABASE_URL, PLUMBLINE_DATA_DIR } = settingsWithFile("production");
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, stop: async () => undefined };
  const postgres = await startEmbedded(PLUMBLINE_DATA_DIR);
  return { url: postgres.url, stop: postgres.adopted ? async () => undefined : () => postgres.stop() };
}

const { days, scale, clear } = readOptions();
const database = await openDatabase();
const db = createClient(database.url, 0);
try {
  await withMigrationLock(database.url, () => applyMigrations(database.url));
  const started = Date.now();
  const { records } = await seedDemo({ db, now: new Date(), days, scale, replace: clear, log: console.log });
  for (const [type, count] of Object.entries(records)) console.log(`${String(count).padStart(8)}  ${type}`);
  console.log(`Done after ${((Date.now() - started) / 1000).toFixed(1)} s. Sign in as`);
  for (const { role, email, password } of demoSignIns) {
    console.log(`  ${role.padEnd(13)}  ${email}  ${password}`);
  }
} catch (error) {
  if (!(error instanceof SeedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
  await database.stop();
}
