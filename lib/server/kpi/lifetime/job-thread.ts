import { parentPort } from "node:worker_threads";
import { answersOf, type Job } from "./jobs";
import type { ThreadMessage } from "./threads";

const post = (message: ThreadMessage) => parentPort?.postMessage(message);

// A thread does one job after another: it posts the answers as they come, and then how it ended.
parentPort?.on("message", (job: Job) => {
  try {
    for (const answer of answersOf(job)) post({ answer });
    post({ done: true });
  } catch (error) {
    post({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
