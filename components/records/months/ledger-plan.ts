import { type Draft as AmountDraft, monthName } from "@/components/ui/amount-grid/amount-draft";
import type { LedgerCell, LedgerRow } from "@/lib/contracts/ledger-months";
import { type ListView, listToSearch } from "@/lib/contracts/list-address";
import { choiceWords } from "../choice-words";

export type RowName = Pick<LedgerRow, "kind" | "category" | "source">;
/** A month of a row, "2026-03". */
export type Cell = RowName & { month: string };
export type Draft = AmountDraft<Cell>;

export const rowKey = ({ kind, category, source }: RowName): string =>
  JSON.stringify([kind, category, source]);
export const cellKey = ({ month, ...row }: Cell): string => `${month} ${rowKey(row)}`;

/** A category in words; "other" says of which kind. */
export const categoryWords = ({ kind, category }: RowName): string =>
  category === "other" ? `Other ${kind === "cost" ? "costs" : "benefits"}` : choiceWords(category);

/** A row in words: "Advertising", "Advertising, Paid search". */
export const rowWords = (row: RowName): string =>
  row.source === null ? categoryWords(row) : `${categoryWords(row)}, ${row.source}`;

/** Whether a month may be typed into: it is empty, or its one entry was typed here. */
export const isOpen = (cell: LedgerCell | null): boolean => cell === null || cell.own !== null;

/** The answer's rows, and those that somebody added or typed into, each after its category's last row. */
export function shownRows(
  rows: readonly LedgerRow[],
  added: readonly RowName[],
  draft: Draft,
): readonly LedgerRow[] {
  const known = new Set(rows.map(rowKey));
  const shown = [...rows];
  for (const { kind, category, source } of [...added, ...[...draft.values()].map(({ cell }) => cell)]) {
    const row = { kind, category, source, months: Array<null>(12).fill(null) };
    if (known.has(rowKey(row))) continue;
    known.add(rowKey(row));
    const last = shown.findLastIndex((each) => each.kind === kind && each.category === category);
    shown.splice(last + 1, 0, row);
  }
  return shown;
}

/** Amounts of a row's twelve months, as they will be once the draft is saved. */
export const amountsOf = (row: LedgerRow, year: number, draft: Draft): (string | null)[] =>
  row.months.map((saved, index) => {
    const { kind, category, source } = row;
    const edit = draft.get(cellKey({ kind, category, source, month: monthName(year, index) }));
    return edit ? edit.amount : (saved?.amount ?? null);
  });

/** The draft held against what is saved now: months that are not to be typed into any more are let go. */
export function rebased(draft: Draft, year: number, rows: readonly LedgerRow[]): Draft {
  const saved = new Map(rows.map((row) => [rowKey(row), row.months]));
  const next = new Map(draft);
  for (const [key, edit] of draft) {
    if (!edit.cell.month.startsWith(`${year}-`)) continue;
    const cell = saved.get(rowKey(edit.cell))?.[Number(edit.cell.month.slice(5)) - 1] ?? null;
    const before = cell?.amount ?? null;
    if (!isOpen(cell) || (edit.problem === null && edit.amount === before)) next.delete(key);
    else next.set(key, { ...edit, before });
  }
  return next;
}

/** The address of the entries of a month of a row. */
export const entriesHref = ({ kind, category, source }: RowName, year: number, index: number): string => {
  const next = index === 11 ? monthName(year + 1, 0) : monthName(year, index + 1);
  const view: ListView = {
    filter: { kind: [kind], category: [category], source: [source ?? ""] },
    from: `${monthName(year, index)}-01`,
    to: `${next}-01`,
  };
  return `/data/ledger-entries${listToSearch(view)}`;
};
