import type { BandZone } from "@/lib/charts/band-zones";
import { type Box, clearPlace, type Place } from "@/lib/charts/clear-place";
import type { TrendRow } from "@/lib/charts/trend-rows";

type Plot = { x: number; width: number };
type Scales = { across: (row: TrendRow) => number; down: (value: number) => number };

/** Where a zone's name begins, and its baseline, in px. */
export type ZoneNamePlace = { status: BandZone["status"]; x: number; y: number };

/** The box that a zone's name needs, and its distance from the zone's edges, in px. */
const name = { width: 56, height: 16, gap: 6 };

/** The zones' names, each in a corner of its zone that no line runs through; without one, the name is left out. */
export function zoneNamePlaces(
  zones: readonly BandZone[],
  rows: readonly TrendRow[],
  plot: Plot,
  { across, down }: Scales,
): ZoneNamePlace[] {
  const line = (toValue: (row: TrendRow) => number | null): (Place | null)[] =>
    rows.map((row) => {
      const value = toValue(row);
      return value === null ? null : { x: across(row), y: down(value) };
    });
  const lines = [
    line((row) => row.point.value),
    line((row) => row.comparisonValue),
    line((row) => row.pathValue),
  ];
  return zones.flatMap((zone) => {
    const [top, bottom] = [down(zone.to), down(zone.from)];
    if (bottom - top < name.height + 2) return [];
    const box = clearPlace(corners(plot, top, bottom), lines);
    return box ? [{ status: zone.status, x: box.left, y: box.top + name.height - 4 }] : [];
  });
}

function corners(plot: Plot, top: number, bottom: number): Box[] {
  const { width, height, gap } = name;
  const [left, right] = [plot.x + gap, plot.x + plot.width - width - gap];
  const middle = plot.x + (plot.width - width) / 2;
  const [upper, lower] = [top + 2, bottom - height - 2];
  return [left, right, middle].flatMap((x) =>
    [upper, lower].map((y) => ({ left: x, top: y, width, height })),
  );
}
