import {
  type Draft as AmountDraft,
  type Edit as AmountEdit,
  type Typed as AmountTyped,
  monthName,
} from "@/components/ui/amount-grid/amount-draft";
import type { SalesTargetRow } from "@/lib/contracts/sales-targets";

/** Whose target (null: nobody's in particular) for which calendar month, "2026-03". */
export type Cell = { owner: string | null; month: string };

export type Edit = AmountEdit<Cell>;
export type Typed = AmountTyped<Cell>;
/** Every unsaved change, by cell; it may span years. */
export type Draft = AmountDraft<Cell>;

export const emptyDraft: Draft = new Map();

export const cellKey = ({ owner, month }: Cell): string => JSON.stringify([owner, month]);

/** Amounts of a row's twelve months, as they will be once the draft is saved. */
export const plannedAmounts = ({ owner, amounts }: SalesTargetRow, year: number, draft: Draft) =>
  amounts.map((saved, index) => {
    const edit = draft.get(cellKey({ owner: owner?.externalId ?? null, month: monthName(year, index) }));
    return edit ? edit.amount : saved;
  });
