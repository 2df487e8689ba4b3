"use client";

import { type CSSProperties, useEffect, useRef } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { classNames } from "@/components/ui/class-names";
import { Table } from "@/components/ui/table";
import type { SalesTargetRow, SalesTargets } from "@/lib/contracts/sales-targets";
import type { Move } from "./grid-moves";
import { type Cell, type Draft, monthName, plannedAmounts, shownAmount, totalsOf } from "./plan";
import { CompanyRow, TeamRow } from "./sum-rows";
import { cornerCellClass, headCellClass } from "./table-classes";
import { type GridOfRow, TargetRow } from "./target-row";
import type { Team } from "./teams";

/** A cell of the year in sight, by whose target it is and its month, 0–11. */
type Place = { owner: string | null; column: number };
type Typed = { cell: Cell; before: string | null; text: string };

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

/** Room for the longest amount there is, or may be typed: fields do not grow with what is in them. */
const cellWidth = (amounts: readonly (readonly (string | null)[])[], locale: string): string => {
  const lengths = [...amounts.flat(), ...totalsOf(amounts)].map(
    (amount) => shownAmount(amount, locale).length,
  );
  return `calc(${Math.max(6, ...lengths)}ch + 1rem)`;
};

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
    months: months.map((index) => `${nameMonth("long", index)} ${plan.year}`),
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
        ?.querySelector<HTMLInputElement>(`[data-target-cell="${row + move.rows}:${column + move.columns}"]`)
        ?.focus(),
    onCopyRight: (row, column, text) => on.onCopyRight(placeOf(row, column), text),
    onFocus: (row, column) => on.onFocus(placeOf(row, column)),
  };
  useEffect(() => {
    // Where the year does not fit, the month in progress is what one came for.
    const box = table.current?.querySelector<HTMLElement>("[role=group]");
    const now = box?.querySelector<HTMLElement>("[aria-current=date]");
    const names = box?.querySelector<HTMLElement>("th");
    if (box && now && names) box.scrollLeft = now.offsetLeft - names.offsetWidth - now.offsetWidth;
  }, []);
  const amountsOf = (of: readonly SalesTargetRow[]) => of.map((row) => plannedAmounts(row, plan.year, draft));
  return (
    <div ref={table} style={{ "--cell": cellWidth(amountsOf(plan.rows), locale) } as CSSProperties}>
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
            <th scope="col" className={headCellClass}>
              {plan.year}
            </th>
          </tr>
        </thead>
        {teams.map((team) => (
          <tbody key={team.name ?? ""}>
            {team.name === null ? null : <TeamRow name={team.name} amounts={amountsOf(team.rows)} />}
            {team.rows.map((row) => (
              <TargetRow key={row.owner?.externalId ?? ""} row={row} index={rows.indexOf(row)} grid={grid} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <CompanyRow amounts={amountsOf(plan.rows)} />
        </tfoot>
      </Table>
    </div>
  );
}
