"use client";

import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import type { BandZone } from "@/lib/charts/band-zones";
import type { TrendRow } from "@/lib/charts/trend-rows";
import { zoneNamePlaces } from "@/lib/charts/zone-names";
import { chartTheme as look } from "./theme";
import { ZoneName } from "./zone-name";

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

/** The zones' names, each in a corner of its zone that no line runs through; without one, the name is left out. */
export function TrendZoneNames({ zones, rows }: { zones: readonly BandZone[]; rows: readonly TrendRow[] }) {
  const plot = usePlotArea();
  const scaleY = useYAxisScale();
  const scaleX = useXAxisScale();
  if (!plot || !scaleY || !scaleX) return null;
  const places = zoneNamePlaces(zones, rows, plot, {
    across: (row) => Number(scaleX(row.start) ?? 0),
    down: (value) => Number(scaleY(value) ?? 0),
  });
  return places.map(({ status, x, y }) => <ZoneName key={status} status={status} x={x} y={y} />);
}
