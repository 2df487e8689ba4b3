import "server-only";
import { parentPort } from "node:worker_threads";
import { RefusedFile } from "../refused-file";
import type { FileRow } from "../row";
import { type Book, readXlsx } from "./read-xlsx";

/** What is asked of the thread: the sheets of a file, and the rows of one of them (by name; null: the first one). */
export type XlsxTask = { path: string; sheet: string | null };

export type XlsxMessage =
  | { ready: true }
  | { book: Book }
  | { rows: FileRow[] }
  | { done: true }
  | { refused: { message: string; errors?: readonly { path: string; message: string }[] } }
  | { failure: string };

const post = (message: XlsxMessage) => parentPort?.postMessage(message);

/** Posts something and waits until more is wanted: rows never pile up between the threads. */
const handOver = (message: XlsxMessage): Promise<void> =>
  new Promise((resolve) => {
    parentPort?.once("message", () => resolve());
    post(message);
  });

parentPort?.once("message", ({ path, sheet }: XlsxTask) => {
  readXlsx(path, sheet, { book: (book) => handOver({ book }), rows: (rows) => handOver({ rows }) }).then(
    () => post({ done: true }),
    (error: unknown) => {
      if (error instanceof RefusedFile) post({ refused: { message: error.message, errors: error.errors } });
      else post({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  );
});

post({ ready: true });
