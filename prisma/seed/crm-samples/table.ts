import type { Sheet } from "./csv";

/** A column: its header, and a record's cell. Null is an empty cell. */
export type Column<Row> = readonly [header: string, cell: (row: Row) => string | number | boolean | null];

/** Records as a sheet; numbers with a decimal point. */
export const tableOf = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Sheet => ({
  header: columns.map(([header]) => header),
  rows: rows.map((row) => columns.map(([, cell]) => String(cell(row) ?? ""))),
});

/** What stands for an instant in Berlin, in parts with leading zeros. */
export const berlin = (at: Date) => {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Berlin",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return {
    year: of("year"),
    month: of("month"),
    day: of("day"),
    hour: of("hour"),
    minute: of("minute"),
    second: of("second"),
  };
};

/** "2026-11-20", the local day in Berlin. */
export const isoDay = (at: Date): string => {
  const { year, month, day } = berlin(at);
  return `${year}-${month}-${day}`;
};

/** "00:42:10" between two instants. */
export const duration = (from: Date, until: Date): string => {
  const seconds = Math.round((until.getTime() - from.getTime()) / 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
};
