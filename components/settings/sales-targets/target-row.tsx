"use client";

import { memo } from "react";
import { AmountCell } from "@/components/ui/amount-grid/amount-cell";
import { monthName, shownAmount, sumOf } from "@/components/ui/amount-grid/amount-draft";
import type { Move } from "@/components/ui/amount-grid/grid-moves";
import { bodyCellClass, nameCellClass } from "@/components/ui/amount-grid/table-classes";
import type { SalesTargetRow } from "@/lib/contracts/sales-targets";
import { cellKey, type Draft, plannedAmounts } from "./plan";

/** What a row needs of the grid it stands in. */
export type GridOfRow = {
  year: number;
  locale: string;
  /** Changes with the rows that are shown, to which what is pasted may spill over. */
  rows: string;
  draft: Draft;
  /** Names of the months, to be read with a cell: "March 2026". */
  months: readonly string[];
  mayWrite: boolean;
  onType: (row: number, column: number, block: readonly (readonly string[])[]) => void;
  onMove: (row: number, column: number, move: Move) => void;
  onCopyRight: (row: number, column: number, text: string) => void;
  onFocus: (row: number, column: number) => void;
};

type Props = { row: SalesTargetRow; index: number; grid: GridOfRow };

export const rowName = ({ owner }: SalesTargetRow): string => owner?.name ?? "Without owner";

function Row({ row, index, grid }: Props) {
  const { year, locale, draft, months, mayWrite } = grid;
  const name = rowName(row);
  const amounts = plannedAmounts(row, year, draft);
  return (
    <tr>
      <th scope="row" className={nameCellClass}>
        <span className="block truncate" title={name}>
          {name}
        </span>
      </th>
      {amounts.map((amount, column) => {
        const month = monthName(year, column);
        const edit = draft.get(cellKey({ owner: row.owner?.externalId ?? null, month }));
        const shown = edit?.problem ? edit.text : shownAmount(amount, locale);
        return (
          <td key={month} className={mayWrite ? `${bodyCellClass} p-0.5` : `${bodyCellClass} px-2.5`}>
            {mayWrite ? (
              <AmountCell
                label={`${name}, ${months[column]}`}
                place={`${index}:${column}`}
                shown={shown}
                changed={edit !== undefined}
                problem={edit?.problem ?? null}
                onType={(text) => grid.onType(index, column, [[text]])}
                onPasteBlock={(block) => grid.onType(index, column, block)}
                onMove={(move) => grid.onMove(index, column, move)}
                onCopyRight={(text) => grid.onCopyRight(index, column, text)}
                onFocus={() => grid.onFocus(index, column)}
              />
            ) : (
              shown || <span className="text-ink-muted">–</span>
            )}
          </td>
        );
      })}
      <td className={`${bodyCellClass} px-2.5 font-medium`}>{shownAmount(sumOf(amounts), locale) || "–"}</td>
    </tr>
  );
}

/** Whether a row looks and works as before: what is typed elsewhere does not draw thousands of cells anew. */
const isSame = (a: Props, b: Props): boolean => {
  const editsOf = ({ row, grid }: Props) =>
    row.amounts.map((_, column) => {
      const owner = row.owner?.externalId ?? null;
      return grid.draft.get(cellKey({ owner, month: monthName(grid.year, column) }));
    });
  const [before, now] = [editsOf(a), editsOf(b)];
  return (
    a.row === b.row &&
    a.index === b.index &&
    a.grid.rows === b.grid.rows &&
    a.grid.mayWrite === b.grid.mayWrite &&
    before.every((edit, column) => edit === now[column])
  );
};

/** An owner's twelve months and their sum. */
export const TargetRow = memo(Row, isSame);
