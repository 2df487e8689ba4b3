import "server-only";
import type { DecimalMark, PercentScale } from "@/lib/contracts/imports/vocabulary";
import type { Cell } from "../reading/row";
import { type Read, readNumber } from "./read-number";

/** Digits after the point of a percentage; 0.29 × 100 would have fifteen of them. */
const SCALE = 1e6;

/** A percentage from 0 to 100, written as 40, "40 %" or, where the column is in fractions, 0.4. */
export function readPercent(cell: Cell, decimal: DecimalMark, scale: PercentScale): Read<number> {
  const text = typeof cell === "string" ? cell.trim() : cell;
  const hasSign = typeof text === "string" && text.endsWith("%");
  const read = readNumber(hasSign ? text.slice(0, -1) : text, decimal);
  if ("problem" in read) return read;
  const value = Number(read.value);
  return { value: hasSign || scale === "percent" ? value : Math.round(value * 100 * SCALE) / SCALE };
}
