import "server-only";
import { RefusedFile } from "./refused-file";
import { type Cell, columnLetters, type FileRow, isEmpty, MAX_COLUMNS } from "./row";

/** Rows among which the header is looked for: titles and notes may stand above it. */
const ROWS_LOOKED_AT = 30;
/** Share of the widest row's cells that a header fills. */
const FILLED_SHARE = 0.6;
const NUMBER_LIKE = /^[-+(]?[\d.,'\s]+[)%]?$/;
const DATE_LIKE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;

const filled = (cells: readonly Cell[]) => cells.filter((cell) => !isEmpty(cell));
const isName = (cell: Cell) =>
  typeof cell === "string" && !NUMBER_LIKE.test(cell.trim()) && !DATE_LIKE.test(cell.trim());

/** The row that is most likely to name the columns: the first that is nearly full and holds names alone. */
export function findHeaderRow(rows: readonly FileRow[]): number {
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const widest = Math.max(0, ...first.map(({ cells }) => filled(cells).length));
  const header = first.find(({ cells }) => {
    const names = filled(cells);
    return names.length >= Math.max(1, widest * FILLED_SHARE) && names.every(isName);
  });
  return header?.row ?? first[0]?.row ?? 1;
}

/** Longest header that is kept; longer ones are cut. */
const LONGEST = 200;

/**
 * A key for each column: its header, the later ones of several equal ones with their number, "Column C" where it has
 * none.
 * @throws RefusedFile for a header with cells far to the right
 */
export function columnKeys({ row, cells, beyond }: FileRow): string[] {
  if (beyond !== undefined)
    throw new RefusedFile(
      `The header has cells beyond column ${columnLetters(MAX_COLUMNS)}; at most ${MAX_COLUMNS.toLocaleString("en")} columns are read.`,
      { row, column: beyond },
    );
  let width = cells.length;
  while (width > 0 && isEmpty(cells[width - 1])) width -= 1;
  const used = new Set<string>();
  return cells.slice(0, width).map((cell, index) => {
    const text = String(cell ?? "")
      .replaceAll("\0", "")
      .trim()
      .slice(0, LONGEST);
    const name = text === "" ? `Column ${columnLetters(index + 1)}` : text;
    let key = name;
    for (let number = 2; used.has(key); number += 1) key = `${name} (${number})`;
    used.add(key);
    return key;
  });
}
