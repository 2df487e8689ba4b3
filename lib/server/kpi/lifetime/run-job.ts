import "server-only";
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { AnswerOf, Job } from "./jobs";
import { giveBack, type ThreadMessage, takeThread } from "./threads";

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

const doIn = <J extends Job>(
  thread: Worker,
  job: J,
  onAnswer: (answer: AnswerOf<J>) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const onMessage = (message: ThreadMessage) => {
      if ("answer" in message) return onAnswer(message.answer as AnswerOf<J>);
      settle("failure" in message ? new Error(`A job failed in its thread: ${message.failure}`) : null);
    };
    const onExit = (code: number) =>
      settle(new Error(`A thread ended with code ${code} before its job was done.`));
    const settle = (error: Error | null) => {
      thread.off("message", onMessage).off("error", settle).off("exit", onExit);
      if (error) reject(error);
      else resolve();
    };
    thread.on("message", onMessage).on("error", settle).on("exit", onExit);
    thread.postMessage(job);
  });

/**
 * Does a job in a thread of its own, once one of the few places is free, so that requests are answered meanwhile.
 * @param onAnswer called with each answer as it comes
 * @returns when the job is done @throws what the job threw
 */
export const runJob = async <J extends Job>(
  job: J,
  onAnswer: (answer: AnswerOf<J>) => void,
): Promise<void> => {
  await place();
  try {
    const thread = takeThread();
    await doIn(thread, job, onAnswer);
    giveBack(thread);
  } finally {
    leave();
  }
};
