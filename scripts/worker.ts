import { startJobs } from "@/lib/server/jobs/start-jobs";
import { startRollupWorker } from "@/lib/server/rollup/worker";
import { startMonthEndSchedule } from "@/lib/server/snapshots/month-end-schedule";
import { withDatabase } from "./operator/with-database";

// npm run worker: rollups, month ends and imports of files in a process of its own, beside the one that `npm start` runs.

await withDatabase(async () => {
  const report = (error: unknown) => console.error(error);
  const worker = startRollupWorker(report);
  const monthEnds = startMonthEndSchedule(report);
  const jobs = await startJobs(report);
  console.log("plumbline: working; Ctrl-C stops it.");
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  await jobs.stop();
  await monthEnds.stop();
  await worker.stop();
});
