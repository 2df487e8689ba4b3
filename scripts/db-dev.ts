import { startEmbedded } from "@/lib/server/db/embedded";
import { applyMigrations, withMigrationLock } from "@/lib/server/db/migrate";
import { settingsOfCommand } from "./settings";

// npm run db:dev: the embedded database alone, migrated, for tools and experiments. Ctrl-C stops it.

const { PLUMBLINE_DATA_DIR } = settingsOfCommand();
const postgres = await startEmbedded(PLUMBLINE_DATA_DIR);
const applied = await withMigrationLock(postgres.url, () => applyMigrations(postgres.url));
if (applied.length > 0) console.log(`Applied ${applied.join(", ")}.`);
console.log(`DATABASE_URL=${postgres.url}`);
if (postgres.adopted) {
  console.log("This database was running already, and stays so.");
} else {
  console.log("Ctrl-C stops it.");
  await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  await postgres.stop();
}
