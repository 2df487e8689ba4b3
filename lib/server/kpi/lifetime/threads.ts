import "server-only";
import { Worker } from "node:worker_threads";
import { isServedByNext } from "@/lib/server/env";
import type { FitAnswer, RankAnswer } from "./jobs";

/** What a thread says while it works on a job: answers, and then how it ended. */
export type ThreadMessage = { answer: FitAnswer | RankAnswer } | { done: true } | { failure: string };

/** A thread without work is kept for so long: starting one takes longer than most of its jobs. */
const KEPT_MS = 60_000;

const idle = new Set<Worker>();

/** Said so that the bundler does not take it for a file of the app's. */
const fromSource = (): URL => new URL(import.meta.url.replace(/[^/]*$/, "job-thread-from-source.mjs"));

/**
 * The bundler knows the first form, literally, and makes the thread's code with all that it imports. In tests and commands
 * nothing is bundled, and the source itself is run (docs/decisions/0015). Arguments of this process are not handed on.
 */
const startThread = (): Worker => {
  const options = { execArgv: [] };
  const thread = isServedByNext()
    ? new Worker(new URL("./job-thread.ts", import.meta.url), options)
    : new Worker(/* turbopackIgnore: true */ fromSource(), options);
  // One that dies without work is just not there any more; one at work is listened to by whoever gave it.
  thread.on("error", () => idle.delete(thread));
  thread.on("exit", () => idle.delete(thread));
  return thread;
};

/** A thread to work with: one that is there, else a new one. The process waits for it until it is given back. */
export const takeThread = (): Worker => {
  const [waiting] = idle;
  if (!waiting) return startThread();
  idle.delete(waiting);
  waiting.ref();
  return waiting;
};

/** Gives back a thread that has ended its job. It keeps no process from ending, and goes when it is not needed soon. */
export const giveBack = (thread: Worker): void => {
  thread.unref();
  idle.add(thread);
  setTimeout(() => {
    if (idle.delete(thread)) void thread.terminate();
  }, KEPT_MS).unref();
};
