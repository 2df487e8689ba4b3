"use client";

import { type CSSProperties, useRef } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { cellWidth, monthName, type Typed } from "@/components/ui/amount-grid/amount-draft";
import { MonthHeads, nameOfMonth } from "@/components/ui/amount-grid/month-heads";
import { GroupRow } from "@/components/ui/amount-grid/sum-rows";
import { useMonthInSight } from "@/components/ui/amount-grid/use-month-in-sight";
import { Table } from "@/components/ui/table";
import type { LedgerRow as Row } from "@/lib/contracts/ledger-months";
import { amountsOf, type Cell, type Draft, isOpen, rowKey } from "./ledger-plan";
import { type GridOfRow, LedgerRow } from "./ledger-row";

export type Place = { row: Row; column: number };

type Props = {
  year: number;
  currency: string;
  rows: readonly Row[];
  draft: Draft;
  mayWrite: boolean;
  /** The month in progress, "2026-11". */
  thisMonth: string;
  onType: (typed: readonly Typed<Cell>[]) => void;
  /** So many amounts of a pasted block had no cell to go to, or one that is not typed into here. */
  onLeftOut: (count: number) => void;
  onFocus: (place: Place) => void;
  onCopyRight: (place: Place, text: string) => void;
};

const groups = [
  { kind: "cost", name: "Costs" },
  { kind: "benefit", name: "Benefits" },
] as const;

/** A cell of a row that may be typed into; null where it may not, or is none. */
export const openCell = (
  row: Row | undefined,
  year: number,
  column: number,
): Omit<Typed<Cell>, "text"> | null => {
  const saved = row?.months[column];
  if (!row || saved === undefined || !isOpen(saved)) return null;
  const { kind, category, source } = row;
  return {
    cell: { kind, category, source, month: monthName(year, column) },
    before: saved?.amount ?? null,
  };
};

/** Costs and benefits of a year: categories down, months across, with the sums of both. */
export function LedgerGrid({ year, currency, rows, draft, mayWrite, thisMonth, ...on }: Props) {
  const { locale } = useOrganization();
  const table = useRef<HTMLDivElement>(null);
  useMonthInSight(table);
  const grid: GridOfRow = {
    ...{ year, locale, draft, mayWrite },
    months: Array.from({ length: 12 }, (_, index) => `${nameOfMonth(locale, "long", year, index)} ${year}`),
    onType: (row, column, block) => {
      const written = block.flatMap((line, down) =>
        line.map((text, right) => ({ text, open: openCell(rows[row + down], year, column + right) })),
      );
      on.onType(written.flatMap(({ text, open }) => (open ? [{ ...open, text }] : [])));
      const leftOut = written.filter(({ text, open }) => open === null && text !== "").length;
      if (leftOut > 0) on.onLeftOut(leftOut);
    },
    onMove: (row, column, move) =>
      table.current
        ?.querySelector<HTMLElement>(`[data-amount-cell="${row + move.rows}:${column + move.columns}"]`)
        ?.focus(),
    onCopyRight: (row, column, text) => {
      const found = rows[row];
      if (found) on.onCopyRight({ row: found, column }, text);
    },
    onFocus: (row, column) => {
      const found = rows[row];
      if (found) on.onFocus({ row: found, column });
    },
  };
  const amounts = (of: readonly Row[]) => of.map((row) => amountsOf(row, year, draft));
  const width = cellWidth([...amounts(rows)], locale);
  return (
    <div ref={table} style={{ "--cell": width } as CSSProperties}>
      <Table label={`Costs and benefits of ${year} in ${currency}`} className="max-h-[75dvh]">
        <MonthHeads corner="Category" {...{ year, thisMonth, locale }} />
        {groups.map(({ kind, name }) => {
          const own = rows.filter((row) => row.kind === kind);
          return (
            <tbody key={kind}>
              <GroupRow name={name} amounts={amounts(own)} locale={locale} />
              {own.map((row) => (
                <LedgerRow
                  key={rowKey(row)}
                  {...{ row, grid }}
                  index={rows.indexOf(row)}
                  isSplit={own.some(({ category, source }) => category === row.category && source !== null)}
                />
              ))}
            </tbody>
          );
        })}
      </Table>
    </div>
  );
}
