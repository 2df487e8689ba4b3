import { db as appDatabase, createClient } from "@/lib/server/db";
import { applyMigrations, withMigrationLock } from "@/lib/server/db/migrate";
import { DataFolderError } from "@/lib/server/db/postgres-cluster";
import { provideDatabaseUrl } from "@/lib/server/env";
import { startJobs } from "@/lib/server/jobs/start-jobs";
import { startRollupWorker } from "@/lib/server/rollup/worker";
import { startMonthEndSchedule } from "@/lib/server/snapshots/month-end-schedule";
import { openDatabase } from "./serve/database";
import { keepDemoMonthEnds, seedWhenEmpty, signInLines } from "./serve/demo";
import { StartError } from "./serve/start-error";
import { checkPort, startWeb } from "./serve/web";
import { settingsWithFile } from "./settings";

// The part of `npm start` and `npm run dev` that needs installed packages: database, migrations, demo, web server.

const mode = process.argv.includes("--dev") ? "development" : "production";
const say = (text: string) => console.log(`plumbline: ${text}`);

/** What runs, in the order of starting: stopped in the reverse. */
const running: { announceStop?(): Promise<void>; stop(): Promise<void> }[] = [];
let stopping = false;

async function stopAll(code: number): Promise<never> {
  for (const one of running) await one.announceStop?.();
  while (running.length > 0) {
    await running
      .pop()
      ?.stop()
      .catch((error: unknown) => console.error(error));
  }
  process.exit(code);
}

function stopOnce(code: number): void {
  if (stopping) return;
  stopping = true;
  say("stopping …");
  void stopAll(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopOnce(0));
// scripts/start.mjs is gone, killed perhaps.
process.on("disconnect", () => stopOnce(0));

async function start(): Promise<void> {
  const settings = settingsWithFile(mode);
  const database = await openDatabase(settings, say, () => stopOnce(1));
  running.push(database);
  await checkPort(settings.PORT);

  const db = createClient(database.url, 0);
  running.push({ stop: () => db.$disconnect() });
  let seeded = false;
  await withMigrationLock(database.url, async () => {
    const applied = await applyMigrations(database.url);
    if (applied.length > 0) say(`migrated the database: ${applied.join(", ")}`);
    if (settings.SEED_DEMO) seeded = await seedWhenEmpty(db, say);
  });
  const signIns = await signInLines(db);
  const organizations = await db.organization.count();
  await db.$disconnect();
  if (stopping) return;

  provideDatabaseUrl(database.url);
  if (seeded) await keepDemoMonthEnds();
  const worker = startRollupWorker((error) => console.error(error));
  // Stopped in the reverse: the worker before its connections.
  running.push({ stop: () => appDatabase.$disconnect() }, worker);
  running.push(startMonthEndSchedule((error) => console.error(error)));
  running.push(await startJobs((error) => console.error(error)));

  say("starting the web server …");
  const web = await startWeb(mode, settings.PORT, {
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: database.sessionSecret,
    NEXTAUTH_URL: settings.NEXTAUTH_URL,
    PORT: String(settings.PORT),
  });
  running.push(web);
  void web.ended.then(() => {
    if (!stopping) say("the web server ended unexpectedly");
    stopOnce(1);
  });

  console.log(["", `Plumbline is ready at ${settings.NEXTAUTH_URL}`, ...signIns].join("\n"));
  if (organizations === 0) console.log("Open it to make your organization and its first admin.");
  console.log("Ctrl-C stops it.");
}

start().catch((error: unknown) => {
  // What goes wrong after a signal is the signal's doing.
  if (stopping) return;
  stopping = true;
  const expected = error instanceof StartError || error instanceof DataFolderError;
  console.error(expected ? `plumbline: ${error.message}` : error);
  void stopAll(1);
});
