import "server-only";
import type { Point } from "@/lib/kpi/point";
import type { PeriodInProgress } from "@/lib/time";
import type { ConfiguredKpi } from "./configuration";
import type { Engine } from "./engine";
import { pointOf, requirementsOfKpi } from "./evaluate-point";
import { type PointRequest, readsOf } from "./parts";
import { type Readings, readMeasures } from "./read-measures";
import { withModels } from "./read-models";
import type { Scope } from "./sql/measure-read";

/** Points of a KPI to be read together; `total` is the period of the one point over all of them, where wanted. */
export type SeriesRequest = {
  kpi: ConfiguredKpi;
  periods: readonly PeriodInProgress[];
  total: PeriodInProgress | null;
  scope: Scope;
};

export type SeriesPoints = { points: Point[]; total: Point };
export type SeriesGroup = SeriesPoints & { value: string | null; label: string };

const pointRequests = ({ kpi, periods, total, scope }: SeriesRequest): PointRequest[] =>
  [...periods, ...(total ? [total] : [])].map((period) => ({ kpi, period, scope }));

/** Reads all that some series need: measures in one statement, and what models say beside them. */
export const readForSeries = (engine: Engine, requests: readonly SeriesRequest[]): Promise<Readings> => {
  const requirements = requests.flatMap(({ kpi }) => requirementsOfKpi(engine, kpi));
  const points = requests.flatMap(pointRequests);
  const reading = readMeasures(
    engine.organization,
    engine.asOf,
    points.flatMap((request) => readsOf(engine, request)),
    [...new Map(requirements.map((it) => [JSON.stringify(it), it])).values()],
  );
  return withModels(engine, points, reading);
};

/** The points of a series (of one group of it, where its scope has a dimension). */
export const pointsOf = (
  engine: Engine,
  { kpi, periods, scope }: SeriesRequest,
  readings: Readings,
  group?: string | null,
): Point[] =>
  periods.map((period) => pointOf(engine, { kpi, period, scope }, readings, { bandsFor: "grain", group }));

/** The point over all of a series' periods; undefined where the request asks for none. */
export const totalOf = (
  engine: Engine,
  { kpi, total, scope }: SeriesRequest,
  readings: Readings,
  group?: string | null,
): Point | undefined =>
  total ? pointOf(engine, { kpi, period: total, scope }, readings, { bandsFor: "span", group }) : undefined;

const sizeOf = (kpi: ConfiguredKpi, { denominator, n, value }: Point): number =>
  kpi.definition.additivity === "flow" ? Math.abs(value ?? 0) : (denominator ?? n ?? Math.abs(value ?? 0));

/**
 * The groups of a series whose scope has a dimension: every value with a row in any part, largest first. What carries
 * no value is a group of its own, "Not set".
 */
export const groupsOf = (engine: Engine, request: SeriesRequest, readings: Readings): SeriesGroup[] => {
  const labels = new Map<string | null, string>();
  for (const read of pointRequests(request).flatMap((it) => readsOf(engine, it))) {
    for (const [value, label] of readings.amounts.groupsOf(read)) labels.set(value, label);
  }
  const groups = [...labels].flatMap(([value, label]) => {
    const total = totalOf(engine, request, readings, value);
    return total ? [{ value, label, points: pointsOf(engine, request, readings, value), total }] : [];
  });
  return groups.sort(
    (a, b) => sizeOf(request.kpi, b.total) - sizeOf(request.kpi, a.total) || a.label.localeCompare(b.label),
  );
};
