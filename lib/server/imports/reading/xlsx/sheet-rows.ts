import "server-only";
import type { Readable } from "node:stream";
import { daysToDuration, serialToText } from "../../values/excel-serial";
import { RefusedFile } from "../refused-file";
import { type Cell, columnLetters, type FileRow, isEmpty, MAX_COLUMNS } from "../row";
import type { DateStyle } from "./date-styles";
import { MAX_TEXT, readXml } from "./xml";

/** Excel's own limits. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const BATCH_ROWS = 500;

/** What cells refer to. */
export type CellTables = { texts: readonly string[]; styles: readonly DateStyle[]; date1904: boolean };

type Reference = { column: number; row: number };

const referenceOf = (text: string): Reference | null => {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(text);
  if (!match) return null;
  const [, letters = "", row = ""] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column > LAST_COLUMN || Number(row) > LAST_ROW ? null : { column, row: Number(row) };
};

const numberCell = (text: string, style: DateStyle, date1904: boolean): Cell => {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return text;
  if (style === "duration" && value >= 0) return daysToDuration(value);
  if (style !== "date") return value;
  const read = serialToText(value, date1904);
  return "text" in read ? read.text : value;
};

/**
 * Reads a sheet's rows as they stream in, and hands them on in batches. Its declared dimensions are not looked at; cells
 * beyond the columns that are read are named by the first of them.
 * @throws RefusedFile with row and column for places beyond Excel's own limits, and for cells that are too long
 */
export async function readSheetRows(
  stream: Readable,
  { texts, styles, date1904 }: CellTables,
  handOn: (rows: FileRow[]) => Promise<void>,
): Promise<void> {
  let batch: FileRow[] = [];
  let rowNumber = 0;
  let cells: Cell[] = [];
  let beyond: string | undefined;
  let column = 0;
  let cell: { type: string; style: DateStyle } | null = null;
  let [text, reading, hasValue, inGuide] = ["", false, false, false];

  const place = () => ({ row: rowNumber, column: columnLetters(column) });
  const value = (): Cell => {
    if (!cell || !hasValue) return null;
    if (cell.type === "s") return texts[Number(text)] ?? null;
    if (cell.type === "b") return text.trim() === "1" || text.trim() === "true";
    if (cell.type === "n") return numberCell(text, cell.style, date1904);
    return text;
  };
  const openCell = ({ r, t, s }: Readonly<Record<string, string>>) => {
    const reference = r === undefined ? null : referenceOf(r);
    if (r !== undefined && !reference)
      throw new RefusedFile(`There is no cell ${r.slice(0, 20)} in a spreadsheet.`, { row: rowNumber });
    column = reference?.column ?? column + 1;
    cell = { type: t ?? "n", style: styles[Number(s ?? -1)] ?? null };
    [text, hasValue] = ["", false];
  };
  const closeCell = () => {
    const read = value();
    cell = null;
    if (isEmpty(read)) return;
    if (column > MAX_COLUMNS) beyond ??= columnLetters(column);
    else {
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = read;
    }
  };
  const closeRow = () => {
    if (cells.length > 0 || beyond !== undefined)
      batch.push(beyond === undefined ? { row: rowNumber, cells } : { row: rowNumber, cells, beyond });
  };

  await readXml(
    stream,
    {
      open(name, attributes) {
        if (name === "row") {
          rowNumber = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r);
          if (!(rowNumber >= 1 && rowNumber <= LAST_ROW))
            throw new RefusedFile(`There is no row ${attributes.r?.slice(0, 20)} in a spreadsheet.`);
          [cells, beyond, column] = [[], undefined, 0];
        } else if (name === "c") openCell(attributes);
        else if (cell && (name === "v" || name === "t")) reading = !inGuide;
        else if (name === "rPh") inGuide = true;
      },
      text(part) {
        if (!cell || !reading) return;
        hasValue = true;
        text += part;
        if (text.length > MAX_TEXT) throw new RefusedFile("This cell is longer than 4 MiB.", place());
      },
      close(name) {
        if (name === "v" || name === "t") reading = false;
        else if (name === "c") closeCell();
        else if (name === "row") closeRow();
        else if (name === "rPh") inGuide = false;
      },
    },
    () => {
      if (batch.length < BATCH_ROWS) return undefined;
      const full = batch;
      batch = [];
      return handOn(full);
    },
  );
  if (batch.length > 0) await handOn(batch);
}
