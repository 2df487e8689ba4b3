import "server-only";
import { Worker } from "node:worker_threads";
import { Unprocessable } from "@/lib/errors";
import { isServedByNext } from "@/lib/server/env";
import { RefusedFile } from "../refused-file";
import type { FileRow } from "../row";
import type { Book } from "./read-xlsx";
import type { XlsxMessage, XlsxTask } from "./xlsx-thread";

/** Memory of a reading thread: its shared texts are most of it. */
const HEAP_MIB = 320;
/** How long a thread may take to be there at all, on a busy machine. */
const START_MS = 60_000;
/** A thread that says nothing for so long is given up: the file is made to keep it busy. */
const SILENCE_MS = 9_000;

const fromSource = (): URL => new URL(import.meta.url.replace(/[^/]*$/, "xlsx-thread-from-source.mjs"));

/** The bundler knows the first form, literally; in tests and commands the source itself is run (decision 0015). */
const startThread = (): Worker => {
  const options = {
    execArgv: ["--conditions=react-server"],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
  };
  return isServedByNext()
    ? new Worker(new URL("./xlsx-thread.ts", import.meta.url), options)
    : new Worker(/* turbopackIgnore: true */ fromSource(), options);
};

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

const failureOf = (error: unknown): Error => {
  if (isOutOfMemory(error))
    return new RefusedFile(
      `Reading this spreadsheet takes more than ${HEAP_MIB} MiB of memory. Save it as CSV.`,
    );
  return error instanceof Error ? error : new Error(String(error));
};

/** The next message of a thread, or its end as an error. */
const nextMessage = (thread: Worker, silenceMs = SILENCE_MS): Promise<XlsxMessage> =>
  new Promise((resolve, reject) => {
    const onError = (error: unknown) => settle(() => reject(failureOf(error)));
    const onExit = (code: number) =>
      settle(() => reject(new Error(`A thread that read a spreadsheet ended with code ${code}.`)));
    const onMessage = (message: XlsxMessage) => settle(() => resolve(message));
    const silence = setTimeout(
      () =>
        settle(() =>
          reject(
            new RefusedFile(`The spreadsheet shows no row within ${SILENCE_MS / 1000} seconds of reading.`),
          ),
        ),
      silenceMs,
    );
    const settle = (end: () => void) => {
      clearTimeout(silence);
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      end();
    };
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
  });

/**
 * The sheets of a workbook and the rows of one, read in a thread of its own with limits on memory and time, so that
 * nothing else waits, whatever the file holds. Ending the iteration early ends the thread.
 * @param sheet by name; null is the first that is not hidden
 * @throws RefusedFile with row and column, where there are any
 */
export async function* openXlsx(
  path: string,
  sheet: string | null,
): AsyncGenerator<{ book: Book } | { rows: FileRow[] }> {
  const thread = startThread();
  const task: XlsxTask = { path, sheet };
  try {
    await nextMessage(thread, START_MS);
    thread.postMessage(task);
    for (;;) {
      const message = await nextMessage(thread);
      if ("done" in message) return;
      if ("failure" in message) throw new Error(`Reading a spreadsheet failed: ${message.failure}`);
      if ("refused" in message) throw new Unprocessable(message.refused.message, message.refused.errors);
      if (!("ready" in message)) yield message;
      thread.postMessage("next");
    }
  } finally {
    await thread.terminate();
  }
}
