"use client";

import type { PlacedNote } from "@/lib/charts/chart-notes";
import type { TrendRow } from "@/lib/charts/trend-rows";
import type { FigureFormat } from "@/lib/format/unit";
import { NoteLines } from "./note-lines";
import { PointFacts, periodTextOf, valueTextOf } from "./point-facts";

/**
 * What stands beside the crosshair. On the chart that the person is at, all about the point; on the charts that
 * only follow its crosshair, the value alone, so that they stay readable.
 */
export function TrendTooltip({
  row,
  attended,
  comparisonLabel,
  partNames,
  format,
  notes,
  noteHint,
  canTrace = false,
}: {
  row: TrendRow | undefined;
  attended: boolean;
  comparisonLabel?: string;
  partNames: Readonly<Record<string, string>>;
  format: FigureFormat;
  /** What happened in this period. */
  notes: readonly PlacedNote[];
  /** Whether one can be added here. */
  noteHint: boolean;
  /** A click, or Enter, tells how the point was made. */
  canTrace?: boolean;
}) {
  if (!row) return null;
  if (!attended) {
    return (
      <p className="rounded-md border border-line bg-raised px-2 py-1 text-sm shadow-raised">
        <span className="text-ink-muted">{periodTextOf(row.point, format)}</span>{" "}
        <span className="font-semibold">{valueTextOf(row.point, format)}</span>
      </p>
    );
  }
  const comparison =
    comparisonLabel && row.comparisonPoint ? { label: comparisonLabel, point: row.comparisonPoint } : null;
  return (
    <PointFacts
      point={row.point}
      heading={periodTextOf(row.point, format)}
      comparison={comparison}
      signal={row.mark?.words}
      partNames={partNames}
      format={format}
      hint={canTrace ? <TraceHint /> : null}
    >
      <NoteLines notes={notes} locale={format.locale} hint={noteHint} />
    </PointFacts>
  );
}

/** How to open the point, for the way in which the person points at it. */
function TraceHint() {
  return (
    <>
      <span className="pointer-coarse:hidden">Click, or press Enter</span>
      <span className="not-pointer-coarse:hidden">Tap again</span>: how this number is made
    </>
  );
}
