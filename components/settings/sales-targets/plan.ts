import type { SalesTargetRow } from "@/lib/contracts/sales-targets";
import { formatParts } from "@/lib/format/number-parts";
import { parseAmount } from "@/lib/format/parse-amount";

/** Whose target (null: nobody's in particular) for which calendar month, "2026-03". */
export type Cell = { owner: string | null; month: string };

/** A cell as it was changed and is not saved yet. Amounts are exact decimal text; null is no target. */
export type Edit = Cell & {
  before: string | null;
  /** As it was typed. */
  text: string;
  amount: string | null;
  /** Why it cannot be saved; null when it can. */
  problem: string | null;
};

/** Every unsaved change, by cell; it may span years. */
export type Draft = ReadonlyMap<string, Edit>;

export const emptyDraft: Draft = new Map();

export const cellKey = ({ owner, month }: Cell): string => JSON.stringify([owner, month]);

/** "2026-03" of a year and a month's place in it, 0–11. */
export const monthName = (year: number, index: number): string =>
  `${year}-${String(index + 1).padStart(2, "0")}`;

/** The draft with cells typed anew. What is put back to what is saved is no change. */
export function withTyped(
  draft: Draft,
  typed: readonly { cell: Cell; before: string | null; text: string }[],
  locale: string,
): Draft {
  const next = new Map(draft);
  for (const { cell, before, text } of typed) {
    const read = parseAmount(text, locale);
    const edit =
      "problem" in read
        ? { ...cell, before, text, amount: null, problem: read.problem }
        : { ...cell, before, text, amount: read.amount === "" ? null : read.amount, problem: null };
    if (edit.problem === null && edit.amount === before) next.delete(cellKey(cell));
    else next.set(cellKey(cell), edit);
  }
  return next;
}

/** The draft once some of it is saved: what was typed again meanwhile stays, as a change of what is saved now. */
export const withoutSaved = (draft: Draft, saved: readonly Edit[]): Draft => {
  const next = new Map(draft);
  for (const edit of saved) {
    const current = next.get(cellKey(edit));
    if (!current) continue;
    if (current.problem === null && current.amount === edit.amount) next.delete(cellKey(edit));
    else next.set(cellKey(edit), { ...current, before: edit.amount });
  }
  return next;
};

/** Amounts of a row's twelve months, as they will be once the draft is saved. */
export const plannedAmounts = ({ owner, amounts }: SalesTargetRow, year: number, draft: Draft) =>
  amounts.map((saved, index) => {
    const edit = draft.get(cellKey({ owner: owner?.externalId ?? null, month: monthName(year, index) }));
    return edit ? edit.amount : saved;
  });

/** Sums month by month; null where no row has a target, as that is not a target of 0. For display. */
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
