import { startRollupWorker } from "@/lib/server/rollup/worker";
import { startMonthEndSchedule } from "@/lib/server/snapshots/month-end-schedule";
import { withDatabase } from "./operator/with-database";

// npm run worker: keeps rollups up to date and month ends from a process of its own, beside the one that `npm start` runs.

await withDatabase(async () => {
  const worker = startRollupWorker((error) => console.error(error));
  const monthEnds = startMonthEndSchedule((error) => console.error(error));
  console.log("plumbline: working; Ctrl-C stops it.");
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  await monthEnds.stop();
  await worker.stop();
});
