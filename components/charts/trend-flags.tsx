"use client";

import { useEffect } from "react";
import { useActiveTooltipLabel, usePlotArea, useXAxisScale } from "recharts";
import { clusterNotes, type PlacedNote } from "@/lib/charts/chart-notes";
import type { TrendRow } from "@/lib/charts/trend-rows";
import { flagRoom, NoteFlag } from "./note-flag";
import { chartTheme as look } from "./theme";

type Props = { notes: readonly PlacedNote[]; rows: readonly TrendRow[]; locale: string };

/** Notes on the time axis: a flag where one begins, a faint band over its days; flags that would touch are one. */
export function TrendFlags({ notes, rows, locale }: Props) {
  const plot = usePlotArea();
  const scale = useXAxisScale();
  if (!plot || !scale || notes.length === 0) return null;
  const placeOf = (index: number) => Number(scale(rows[index]?.start) ?? 0);
  const step = rows.length > 1 ? placeOf(1) - placeOf(0) : plot.width;
  const bottom = plot.y + plot.height;
  const within = (x: number) => Math.min(plot.x + plot.width, Math.max(plot.x, x));
  return (
    <g data-testid="note-flags">
      {notes.map(({ id, first, last }) => {
        if (first === last) return null;
        const [from, to] = [within(placeOf(first) - step / 2), within(placeOf(last) + step / 2)];
        return (
          <rect
            key={id}
            x={from}
            y={plot.y}
            width={to - from}
            height={plot.height}
            fill={look.note}
            fillOpacity={look.noteOpacity}
          />
        );
      })}
      {clusterNotes(notes, placeOf, flagRoom).map(({ x, notes: here }) => (
        <g key={here[0]?.id} transform={`translate(${x} ${bottom})`}>
          <NoteFlag notes={here} locale={locale} />
        </g>
      ))}
    </g>
  );
}

/** Tells at which period the crosshair is: its first day, or null while there is none. */
export function CrosshairWatch({ onMove }: { onMove: (start: string | null) => void }) {
  const label = useActiveTooltipLabel();
  useEffect(() => {
    onMove(label === undefined ? null : String(label));
  }, [label, onMove]);
  return null;
}
