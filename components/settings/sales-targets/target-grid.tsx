"use client";

import { useRef } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { classNames } from "@/components/ui/class-names";
import { Table } from "@/components/ui/table";
import type { SalesTargetRow, SalesTargets } from "@/lib/contracts/sales-targets";
import type { Move } from "./grid-moves";
import {
  type Cell,
  cellKey,
  type Draft,
  monthName,
  plannedAmounts,
  shownAmount,
  sumOf,
  totalsOf,
} from "./plan";
import { cornerCellClass, headCellClass, sumCellClass, sumNameClass } from "./table-classes";
import { type GridOfRow, TargetRow } from "./target-row";

type Typed = { cell: Cell; before: string | null; text: string };
export type Team = { name: string; rows: readonly SalesTargetRow[] };

type Props = {
  plan: SalesTargets;
  /** The rows to show, by team; every row is in one. */
  teams: readonly Team[];
  draft: Draft;
  mayWrite: boolean;
  /** The month in progress, "2026-11". */
  thisMonth: string;
  onType: (typed: readonly Typed[]) => void;
  onFocus: (row: SalesTargetRow, column: number) => void;
  onCopyRight: (row: SalesTargetRow, column: number) => void;
};

/** A line of sums: a team's, or all of the plan's. */
function SumRow({
  name,
  amounts,
  strong,
}: {
  name: string;
  amounts: readonly (string | null)[][];
  strong?: boolean;
}) {
  const { locale } = useOrganization();
  const totals = totalsOf(amounts);
  const look = strong ? "font-semibold" : "text-ink-muted";
  return (
    <tr>
      <th
        scope={strong ? "row" : "rowgroup"}
        className={classNames(sumNameClass, strong ? "font-semibold" : "pt-3")}
      >
        {name}
      </th>
      {totals.map((total, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months, always in this order
        <td key={index} className={classNames(sumCellClass, look, !strong && "pt-3")}>
          {shownAmount(total, locale) || "–"}
        </td>
      ))}
      <td className={classNames(sumCellClass, look, "px-3", !strong && "pt-3")}>
        {shownAmount(sumOf(totals), locale) || "–"}
      </td>
    </tr>
  );
}

/** The plan of a year as a grid: owners by team down, months across, with the sums of both. */
export function TargetGrid({ plan, teams, draft, mayWrite, thisMonth, ...on }: Props) {
  const { locale } = useOrganization();
  const table = useRef<HTMLDivElement>(null);
  const rows = teams.flatMap((team) => team.rows);
  const nameMonth = (month: "short" | "long", index: number) =>
    new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" }).format(
      new Date(Date.UTC(plan.year, index, 1)),
    );
  const months = plan.rows[0]?.amounts.map((_, index) => index) ?? [];
  const cellAt = (row: number, column: number): Omit<Typed, "text"> | null => {
    const saved = rows[row]?.amounts[column];
    const found = rows[row];
    if (!found || saved === undefined) return null;
    const cell = { owner: found.owner?.externalId ?? null, month: monthName(plan.year, column) };
    return { cell, before: draft.get(cellKey(cell))?.before ?? saved };
  };
  const rowAt = (row: number, then: (row: SalesTargetRow) => void) => {
    const found = rows[row];
    if (found) then(found);
  };
  const grid: GridOfRow = {
    year: plan.year,
    locale,
    draft,
    months: months.map((index) => `${nameMonth("long", index)} ${plan.year}`),
    mayWrite,
    onType: (row, column, block) =>
      on.onType(
        block.flatMap((line, down) =>
          line.flatMap((text, right) => {
            const cell = cellAt(row + down, column + right);
            return cell ? [{ ...cell, text }] : [];
          }),
        ),
      ),
    onMove: (row, column, move: Move) =>
      table.current
        ?.querySelector<HTMLInputElement>(`[data-target-cell="${row + move.rows}:${column + move.columns}"]`)
        ?.focus(),
    onCopyRight: (row, column) => rowAt(row, (found) => on.onCopyRight(found, column)),
    onFocus: (row, column) => rowAt(row, (found) => on.onFocus(found, column)),
  };
  const amountsOf = (of: readonly SalesTargetRow[]) => of.map((row) => plannedAmounts(row, plan.year, draft));
  return (
    <div ref={table}>
      <Table label={`Sales targets of ${plan.year} in ${plan.currency}`} className="max-h-[75dvh]">
        <thead>
          <tr>
            <th scope="col" className={cornerCellClass}>
              <span className="sr-only">Owner</span>
            </th>
            {months.map((index) => {
              const isNow = monthName(plan.year, index) === thisMonth;
              return (
                <th
                  key={index}
                  scope="col"
                  aria-current={isNow ? "date" : undefined}
                  className={classNames(headCellClass, isNow && "border-accent text-accent-ink")}
                >
                  {nameMonth("short", index)}
                </th>
              );
            })}
            <th scope="col" className={classNames(headCellClass, "px-3")}>
              {plan.year}
            </th>
          </tr>
        </thead>
        {teams.map((team) => (
          <tbody key={team.name}>
            <SumRow name={team.name} amounts={amountsOf(team.rows)} />
            {team.rows.map((row) => (
              <TargetRow key={row.owner?.externalId ?? ""} row={row} index={rows.indexOf(row)} grid={grid} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <SumRow name="Company" amounts={amountsOf(plan.rows)} strong />
        </tfoot>
      </Table>
    </div>
  );
}
