import { startRollupWorker } from "@/lib/server/rollup/worker";
import { withDatabase } from "./operator/with-database";

// npm run worker: keeps rollups up to date from a process of its own, beside the one that `npm start` runs.

await withDatabase(async () => {
  const worker = startRollupWorker((error) => console.error(error));
  console.log("plumbline: working; Ctrl-C stops it.");
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  await worker.stop();
});
