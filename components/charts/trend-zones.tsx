"use client";

import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import type { BandZone } from "@/lib/charts/band-zones";
import { statusWords } from "@/lib/charts/chart-point";
import { type Box, clearPlace, type Place } from "@/lib/charts/clear-place";
import type { TrendRow } from "@/lib/charts/trend-rows";
import { chartTheme as look } from "./theme";

/** The threshold bands as faint zones over the whole plot, behind all lines. */
export function TrendZones({ zones }: { zones: readonly BandZone[] }) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  return zones.map((zone) => {
    const top = Number(scale(zone.to) ?? 0);
    return (
      <rect
        key={zone.status}
        x={plot.x}
        width={plot.width}
        y={top}
        height={Math.max(0, Number(scale(zone.from) ?? 0) - top)}
        fill={look.zones[zone.status]}
        fillOpacity={look.zoneOpacity}
      />
    );
  });
}

/** The box that a zone's name needs, and its distance from the zone's edges, in px. */
const name = { width: 56, height: 16, gap: 6 };

/** The zones' names, each in a corner of its zone that no line runs through; without one, the name is left out. */
export function TrendZoneNames({ zones, rows }: { zones: readonly BandZone[]; rows: readonly TrendRow[] }) {
  const plot = usePlotArea();
  const scaleY = useYAxisScale();
  const scaleX = useXAxisScale();
  if (!plot || !scaleY || !scaleX) return null;
  const line = (valueOfRow: (row: TrendRow) => number | null): (Place | null)[] =>
    rows.map((row) => {
      const value = valueOfRow(row);
      return value === null ? null : { x: Number(scaleX(row.start) ?? 0), y: Number(scaleY(value) ?? 0) };
    });
  const lines = [
    line((row) => row.point.value),
    line((row) => row.comparisonValue),
    line((row) => row.pathValue),
  ];
  return zones.map((zone) => {
    const [top, bottom] = [Number(scaleY(zone.to) ?? 0), Number(scaleY(zone.from) ?? 0)];
    if (bottom - top < name.height + 2) return null;
    const box = clearPlace(corners(plot, top, bottom), lines);
    if (!box) return null;
    return (
      <text
        key={zone.status}
        x={box.left}
        y={box.top + name.height - 4}
        fill={`var(--${zone.status}-ink)`}
        fontSize={11}
        pointerEvents="none"
      >
        {statusWords[zone.status]}
      </text>
    );
  });
}

function corners(plot: { x: number; width: number }, top: number, bottom: number): Box[] {
  const { width, height, gap } = name;
  const [left, right] = [plot.x + gap, plot.x + plot.width - width - gap];
  const middle = plot.x + (plot.width - width) / 2;
  const [upper, lower] = [top + 2, bottom - height - 2];
  return [left, right, middle].flatMap((x) =>
    [upper, lower].map((y) => ({ left: x, top: y, width, height })),
  );
}
