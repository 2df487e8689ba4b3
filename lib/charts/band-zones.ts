import type { ChartBands } from "@/lib/charts/chart-point";
import type { Direction, Status } from "@/lib/kpi/vocabulary";

export type BandZone = { status: Status; from: number; to: number };

/** The threshold bands as horizontal zones of a chart, cut to its domain, lowest first; empty ones left out. */
export function bandZones(
  bands: ChartBands | null | undefined,
  direction: Direction,
  domain: { min: number; max: number },
): BandZone[] {
  if (!bands) return [];
  const { min, max } = domain;
  const zones: BandZone[] =
    direction === "up"
      ? [
          { status: "off", from: min, to: bands.watch },
          { status: "watch", from: bands.watch, to: bands.ok },
          { status: "ok", from: bands.ok, to: max },
        ]
      : [
          { status: "ok", from: min, to: bands.ok },
          { status: "watch", from: bands.ok, to: bands.watch },
          { status: "off", from: bands.watch, to: max },
        ];
  return zones
    .map((zone) => ({ ...zone, from: Math.max(min, zone.from), to: Math.min(max, zone.to) }))
    .filter((zone) => zone.to > zone.from);
}
