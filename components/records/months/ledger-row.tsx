"use client";

import { AmountCell } from "@/components/ui/amount-grid/amount-cell";
import { monthName, shownAmount, sumOf } from "@/components/ui/amount-grid/amount-draft";
import type { Move } from "@/components/ui/amount-grid/grid-moves";
import { bodyCellClass, nameCellClass } from "@/components/ui/amount-grid/table-classes";
import type { LedgerRow as Row } from "@/lib/contracts/ledger-months";
import { BookedCell } from "./booked-cell";
import { amountsOf, categoryWords, cellKey, type Draft, entriesHref, isOpen, rowWords } from "./ledger-plan";

/** What a row needs of the grid it stands in. */
export type GridOfRow = {
  year: number;
  locale: string;
  draft: Draft;
  /** Names of the months, to be read with a cell: "March 2026". */
  months: readonly string[];
  mayWrite: boolean;
  onType: (row: number, column: number, block: readonly (readonly string[])[]) => void;
  onMove: (row: number, column: number, move: Move) => void;
  onCopyRight: (row: number, column: number, text: string) => void;
  onFocus: (row: number, column: number) => void;
};

type Props = {
  row: Row;
  index: number;
  /** Whether its category has rows by source, too. */
  isSplit: boolean;
  grid: GridOfRow;
};

/** A category's twelve months, or those of one of its sources, and their sum. */
export function LedgerRow({ row, index, isSplit, grid }: Props) {
  const { year, locale, draft, months, mayWrite } = grid;
  const amounts = amountsOf(row, year, draft);
  const { kind, category, source } = row;
  return (
    <tr>
      <th scope="row" className={nameCellClass}>
        <span className="block truncate" title={rowWords(row)}>
          {categoryWords(row)}
        </span>
        {isSplit || source !== null ? (
          <span className="block truncate text-ink-muted text-xs">{source ?? "no source"}</span>
        ) : null}
      </th>
      {amounts.map((amount, column) => {
        const month = monthName(year, column);
        const saved = row.months[column] ?? null;
        const edit = draft.get(cellKey({ kind, category, source, month }));
        const label = `${rowWords(row)}, ${months[column]}`;
        const place = `${index}:${column}`;
        const onMove = (move: Move) => grid.onMove(index, column, move);
        if (mayWrite && isOpen(saved))
          return (
            <td key={month} className={`${bodyCellClass} p-0.5`}>
              <AmountCell
                {...{ label, place, onMove }}
                shown={edit?.problem ? edit.text : shownAmount(amount, locale)}
                changed={edit !== undefined}
                problem={edit?.problem ?? null}
                onType={(text) => grid.onType(index, column, [[text]])}
                onPasteBlock={(block) => grid.onType(index, column, block)}
                onCopyRight={(text) => grid.onCopyRight(index, column, text)}
                onFocus={() => grid.onFocus(index, column)}
              />
            </td>
          );
        return (
          <td key={month} className={`${bodyCellClass} p-0.5`}>
            {saved ? (
              <BookedCell
                {...{ label, place, onMove }}
                shown={shownAmount(saved.amount, locale)}
                entries={saved.entries}
                isLocked={saved.own === null}
                href={entriesHref(row, year, column)}
              />
            ) : (
              <span className="px-2 text-ink-muted">–</span>
            )}
          </td>
        );
      })}
      <td className={`${bodyCellClass} px-2.5 font-medium`}>{shownAmount(sumOf(amounts), locale) || "–"}</td>
    </tr>
  );
}
