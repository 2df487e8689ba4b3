"use client";

import { usePlotArea, useYAxisScale } from "recharts";
import type { BandZone } from "@/lib/charts/band-zones";
import { statusWords } from "@/lib/charts/chart-point";
import { placeLabels } from "@/lib/charts/label-places";
import { chartTheme as look } from "./theme";

/** A word at the right end of a line, in place of a legend. */
export type EndLabel = { id: string; value: number; text: string; strong?: boolean };

const lineHeight = 15;
/** A zone lower than this has no room for its name. */
const leastZoneHeight = 22;

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

/** The axis' title (its unit) above it, names at the lines' ends (moved apart where they meet), the bands' names in their zones. */
export function TrendLabels({
  axisTitle,
  labels,
  zones,
}: {
  axisTitle: string;
  labels: readonly EndLabel[];
  zones: readonly BandZone[];
}) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  const placeOf = (value: number) => Number(scale(value) ?? 0);
  const wanted = labels.map(({ id, value }) => ({ id, y: placeOf(value) }));
  const placed = placeLabels(wanted, lineHeight, plot.y + 4, plot.y + plot.height);
  return (
    <g fontSize={look.fontSize} pointerEvents="none">
      <text x={0} y={plot.y - 12} fill={look.axisText}>
        {axisTitle}
      </text>
      {zones.map((zone) => {
        const top = placeOf(zone.to);
        if (placeOf(zone.from) - top < leastZoneHeight) return null;
        return (
          <text
            key={zone.status}
            x={plot.x + 8}
            y={top + 15}
            fill={`var(--${zone.status}-ink)`}
            fontSize={11}
          >
            {statusWords[zone.status]}
          </text>
        );
      })}
      {placed.map(({ id, y }) => {
        const label = labels.find((each) => each.id === id);
        if (!label) return null;
        return (
          <text
            key={id}
            x={plot.x + plot.width + 8}
            y={y}
            dy="0.35em"
            fill={label.strong ? look.text : look.axisText}
            fontWeight={label.strong ? 600 : 400}
          >
            {label.text}
          </text>
        );
      })}
    </g>
  );
}
