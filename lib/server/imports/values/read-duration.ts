import "server-only";
import type { DecimalMark, DurationUnit } from "@/lib/contracts/imports/vocabulary";
import type { Cell } from "../reading/row";
import { type Read, readNumber } from "./read-number";

const milliseconds: Record<DurationUnit, number> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 };

/** A length of time in milliseconds, from H:mm:ss (or H:mm), or from a number in the column's unit. */
export function readDuration(cell: Cell, decimal: DecimalMark, unit: DurationUnit): Read<number> {
  const match = typeof cell === "string" ? /^(\d{1,7}):([0-5]\d)(?::([0-5]\d))?$/.exec(cell.trim()) : null;
  if (match) {
    const [, hours = "0", minutes = "0", seconds = "0"] = match;
    return { value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 };
  }
  const read = readNumber(cell, decimal);
  if ("problem" in read) return { problem: `"${String(cell).slice(0, 40)}" is no length of time` };
  const value = Math.round(Number(read.value) * milliseconds[unit]);
  return value < 0 ? { problem: "A length of time cannot be negative" } : { value };
}
