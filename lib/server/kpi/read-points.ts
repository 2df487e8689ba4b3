import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import type { Point } from "@/lib/kpi/point";
import { type Period, withProgress } from "@/lib/time";
import type { Context } from "../auth/context";
import type { Configuration, ConfiguredKpi } from "./configuration";
import { type Engine, engineFor } from "./engine";
import { pointsOf, readForSeries, type SeriesRequest } from "./read-series";
import { dimensionsOfKpi, filteredDimensions } from "./scope";

/** Points wanted of one KPI: its periods may have any length, and need not follow each other. */
export type PointsRequest = { kpi: ConfiguredKpi; filter: Filter; periods: readonly Period[] };

const blank = (point: Point, reasonDetail: string): Point => ({
  ...point,
  value: null,
  reason: "not-computable",
  reasonDetail,
  numerator: null,
  denominator: null,
  parts: {},
  n: null,
  interval: null,
  status: null,
});

/** Why a stored filter no longer fits: the pinned variant may have changed since, to one without its dimension. */
const misfit = ({ configuration }: Engine, { kpi, filter }: PointsRequest): string | null => {
  const has = dimensionsOfKpi(configuration, kpi);
  const lacking = filteredDimensions(filter).filter((dimension) => !has.includes(dimension));
  if (lacking.length === 0) return null;
  return `${kpi.definition.name} (${kpi.variant.name}) cannot be filtered by ${lacking.join(" or ")}`;
};

/**
 * Points of several KPIs in one statement, so that they belong to one state of the data: for each request its points,
 * in the order of its periods. A filter that the KPI cannot have makes its points not-computable.
 */
export const readPoints = async (
  { organization }: Pick<Context, "organization">,
  configuration: Configuration,
  requests: readonly PointsRequest[],
  now: Date,
): Promise<Point[][]> => {
  const engine = await engineFor(
    organization,
    configuration,
    requests.map(({ kpi }) => kpi),
    now,
  );
  const plans = requests.map((request) => {
    const reason = misfit(engine, request);
    const series: SeriesRequest = {
      kpi: request.kpi,
      periods: request.periods.map((period) => withProgress(period, engine.today)),
      total: null,
      scope: { filter: reason === null ? request.filter : {} },
    };
    return { series, reason };
  });
  const readings = await readForSeries(
    engine,
    plans.map(({ series }) => series),
  );
  return plans.map(({ series, reason }) => {
    const points = pointsOf(engine, series, readings);
    return reason === null ? points : points.map((point) => blank(point, reason));
  });
};
