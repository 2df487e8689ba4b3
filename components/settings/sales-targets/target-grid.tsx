"use client";

import { type CSSProperties, useRef } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { cellWidth, monthName } from "@/components/ui/amount-grid/amount-draft";
import type { Move } from "@/components/ui/amount-grid/grid-moves";
import { MonthHeads, nameOfMonth } from "@/components/ui/amount-grid/month-heads";
import { GroupRow, TotalRow } from "@/components/ui/amount-grid/sum-rows";
import { useMonthInSight } from "@/components/ui/amount-grid/use-month-in-sight";
import { Table } from "@/components/ui/table";
import type { SalesTargetRow, SalesTargets } from "@/lib/contracts/sales-targets";
import { type Draft, plannedAmounts, type Typed } from "./plan";
import { type GridOfRow, TargetRow } from "./target-row";
import type { Team } from "./teams";

/** A cell of the year in sight, by whose target it is and its month, 0–11. */
type Place = { owner: string | null; column: number };

type Props = {
  plan: SalesTargets;
  /** The rows to show, by team; every row is in one. */
  teams: readonly Team[];
  draft: Draft;
  mayWrite: boolean;
  /** The month in progress, "2026-11". */
  thisMonth: string;
  onType: (typed: readonly Typed[]) => void;
  /** So many amounts of a pasted block had no cell to go to. */
  onLeftOut: (count: number) => void;
  onFocus: (place: Place) => void;
  onCopyRight: (place: Place, text: string) => void;
};

/** The plan of a year as a grid: owners by team down, months across, with the sums of both. */
export function TargetGrid({ plan, teams, draft, mayWrite, thisMonth, ...on }: Props) {
  const { locale } = useOrganization();
  const table = useRef<HTMLDivElement>(null);
  const rows = teams.flatMap((team) => team.rows);
  const months = plan.rows[0]?.amounts.map((_, index) => index) ?? [];
  const cellAt = (row: number, column: number): Omit<Typed, "text"> | null => {
    const saved = rows[row]?.amounts[column];
    const found = rows[row];
    if (!found || saved === undefined) return null;
    const cell = { owner: found.owner?.externalId ?? null, month: monthName(plan.year, column) };
    return { cell, before: saved };
  };
  const placeOf = (row: number, column: number): Place => ({
    owner: rows[row]?.owner?.externalId ?? null,
    column,
  });
  const grid: GridOfRow = {
    year: plan.year,
    locale,
    rows: rows.map((row) => row.owner?.externalId ?? "").join("\n"),
    draft,
    months: months.map((index) => `${nameOfMonth(locale, "long", plan.year, index)} ${plan.year}`),
    mayWrite,
    onType: (row, column, block) => {
      const written = block.flatMap((line, down) =>
        line.map((text, right) => ({ text, cell: cellAt(row + down, column + right) })),
      );
      on.onType(written.flatMap(({ text, cell }) => (cell ? [{ ...cell, text }] : [])));
      const outside = written.filter(({ text, cell }) => cell === null && text !== "").length;
      if (outside > 0) on.onLeftOut(outside);
    },
    onMove: (row, column, move: Move) =>
      table.current
        ?.querySelector<HTMLInputElement>(`[data-amount-cell="${row + move.rows}:${column + move.columns}"]`)
        ?.focus(),
    onCopyRight: (row, column, text) => on.onCopyRight(placeOf(row, column), text),
    onFocus: (row, column) => on.onFocus(placeOf(row, column)),
  };
  useMonthInSight(table);
  const amountsOf = (of: readonly SalesTargetRow[]) => of.map((row) => plannedAmounts(row, plan.year, draft));
  return (
    <div ref={table} style={{ "--cell": cellWidth(amountsOf(plan.rows), locale) } as CSSProperties}>
      <Table label={`Sales targets of ${plan.year} in ${plan.currency}`} className="max-h-[75dvh]">
        <MonthHeads corner="Owner" year={plan.year} {...{ thisMonth, locale }} />
        {teams.map((team) => (
          <tbody key={team.name ?? ""}>
            {team.name === null ? null : (
              <GroupRow name={team.name} amounts={amountsOf(team.rows)} locale={locale} />
            )}
            {team.rows.map((row) => (
              <TargetRow key={row.owner?.externalId ?? ""} row={row} index={rows.indexOf(row)} grid={grid} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <TotalRow name="Company" amounts={amountsOf(plan.rows)} locale={locale} />
        </tfoot>
      </Table>
    </div>
  );
}
