import "server-only";
import type { DecimalMark } from "@/lib/contracts/imports/vocabulary";
import type { Cell } from "../reading/row";

export type Read<Value> = { value: Value } | { problem: string };

/** Spaces of every kind and apostrophes, which group digits. */
const GROUPING = /[\s\u00a0\u2009\u202f'’]/g;
const marks = { point: [".", ","], comma: [",", "."] } as const;
const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** A number that a spreadsheet holds, in digits: 0.1 and not 1e-1. */
const digitsOf = (value: number): string => {
  const text = String(value);
  return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 10 : 0) : text;
};

/** Without currency (€, EUR, US$) and with a minus before: "(1,234.50)" and "1,234.50-" are negative. */
const bare = (text: string): string => {
  const trimmed = text
    .replace(GROUPING, "")
    .replace(/^(-?)(?:[A-Z]{2,3}\$?|\p{Sc})?\p{Sc}?(?=[-(\d.,])/u, "$1")
    .replace(/(?:[A-Z]{3}|\p{Sc})(?=[)-]?$)/u, "");
  const negative = /^\((.*)\)$/.exec(trimmed)?.[1] ?? /^(.*\d)-$/.exec(trimmed)?.[1];
  return (negative === undefined ? trimmed : `-${negative}`).replace(/^\+/, "");
};

/**
 * A number as decimal text, "1234.5", from how people and spreadsheets write it: with the decimal mark of the file,
 * groups of three digits, a currency before or behind, a minus or parentheses. Nothing is rounded or guessed: "1.234,5"
 * is refused where the file's decimal mark is a point.
 */
export function readNumber(cell: Cell, decimal: DecimalMark): Read<string> {
  if (typeof cell === "number") return { value: digitsOf(cell) };
  const text = bare(String(cell ?? "").trim());
  const [mark, group] = marks[decimal];
  const shape = new RegExp(`^-?(?:\\d+|\\d{1,3}(?:\\${group}\\d{3})+)(?:\\${mark}\\d*)?$|^-?\\${mark}\\d+$`);
  if (!shape.test(text))
    return {
      problem: `"${String(cell).slice(0, 40)}" is no number with a decimal ${decimal}`,
    };
  const plain = text
    .replaceAll(group, "")
    .replace(mark, ".")
    .replace(/\.$/, "")
    .replace(/^(-?)\./, "$10.");
  return PLAIN.test(plain) ? { value: plain } : { problem: `"${String(cell).slice(0, 40)}" is no number` };
}
