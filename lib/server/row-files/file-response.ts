import "server-only";
import { Readable } from "node:stream";
import type { RowFileFormat } from "@/lib/contracts/row-files";
import type { FileColumn } from "./columns";
import { csvFile, xlsxFile } from "./row-files";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** "nps detractors 2026-10-01" → "nps-detractors-2026-10-01": of letters that any system takes. */
const fileNameOf = (words: readonly string[]): string =>
  words
    .join(" ")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();

type FileOfRows<Row> = {
  format: RowFileFormat;
  /** Names the file, and of a workbook its sheet. */
  name: { file: readonly string[]; sheet: string };
  columns: readonly FileColumn<Row>[];
  /** Page after page, read as the file is sent. */
  pages: AsyncIterable<readonly Row[]>;
  /** How many rows there are to write, and how many of them the file holds. */
  rows: number;
  written: number;
};

/** Rows as a CSV or XLSX file, sent as it is read; its headers say how many of the rows it holds. */
export const fileResponse = <Row>({
  format,
  name,
  columns,
  pages,
  rows,
  written,
}: FileOfRows<Row>): Response => {
  const file = format === "csv" ? csvFile(columns, pages) : xlsxFile(name.sheet, columns, pages);
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename="${fileNameOf(name.file)}.${format}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "X-Row-Count": String(rows),
      "X-Rows-Written": String(written),
    },
  });
};

/** Rows that are all there already, as the one page of a file. */
export async function* onePage<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
