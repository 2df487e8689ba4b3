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
  // Waiting for a signal alone does not keep Node running.
  const alive = setInterval(() => {}, 60_000);
  await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  clearInterval(alive);
  await postgres.stop();
}
