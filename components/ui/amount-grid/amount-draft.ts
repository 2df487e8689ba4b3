import { formatParts } from "@/lib/format/number-parts";
import { parseAmount } from "@/lib/format/parse-amount";

/** A cell as it was changed and is not saved yet. Amounts are exact decimal text; null is an empty cell. */
export type Edit<Cell> = {
  cell: Cell;
  before: string | null;
  /** As it was typed. */
  text: string;
  amount: string | null;
  /** Why it cannot be saved; null when it can. */
  problem: string | null;
};

/** What is typed into a cell, and what is saved there. */
export type Typed<Cell> = { cell: Cell; before: string | null; text: string };

/** Every unsaved change, by cell. */
export type Draft<Cell> = ReadonlyMap<string, Edit<Cell>>;

export type Reading<Cell> = {
  locale: string;
  keyOf: (cell: Cell) => string;
  /** Whether amounts below zero are taken; they are refused where left out. */
  allowNegative?: boolean;
};

/** The draft with cells typed anew. What is put back to what is saved is no change. */
export function withTyped<Cell>(
  draft: Draft<Cell>,
  typed: readonly Typed<Cell>[],
  { locale, keyOf, allowNegative }: Reading<Cell>,
): Draft<Cell> {
  const next = new Map(draft);
  for (const { cell, before, text } of typed) {
    const read = parseAmount(text, locale, { allowNegative });
    const edit =
      "problem" in read
        ? { cell, before, text, amount: null, problem: read.problem }
        : { cell, before, text, amount: read.amount === "" ? null : read.amount, problem: null };
    if (edit.problem === null && edit.amount === before) next.delete(keyOf(cell));
    else next.set(keyOf(cell), edit);
  }
  return next;
}

/** The draft once some of it is saved: what was typed again meanwhile stays, as a change of what is saved now. */
export function withoutSaved<Cell>(
  draft: Draft<Cell>,
  saved: readonly Edit<Cell>[],
  keyOf: (cell: Cell) => string,
): Draft<Cell> {
  const next = new Map(draft);
  for (const edit of saved) {
    const key = keyOf(edit.cell);
    const current = next.get(key);
    if (!current) continue;
    if (current.problem === null && current.amount === edit.amount) next.delete(key);
    else next.set(key, { ...current, before: edit.amount });
  }
  return next;
}

/** Sums month by month; null where no row has an amount, as that is not an amount of 0. For display. */
export const totalsOf = (rows: readonly (readonly (string | null)[])[]): (number | null)[] =>
  Array.from({ length: 12 }, (_, index) => sumOf(rows.map((amounts) => amounts[index] ?? null)));

/** The sum for display; null of nothing. */
export const sumOf = (amounts: readonly (string | number | null)[]): number | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce<number>((sum, amount) => sum + Number(amount), 0);
};

/** An amount as a cell shows it: "45,000", "1,234.50"; empty where there is none. */
export const shownAmount = (amount: string | number | null, locale: string): string => {
  if (amount === null) return "";
  const isWhole = Number.isInteger(Number(amount));
  return formatParts(Number(amount), locale, {
    minimumFractionDigits: isWhole ? 0 : 2,
    maximumFractionDigits: 4,
  });
};

/** "2026-03" of a year and a month's place in it, 0–11. */
export const monthName = (year: number, index: number): string =>
  `${year}-${String(index + 1).padStart(2, "0")}`;

/** Room for the longest amount there is, or may be typed: fields do not grow with what is in them. */
export const cellWidth = (amounts: readonly (readonly (string | null)[])[], locale: string): string => {
  const lengths = [...amounts.flat(), ...totalsOf(amounts)].map(
    (amount) => shownAmount(amount, locale).length,
  );
  return `calc(${Math.max(6, ...lengths)}ch + 1rem)`;
};
