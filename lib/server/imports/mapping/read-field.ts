import "server-only";
import type { FieldMapping, Reading } from "@/lib/contracts/imports/import-schemas";
import { type Cell, isEmpty } from "../reading/row";
import { readDuration } from "../values/read-duration";
import { readFlag } from "../values/read-flag";
import { type Read, readNumber } from "../values/read-number";
import { readPercent } from "../values/read-percent";
import { readTimeCell, type TimeFormat } from "../values/read-time";
import type { TargetField } from "./target-fields";

/** A field's value as read: null where the cell is empty or stands for nothing. */
export type FieldValue = string | number | boolean | null;

export type FieldReader = (cell: Cell) => Read<FieldValue> | { leftOut: true };

/** What spreadsheets show in place of a value that could not be computed. */
const SHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

const wholeNumber = (cell: Cell, decimal: Reading["decimal"]): Read<number> => {
  const read = readNumber(cell, decimal);
  if ("problem" in read) return read;
  const value = Number(read.value);
  return Number.isSafeInteger(value) ? { value } : { problem: `${read.value} is not a whole number` };
};

/** Reads a cell that is not empty as the field's kind of value. */
const byKind = (
  field: TargetField,
  { unit = "h", scale = "percent" }: FieldMapping,
  { decimal }: Reading,
  times: TimeFormat,
): ((cell: Cell) => Read<FieldValue>) => {
  switch (field.kind) {
    case "instant":
    case "day":
      return (cell) => readTimeCell(cell, times);
    case "amount":
      return (cell) => readNumber(cell, decimal);
    case "count":
    case "score":
      return (cell) => wholeNumber(cell, decimal);
    case "percent":
      return (cell) => readPercent(cell, decimal, scale);
    case "duration":
      return (cell) => readDuration(cell, decimal, unit);
    case "flag":
      return readFlag;
    case "choice":
      return (cell) => {
        const value = String(cell).trim().toLowerCase();
        return field.words?.includes(value)
          ? { value }
          : { problem: `What "${String(cell).slice(0, 60)}" means is not told: ${field.words?.join(", ")}` };
      };
    default:
      return (cell) => ({ value: String(cell).trim() });
  }
};

const keyOf = (value: string) => value.trim().toLowerCase();

/**
 * How the cells of one field are read: rows to leave out, then what the value stands for, then its kind. Text with NUL
 * and errors of spreadsheets are refused, whatever the kind.
 */
export function fieldReader(
  field: TargetField,
  mapping: FieldMapping,
  reading: Reading,
  times: TimeFormat,
): FieldReader {
  const read = byKind(field, mapping, reading, times);
  const meanings = new Map((mapping.values ?? []).map(({ from, to }) => [keyOf(from), to] as const));
  const leftOut = new Set((mapping.leaveOut ?? []).map(keyOf));
  const { otherwise } = mapping;
  const stands = (cell: Cell): Cell => {
    if (meanings.size === 0 && otherwise === undefined) return cell;
    const meaning = meanings.get(keyOf(String(cell)));
    if (meaning !== undefined) return meaning;
    return otherwise === undefined ? cell : otherwise;
  };
  return (cell) => {
    if (isEmpty(cell)) return { value: null };
    if (typeof cell === "string") {
      if (cell.includes("\0")) return { problem: "This text holds the NUL character" };
      if (SHEET_ERROR.test(cell)) return { problem: `The spreadsheet shows the error ${cell} here` };
    }
    if (leftOut.size > 0 && leftOut.has(keyOf(String(cell)))) return { leftOut: true };
    const meant = stands(cell);
    return isEmpty(meant) ? { value: null } : read(meant);
  };
}
