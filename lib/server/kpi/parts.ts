import "server-only";
import type { PartSource } from "@/lib/kpi/definition";
import { measures } from "@/lib/kpi/measures";
import { windowRange } from "@/lib/kpi/windows";
import type { PeriodInProgress } from "@/lib/time";
import type { ConfiguredKpi } from "./configuration";
import type { Engine } from "./engine";
import type { MeasureRead, Scope } from "./sql/measure-read";

/** A KPI's point to be evaluated: over which period, of which records. */
export type PointRequest = { kpi: ConfiguredKpi; period: PeriodInProgress; scope: Scope };

/** The read behind a part; null while its window cannot be told (no sales cycle is known). */
export const measureRead = (
  engine: Engine,
  { kpi, period, scope }: PointRequest,
  source: Extract<PartSource, { measure: string }>,
): MeasureRead | null => {
  const range = windowRange(source.window ?? "period", period, engine.statistics);
  return range && { measure: measures[source.measure], range, scope, parameters: kpi.parameters };
};

/** The same point of a KPI that is a part of this one, under its own variant in force. */
export const partRequest = (engine: Engine, request: PointRequest, kpiId: string): PointRequest => ({
  ...request,
  kpi: engine.configuration.kpi(kpiId),
});

/** Every measure to be read for a point, those of KPIs that are its parts included; models are read apart. */
export const readsOf = (engine: Engine, request: PointRequest): MeasureRead[] =>
  Object.values(request.kpi.variant.uses).flatMap((source) => {
    if ("kpi" in source) return readsOf(engine, partRequest(engine, request, source.kpi));
    if ("model" in source) return [];
    const read = measureRead(engine, request, source);
    return read ? [read] : [];
  });
