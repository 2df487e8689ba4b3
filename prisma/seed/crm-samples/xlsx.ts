import ExcelJS from "exceljs";

export type Cell = string | number | Date | null;

/** A workbook of one sheet, as its content. Its bytes differ from one writing to the next: ZIP keeps the time. */
export type Workbook = {
  path: string;
  sheetName: string;
  /** So many columns at the left are hidden. */
  hiddenColumns: number;
  header: string[];
  rows: Cell[][];
};

const MADE_AT = new Date("2026-11-21T07:15:00Z");
const hasTime = (date: Date) => date.getTime() % 86_400_000 !== 0;

/** A workbook as the bytes of an XLSX file. */
export const writeXlsx = async ({
  sheetName,
  hiddenColumns,
  header,
  rows,
}: Workbook): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.created = MADE_AT;
  book.modified = MADE_AT;
  const sheet = book.addWorksheet(sheetName.slice(0, 31));
  sheet.addRow(header);
  for (const row of rows) {
    const written = sheet.addRow(row);
    for (const [index, cell] of row.entries()) {
      if (!(cell instanceof Date)) continue;
      written.getCell(index + 1).numFmt = hasTime(cell) ? "m/d/yyyy h:mm" : "m/d/yyyy";
    }
  }
  for (let column = 1; column <= hiddenColumns; column += 1) sheet.getColumn(column).hidden = true;
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** What a workbook's first sheet holds, and how many columns at its left are hidden. */
export const readXlsx = async (
  file: string,
): Promise<Pick<Workbook, "sheetName" | "hiddenColumns" | "header" | "rows">> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error(`${file} has no sheet.`);
  const width = sheet.columnCount;
  const cellsOf = (row: ExcelJS.Row): Cell[] =>
    Array.from({ length: width }, (_, index) => {
      const { value } = row.getCell(index + 1);
      return typeof value === "string" || typeof value === "number" || value instanceof Date ? value : null;
    });
  const [header = [], ...rows] = Array.from({ length: sheet.rowCount }, (_, at) =>
    cellsOf(sheet.getRow(at + 1)),
  );
  let hiddenColumns = 0;
  while (sheet.getColumn(hiddenColumns + 1).hidden) hiddenColumns += 1;
  return { sheetName: sheet.name, hiddenColumns, header: header.map(String), rows };
};
