import "server-only";

/** A cell as read: text from CSV; numbers and booleans from spreadsheets, whose dates are ISO texts by now. */
export type Cell = string | number | boolean | null;

/** A row of a file, with its number as a spreadsheet shows it (1 is the first). */
export type FileRow = {
  row: number;
  cells: readonly Cell[];
  /** The letters of the first cell that lies beyond the columns that are read. */
  beyond?: string;
};

/** Columns that are read; a wider file is none that a person made. */
export const MAX_COLUMNS = 1_000;

export const isEmpty = (cell: Cell | undefined): cell is null | undefined | "" =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** A column's letters, as spreadsheets name it: 1 is A, 27 is AA. */
export const columnLetters = (column: number): string => {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};
