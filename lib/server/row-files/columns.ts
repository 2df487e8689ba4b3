import "server-only";

/** A cell of a file: a number stays a number and a date a date. */
export type FileCell = string | number | Date | null;

/** A column of a file of rows. */
export type FileColumn<Row> = {
  title: string;
  /** Of dates: whether they have a time of day. */
  dates?: "day" | "minute";
  of: (row: Row) => FileCell;
};

/** A local date as a cell, which has no time zone. */
export const dayCell = (localDate: string): Date => new Date(`${localDate}T00:00:00Z`);
