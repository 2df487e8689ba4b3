import { toCsv } from "./csv";

/** One layer of every column, from the bottom up. */
export type ColumnLayer = { id: string; name: string };

/** A period with an amount for each layer, and what they are held against. */
export type StackedColumn = {
  start: string;
  end: string;
  /** In progress. */
  partial: boolean;
  amounts: Readonly<Record<string, number>>;
  target: number | null;
};

export type ColumnRow = Readonly<Record<string, number | null | string | StackedColumn>> & {
  start: string;
  target: number | null;
  column: StackedColumn;
};

/** Columns as a chart draws them: each layer's amount under its id. */
export const toColumnRows = (columns: readonly StackedColumn[]): ColumnRow[] =>
  columns.map((column) => ({ ...column.amounts, start: column.start, target: column.target, column }));

/** The height of each column and its target: what the value axis must hold, from zero. */
export const columnValues = (columns: readonly StackedColumn[]): number[] =>
  columns.flatMap(({ amounts, target }) => [
    Object.values(amounts).reduce((sum, amount) => sum + amount, 0),
    ...(target === null ? [] : [target]),
  ]);

/** Columns as CSV, a row per period. */
export const columnsCsv = (
  layers: readonly ColumnLayer[],
  columns: readonly StackedColumn[],
  unit: string,
): string =>
  toCsv([
    ["start", "end", "in progress", ...layers.map(({ name }) => `${name} (${unit})`), `target (${unit})`],
    ...columns.map(({ start, end, partial, amounts, target }) => [
      start,
      end,
      partial ? "yes" : "no",
      ...layers.map(({ id }) => amounts[id] ?? 0),
      target,
    ]),
  ]);
