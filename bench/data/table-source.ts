import type { Table } from "./ids";

export type Value = string | number | null;

/** A table's rows, each made from its number. Organization and times of writing are not among the columns. */
export type TableSource = {
  readonly table: Table;
  readonly columns: readonly string[];
  readonly count: number;
  row(index: number): readonly Value[];
};

export const instant = (at: number): string => new Date(at).toISOString();
export const instantOrNull = (at: number | null): string | null => (at === null ? null : instant(at));
/** Money as text with cents. */
export const money = (amount: number): string => amount.toFixed(2);
