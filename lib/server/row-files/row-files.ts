import "server-only";
import { PassThrough, Readable } from "node:stream";
import ExcelJS from "exceljs";
import { harmlessText } from "@/lib/format/spreadsheet-text";
import type { FileCell, FileColumn } from "./columns";

type Pages<Row> = AsyncIterable<readonly Row[]>;

/** What a spreadsheet holds in a cell. */
const mostCharacters = 32_767;

const csvText = (cell: FileCell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // "2026-10-01 09:30:00": as clocks showed, and as spreadsheets read it.
  const text = cell instanceof Date ? cell.toISOString().slice(0, 19).replace("T", " ") : harmlessText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csvLine = (cells: readonly FileCell[]): string => `${cells.map(csvText).join(",")}\r\n`;

/** Rows as CSV (RFC 4180), with a byte order mark, without which spreadsheets misread umlauts. */
export const csvFile = <Row>(columns: readonly FileColumn<Row>[], pages: Pages<Row>): Readable => {
  const lines = async function* () {
    yield `\ufeff${csvLine(columns.map(({ title }) => title))}`;
    for await (const page of pages) {
      yield page.map((record) => csvLine(columns.map(({ of }) => of(record)))).join("");
    }
  };
  return Readable.from(lines(), { objectMode: false });
};

const sheetCell = (cell: FileCell) =>
  typeof cell === "string" ? harmlessText(cell).slice(0, mostCharacters) : cell;

/** Rows as an XLSX workbook, written as they come: a page of rows in memory at a time. */
export const xlsxFile = <Row>(
  name: string,
  columns: readonly FileColumn<Row>[],
  pages: Pages<Row>,
): Readable => {
  const stream = new PassThrough();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  });
  const write = async () => {
    // Excel forbids these in a sheet's name, and more than 31 characters.
    const sheet = workbook.addWorksheet(name.replace(/[\\/*?:[\]]/g, " ").slice(0, 31), {
      views: [{ state: "frozen", ySplit: 1 }],
    });
    sheet.columns = columns.map(({ title, dates }) => ({
      header: title,
      width: dates ? 18 : Math.min(40, Math.max(12, title.length + 2)),
      ...(dates ? { style: { numFmt: dates === "day" ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm" } } : {}),
    }));
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    for await (const page of pages) {
      if (stream.destroyed) return;
      for (const record of page) sheet.addRow(columns.map(({ of }) => sheetCell(of(record)))).commit();
    }
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
};
