import { parentPort, workerData } from "node:worker_threads";
import { answersOf, type Job } from "./jobs";

// The thread of one job: it posts the answers as they come, and ends.
for (const answer of answersOf(workerData as Job)) parentPort?.postMessage(answer);
