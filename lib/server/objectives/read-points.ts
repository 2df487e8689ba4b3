import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import type { Point } from "@/lib/kpi/point";
import type { Context } from "@/lib/server/auth/context";
import type { Configuration, ConfiguredKpi } from "@/lib/server/kpi/configuration";
import { engineFor, inProgress } from "@/lib/server/kpi/engine";
import { pointsOf, readForSeries } from "@/lib/server/kpi/read-series";
import type { Period } from "@/lib/time";

export type PointsRequest = { kpi: ConfiguredKpi; filter: Filter; periods: readonly Period[] };

/** Points of several KPIs over several scopes and periods, by request; all are read in one statement. */
export const readPoints = async (
  { organization }: Context,
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
  const series = requests.map(({ kpi, filter, periods }) => ({
    kpi,
    scope: { filter },
    periods: inProgress(engine, periods),
    total: null,
  }));
  const readings = await readForSeries(engine, series);
  return series.map((request) => pointsOf(engine, request, readings));
};
