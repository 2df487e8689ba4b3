import { harmlessText } from "@/lib/format/spreadsheet-text";

export type CsvCell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180, CRLF). Numbers keep full precision with a point, so that a spreadsheet computes with them;
 * text that a spreadsheet would run as a formula (=, +, -, @ first) gets an apostrophe before it.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = harmlessText(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
