"use client";

import { type KeyboardEvent, type SyntheticEvent, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { type GridPlace, moveInGrid } from "@/lib/charts/grid-move";
import type { HeatScale } from "@/lib/charts/heat-scale";
import { HeatMapCell } from "./heat-map-cell";
import { HeatMapHead, heatStuckClass } from "./heat-map-head";
import { HeatMapLegend } from "./heat-map-legend";
import { HeatMapPicture } from "./heat-map-picture";

export type HeatCell = {
  text: string;
  /** What the colour shows; null has none. */
  value: number | null;
  /** Still in progress: outlined, without colour. */
  partial: boolean;
  /** All about the cell in a sentence. */
  readout: string;
};
export type HeatRow = {
  id: string;
  label: string;
  size: string;
  cells: readonly HeatCell[];
  summary?: boolean;
};

export type HeatMapProps = {
  /** Names the table. */
  label: string;
  rowHead: string;
  sizeHead: string;
  columnHead: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
  scale: HeatScale;
  /** The scale's ends in words. */
  ends: { low: string; high: string };
  partialLabel: string;
  /** Opens how a cell is made: by a click on it, or Enter while it has the focus. */
  onOpen?: (row: HeatRow, column: number) => void;
};

const placeOf = (event: SyntheticEvent): GridPlace | null => {
  const cell = event.target instanceof Element ? event.target.closest("[data-cell]") : null;
  const [row, column] = cell?.getAttribute("data-cell")?.split(":").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
};

/**
 * A table whose cells' colours tell their values: rows and columns are named for screen readers, one cell takes the
 * focus and arrows move it, and what is under focus or pointer is read out in words below.
 */
export function HeatMap({
  label,
  rowHead,
  sizeHead,
  columnHead,
  columns,
  rows,
  scale,
  ends,
  partialLabel,
  onOpen,
}: HeatMapProps) {
  const [chosen, setChosen] = useState<GridPlace>({ row: 0, column: 0 });
  const [shown, setShown] = useState<GridPlace | null>(null);
  const lengths = rows.map(({ cells }) => cells.length);
  // Fewer rows may have come since; the place is then the nearest that there is.
  const focused =
    (lengths[chosen.row] ?? 0) > chosen.column ? chosen : { row: lengths.findIndex(Boolean), column: 0 };

  const open = (place: GridPlace | null) => {
    const row = place ? rows[place.row] : undefined;
    if (place && row?.cells[place.column] && !row.summary) onOpen?.(row, place.column);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = placeOf(event);
    if (event.key === "Enter") return open(from);
    const to = from && moveInGrid(from, event.key, lengths);
    if (!to) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.row}:${to.column}"]`)?.focus();
  };
  const readout = shown ? rows[shown.row]?.cells[shown.column]?.readout : undefined;

  return (
    <div>
      <div className="relative overflow-x-auto">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows move between its cells, as in a grid
          role="grid"
          aria-readonly="true"
          aria-label={label}
          className="w-full border-separate border-spacing-0.5 text-sm"
          onKeyDown={onKeyDown}
          onClick={(event) => open(placeOf(event))}
          onFocus={(event) => {
            const place = placeOf(event);
            if (place) setChosen(place);
            setShown(place);
          }}
          // Not on entering: a map that keys scroll below a resting pointer is entered as well.
          onPointerMove={(event) => {
            const place = placeOf(event);
            setShown((now) => (now?.row === place?.row && now?.column === place?.column ? now : place));
          }}
          onPointerLeave={() => setShown(null)}
        >
          <HeatMapHead {...{ rowHead, sizeHead, columnHead, columns }} />
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <th
                  scope="row"
                  className={classNames(
                    heatStuckClass,
                    "h-9 whitespace-nowrap pr-2",
                    row.summary ? "font-semibold" : "font-medium",
                  )}
                >
                  {row.label}
                  <span className="block font-normal text-ink-muted text-xs sm:hidden">
                    {row.size} {sizeHead.toLowerCase()}
                  </span>
                </th>
                <td className="px-2 text-right text-ink-muted max-sm:hidden">{row.size}</td>
                {columns.map((column, place) => (
                  <HeatMapCell
                    key={column}
                    cell={row.cells[place]}
                    scale={scale}
                    name={`${index}:${place}`}
                    reachable={focused.row === index && focused.column === place}
                    opens={onOpen !== undefined && !row.summary}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {/* Screen readers hear the same sentence in the cell. */}
      <p aria-hidden className="mt-3 min-h-10 text-base sm:min-h-5" data-testid="heat-map-readout">
        {readout ?? (
          <span className="text-ink-muted">
            Point at a cell, or move through them with the arrow keys.
            {onOpen ? " A click, or Enter, tells how it is made." : ""}
          </span>
        )}
      </p>
      <HeatMapLegend ends={ends} partialLabel={partialLabel} />
      <HeatMapPicture {...{ rowHead, sizeHead, columnHead, columns, rows, scale }} />
    </div>
  );
}
