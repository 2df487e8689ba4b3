import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import ExcelJS from "exceljs";
import type { TableSource, Value } from "../data/table-source";
import { DEAL_FIELDS } from "../measure/ingest";

const PIECE_ROWS = 1_000;

const placesOf = ({ columns }: TableSource) =>
  columns.flatMap((column, place) => {
    const header = DEAL_FIELDS[column];
    return header === undefined ? [] : [{ header, place }];
  });

const cell = (value: Value | undefined): string => {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function* csvPieces(source: TableSource): Generator<string> {
  const places = placesOf(source);
  yield `${places.map(({ header }) => header).join(",")}\n`;
  for (let from = 0; from < source.count; from += PIECE_ROWS) {
    let piece = "";
    for (let index = from; index < Math.min(source.count, from + PIECE_ROWS); index += 1) {
      const row = source.row(index);
      piece += `${places.map(({ place }) => cell(row[place])).join(",")}\n`;
    }
    yield piece;
  }
}

/** Writes deals as a CSV file, as somebody exports them. */
export const writeCsv = (path: string, source: TableSource): Promise<void> =>
  pipeline(Readable.from(csvPieces(source)), createWriteStream(path));

/** Writes deals as a workbook, with shared texts as Excel does. */
export async function writeXlsx(path: string, source: TableSource): Promise<void> {
  const places = placesOf(source);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet("Deals");
  sheet.addRow(places.map(({ header }) => header)).commit();
  for (let index = 0; index < source.count; index += 1) {
    const row = source.row(index);
    sheet.addRow(places.map(({ place }) => row[place] ?? null)).commit();
  }
  sheet.commit();
  await book.commit();
}
