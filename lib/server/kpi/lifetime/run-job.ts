import "server-only";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { isServedByNext } from "@/lib/server/env";
import type { AnswerOf, Job } from "./jobs";

/** Threads at a time: one processor is left to those who ask for something else, and the database has work too. */
export const MOST_THREADS = Math.min(3, Math.max(1, availableParallelism() - 1));

let running = 0;
const waiting: (() => void)[] = [];

const place = async (): Promise<void> => {
  if (running >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
};

/** Hands the place on to whoever waits longest. */
const leave = (): void => {
  const next = waiting.shift();
  if (next) next();
  else running--;
};

/** Said so that the bundler does not take it for a file of the app's. */
const fromSource = (): URL => new URL(import.meta.url.replace(/[^/]*$/, "job-thread-from-source.mjs"));

/**
 * The bundler knows the first form, literally, and makes the thread's code with all that it imports. In tests and commands
 * nothing is bundled, and the source itself is run (docs/decisions/0015). Arguments of this process are not handed on.
 */
const startThread = (job: Job): Worker => {
  const options = { workerData: job, execArgv: [] };
  return isServedByNext()
    ? new Worker(new URL("./job-thread.ts", import.meta.url), options)
    : new Worker(/* turbopackIgnore: true */ fromSource(), options);
};

/**
 * Does a job in a thread of its own, once one of the few places is free.
 * @param onAnswer called with each answer as it comes
 * @returns when the job is done @throws what the job threw
 */
export const runJob = async <J extends Job>(
  job: J,
  onAnswer: (answer: AnswerOf<J>) => void,
): Promise<void> => {
  await place();
  try {
    await new Promise<void>((resolve, reject) => {
      const thread = startThread(job);
      thread.on("message", onAnswer);
      thread.once("error", reject);
      thread.once("exit", (code) =>
        code === 0
          ? resolve()
          : reject(new Error(`A thread ended with code ${code} before its work was done.`)),
      );
    });
  } finally {
    leave();
  }
};
