import "server-only";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Delimiter, Encoding } from "@/lib/contracts/imports/vocabulary";
import { asUtf8 } from "./decoded-bytes";
import { RefusedFile } from "./refused-file";
import type { FileRow } from "./row";
import { columnLetters, MAX_COLUMNS } from "./row";

/** Bytes of the longest row; a quote that is never closed is found by it, without holding the rest of the file. */
const MAX_ROW_BYTES = 4 * 1024 * 1024;
const BATCH_ROWS = 500;

const words: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "A cell begins with a quotation mark that is never closed.",
  CSV_MAX_RECORD_SIZE: `A row is longer than ${MAX_ROW_BYTES / 1024 / 1024} MiB; most likely a quotation mark is never closed.`,
};

const OTHER_WORDS = "This row cannot be told into cells.";

/** What csv-parse could not read, as a refusal with its place. */
const refusal = (error: unknown): unknown => {
  if (!(error instanceof CsvError)) return error;
  const column = typeof error.column === "number" ? columnLetters(error.column + 1) : undefined;
  return new RefusedFile(words[error.code] ?? OTHER_WORDS, { row: Number(error.records) + 1, column });
};

/**
 * The rows of a delimited text file, in batches, read as a stream: never more than some rows in memory. Empty rows are
 * left out but counted, so that numbers are those that a spreadsheet shows.
 * @throws RefusedFile with row and column for quotes that do not fit, and rows that are too long or too wide
 */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter },
): AsyncGenerator<FileRow[]> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: MAX_ROW_BYTES,
    // As in spreadsheets: a quotation mark within a cell is a character like any other (5" pipe).
    relax_quotes: true,
  });
  const source = Readable.from(asUtf8(bytes, encoding));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let batch: FileRow[] = [];
  let rows = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rows += 1;
      if (cells.length > MAX_COLUMNS)
        throw new RefusedFile(
          `This row has ${cells.length.toLocaleString("en")} cells; at most ${MAX_COLUMNS.toLocaleString("en")} columns are read.`,
          { row: rows, column: columnLetters(MAX_COLUMNS + 1) },
        );
      if (cells.length === 1 && cells[0] === "") continue;
      batch.push({ row: rows, cells });
      if (batch.length < BATCH_ROWS) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw refusal(error);
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (batch.length > 0) yield batch;
}
