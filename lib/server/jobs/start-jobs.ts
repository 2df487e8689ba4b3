import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import PgBoss from "pg-boss";
import { z } from "zod";
import { workingStates } from "@/lib/contracts/imports/vocabulary";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { abandoned } from "../imports/runs/lease";
import { removeOldFiles } from "../imports/runs/remove-old-files";
import { workOnImport } from "../imports/runs/work-on-import";

const QUEUE = "imports";
/** How often it is looked for imports that wait, or whose worker has gone. */
const LOOK_MS = 1_000;
/** How long the batches that are being stored may take when the process ends. */
const STOP_MS = 10_000;
const CLEAN_MS = 3_600_000;
/** Imports that a process works on at a time: a long one keeps nobody else waiting. */
const AT_ONCE = 2;
/** A job's own limit; what an import has done is kept in it, so a later job goes on from there. */
const LONGEST_HOURS = 12;

const jobSchema = z.strictObject({ organizationId: z.uuid(), id: z.uuid() });

/** Makes a job for each import that has something to do and no worker that is alive. */
async function queueWaiting(boss: PgBoss): Promise<void> {
  const waiting = await db.importRun.findMany({
    where: { state: { in: [...workingStates] }, ...abandoned(new Date()) },
    select: { organizationId: true, id: true },
    take: 100,
  });
  // The queue's policy keeps one waiting job for each import, however often it is looked.
  for (const job of waiting) await boss.send(QUEUE, job, { singletonKey: job.id });
}

/**
 * Works on the jobs that are kept in Postgres (pg-boss, in a schema of its own). Any number of processes may do so at
 * once; one that is killed is replaced by another within some seconds (docs/decisions/0031).
 * @returns how to stop it: it ends after the batches that it is at
 */
export async function startJobs(report: (error: unknown) => void): Promise<{ stop: () => Promise<void> }> {
  const stopping = new AbortController();
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: "pgboss",
    max: 3,
    application_name: "plumbline jobs",
  });
  boss.on("error", report);
  await boss.start();
  await boss.createQueue(QUEUE, {
    name: QUEUE,
    policy: "short",
    retryLimit: 0,
    expireInHours: LONGEST_HOURS,
  });
  for (let worker = 0; worker < AT_ONCE; worker += 1)
    await boss.work(QUEUE, { pollingIntervalSeconds: 1, batchSize: 1 }, async (jobs) => {
      for (const { data } of jobs) await workOnImport(jobSchema.parse(data), stopping.signal).catch(report);
    });
  const loop = async () => {
    let cleaned = 0;
    while (!stopping.signal.aborted) {
      await queueWaiting(boss).catch(report);
      if (Date.now() - cleaned > CLEAN_MS) {
        cleaned = Date.now();
        await removeOldFiles(new Date()).catch(report);
      }
      await wait(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
      await boss.stop({ graceful: true, close: true, wait: true, timeout: STOP_MS });
    },
  };
}
