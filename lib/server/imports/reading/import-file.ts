import "server-only";
import type { Reading } from "@/lib/contracts/imports/import-schemas";
import { csvRows } from "./csv-rows";
import type { FileRow } from "./row";
import { openXlsx } from "./xlsx/open-xlsx";

/** A file to import, wherever it is kept. */
export type ImportFile = {
  format: "text" | "xlsx";
  /** From the start, as often as it is asked for. */
  bytes(): AsyncIterable<Uint8Array>;
  /** Spreadsheets need to be read in any order: a path at which the file lies for as long as it is used. */
  path(): Promise<string>;
};

export type OpenRows = {
  rows: AsyncGenerator<FileRow[]>;
  sheets: { name: string; isHidden: boolean }[];
  sheet: string | null;
  date1904: boolean;
};

/**
 * Opens a file's rows, in batches, as a stream.
 * @throws RefusedFile and its kind while reading; nothing that was handed on before is wrong
 */
export async function openRows(
  file: ImportFile,
  { encoding, delimiter, sheet }: Pick<Reading, "encoding" | "delimiter" | "sheet">,
): Promise<OpenRows> {
  if (file.format === "text")
    return { rows: csvRows(file.bytes(), { encoding, delimiter }), sheets: [], sheet: null, date1904: false };
  const messages = openXlsx(await file.path(), sheet);
  const first = await messages.next();
  if (first.done || !("book" in first.value)) throw new Error("The thread did not name the sheets first.");
  const { sheets, sheet: chosen, date1904 } = first.value.book;
  async function* rows(): AsyncGenerator<FileRow[]> {
    try {
      for await (const message of messages) if ("rows" in message) yield message.rows;
    } finally {
      await messages.return(undefined);
    }
  }
  return { rows: rows(), sheets, sheet: chosen, date1904 };
}
