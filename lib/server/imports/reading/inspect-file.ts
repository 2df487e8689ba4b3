import "server-only";
import type { ImportColumn, Reading, Recognition } from "@/lib/contracts/imports/import-schemas";
import type { Encoding } from "@/lib/contracts/imports/vocabulary";
import { detectSource } from "../recognition/detect-source";
import { FormatDetector } from "../values/detect-formats";
import { asUtf8 } from "./decoded-bytes";
import { detectDelimiter } from "./delimiter";
import { columnKeys, findHeaderRow } from "./header";
import { type ImportFile, openRows } from "./import-file";
import { RefusedFile } from "./refused-file";
import { columnLetters, type FileRow, isEmpty } from "./row";

/** Rows from which formats and values are learnt. */
const SAMPLE_ROWS = 5_000;
/** Characters of cells after which enough was seen. */
const SAMPLE_CHARACTERS = 8 * 1024 * 1024;
const DELIMITER_CHARACTERS = 256 * 1024;
const PREVIEW_ROWS = 8;
const PREVIEW_TEXT = 200;
const SAMPLES = 5;
const MOST_VALUES = 60;
const LONGEST_VALUE = 200;

/** Text as it is shown: what Postgres cannot keep is marked. */
const visible = (text: string) => text.replaceAll("\0", "\ufffd");
const cut = (text: string) => visible(text.length > PREVIEW_TEXT ? `${text.slice(0, PREVIEW_TEXT)}…` : text);

async function startOf(file: ImportFile, encoding: Encoding): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const part of asUtf8(file.bytes(), encoding)) {
    text += typeof part === "string" ? part : decoder.decode(part, { stream: true });
    if (text.length >= DELIMITER_CHARACTERS) break;
  }
  return text;
}

async function sampleOf(rows: AsyncGenerator<FileRow[]>): Promise<FileRow[]> {
  const sample: FileRow[] = [];
  let characters = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      for (const cell of row.cells) characters += typeof cell === "string" ? cell.length : 1;
      sample.push(row);
    }
    if (sample.length >= SAMPLE_ROWS || characters >= SAMPLE_CHARACTERS) break;
  }
  return sample;
}

function columnOf(key: string, index: number, rows: readonly FileRow[]): ImportColumn {
  const counts = new Map<string, number>();
  const samples: string[] = [];
  let isOpen = true;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (isEmpty(cell)) continue;
    const value = String(cell).trim();
    if (samples.length < SAMPLES && !samples.includes(cut(value))) samples.push(cut(value));
    if (!isOpen) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > MOST_VALUES || value.length > LONGEST_VALUE) isOpen = false;
  }
  const values = isOpen
    ? [...counts].map(([value, count]) => ({ value: visible(value), rows: count }))
    : null;
  return {
    key,
    letters: columnLetters(index + 1),
    samples,
    values: values?.sort((a, b) => b.rows - a.rows) ?? null,
  };
}

export type InspectOptions = {
  /** As found over the whole file; text files only. */
  encoding: Encoding;
  /** Zone of times without an offset. */
  timeZone: string;
  /** What a person chose in place of what was recognized. */
  chosen?: Partial<Reading>;
};

/**
 * What a file holds, from its first rows: how it is written, its columns with samples, which system it comes from and
 * which type of record it holds. Reads no more than some thousand rows.
 * @throws RefusedFile for what cannot be read, is empty, or has a header alone
 */
export async function inspectFile(
  file: ImportFile,
  { encoding, timeZone, chosen = {} }: InspectOptions,
): Promise<Recognition> {
  const usedEncoding = chosen.encoding ?? encoding;
  const delimiter =
    chosen.delimiter ??
    (file.format === "text" ? detectDelimiter(await startOf(file, usedEncoding)) : ("," as const));
  const opened = await openRows(file, { encoding: usedEncoding, delimiter, sheet: chosen.sheet ?? null });
  const sample = await sampleOf(opened.rows);
  if (sample.length === 0) throw new RefusedFile("There are no rows in this file.");
  const headerRow = chosen.headerRow ?? findHeaderRow(sample);
  const header = sample.find(({ row }) => row === headerRow);
  if (!header)
    throw new RefusedFile(`Row ${headerRow} is empty, so it cannot name the columns.`, { row: headerRow });
  const data = sample.filter(({ row }) => row > headerRow);
  const keys = columnKeys(header);
  if (data.length === 0)
    throw new RefusedFile("The file has a header and no rows below it.", { row: headerRow });

  const formats = new FormatDetector();
  for (const { cells } of data)
    for (const cell of cells) if (typeof cell === "string" && cell !== "") formats.add(cell);
  const columns = keys.map((key, index) => columnOf(key, index, data));
  const headers = header.cells.slice(0, keys.length).map((cell) => String(cell ?? ""));
  const detected = detectSource(
    headers,
    columns.map(({ samples }) => samples),
  );
  const reading: Reading = {
    encoding: usedEncoding,
    delimiter,
    sheet: opened.sheet,
    headerRow,
    decimal: chosen.decimal ?? formats.decimal,
    dateOrder: chosen.dateOrder === undefined ? formats.dateOrder : chosen.dateOrder,
    timeZone: chosen.timeZone ?? timeZone,
  };
  return {
    format: file.format,
    reading,
    sheets: opened.sheets,
    columns,
    preview: data.slice(0, PREVIEW_ROWS).map(({ row, cells }) => ({
      row,
      cells: keys.map((_, index) => cut(String(cells[index] ?? ""))),
    })),
    notes: formats.notes,
    ...detected,
  };
}
