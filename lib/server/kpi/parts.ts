import "server-only";
import type { PartSource } from "@/lib/kpi/definition";
import { measures } from "@/lib/kpi/measures";
import { windowRange } from "@/lib/kpi/windows";
import type { PeriodInProgress } from "@/lib/time";
import type { ConfiguredKpi } from "./configuration";
import type { Engine } from "./engine";
import type { MeasureRead, Scope } from "./sql/measure-read";

/** The read behind a part; null when its window cannot be told yet (no sales cycle is known). */
export const measureRead = (
  engine: Engine,
  kpi: ConfiguredKpi,
  source: Extract<PartSource, { measure: string }>,
  period: PeriodInProgress,
  scope: Scope,
): MeasureRead | null => {
  const range = windowRange(source.window ?? "period", period, engine.statistics);
  return range && { measure: measures[source.measure], range, scope, parameters: kpi.parameters };
};

/** Every measure to be read for a KPI's point over a period, those of KPIs that are its parts included. */
export const readsOf = (
  engine: Engine,
  kpi: ConfiguredKpi,
  period: PeriodInProgress,
  scope: Scope,
): MeasureRead[] =>
  Object.values(kpi.variant.uses).flatMap((source) => {
    if ("kpi" in source) return readsOf(engine, engine.configuration.kpi(source.kpi), period, scope);
    const read = measureRead(engine, kpi, source, period, scope);
    return read ? [read] : [];
  });
