import "server-only";
import type { Compare, Series, SeriesQuery } from "@/lib/contracts/kpi";
import { scaleBands } from "@/lib/kpi/bands";
import { comparisonPeriods, comparisonSpan, spanOf } from "@/lib/time";
import type { Context, OrganizationSettings } from "../auth/context";
import type { Serialized } from "../http/serialized";
import { readConfiguration } from "./configuration";
import { engineFor } from "./engine";
import { type Computed, keptAnswer } from "./kept-answers/kept-answer";
import { validityOf } from "./kept-answers/validity";
import { requestedPeriods } from "./periods";
import { groupsOf, pointsOf, readForSeries, type SeriesRequest, totalOf } from "./read-series";
import { requestedScope } from "./scope";
import { baselineRequest, behaviourOfSeries, verdictOn } from "./signals/read-behaviour";

const comparedWith = (main: SeriesRequest, kind: Compare): SeriesRequest => {
  const periods = comparisonPeriods(main.periods, kind);
  return { ...main, periods, total: comparisonSpan(main.periods, kind) ?? spanOf(periods) ?? null };
};

const computeSeries = async (
  organization: OrganizationSettings,
  kpiId: string,
  query: SeriesQuery,
  now: Date,
): Promise<Computed<Series>> => {
  const configuration = await readConfiguration(organization);
  const kpi = configuration.kpi(kpiId, query.variant);
  const grouped = requestedScope(configuration, kpi, query);
  const engine = await engineFor(organization, configuration, [kpi], now);
  const periods = requestedPeriods(engine, query);

  const scope = { filter: query.filter };
  const main: SeriesRequest = { kpi, periods, total: spanOf(periods) ?? null, scope };
  const compared = query.compare ? comparedWith(main, query.compare) : null;
  const broken: SeriesRequest | null = grouped.by ? { ...main, scope: grouped } : null;
  const baseline = baselineRequest(engine, main);
  const requests = [main, compared, broken, baseline].filter((request) => request !== null);
  const readings = await readForSeries(engine, requests);

  const seriesOf = (request: SeriesRequest) => {
    const points = pointsOf(engine, request, readings);
    const total = totalOf(engine, request, readings) ?? points[0];
    if (!total) throw new Error(`The series of ${kpiId} has no point.`);
    return { points, total };
  };
  const { bands, definition } = kpi;
  const shown = seriesOf(main);
  const comparison = compared && seriesOf(compared);
  const behaviour = behaviourOfSeries(engine, { series: main, baseline }, shown.points, readings);
  const before = query.compare === "previous" ? comparison?.points.at(-1) : null;
  const answer: Series = {
    kpi: definition.id,
    variant: kpi.variant.id,
    unit: definition.unit,
    direction: definition.direction,
    grain: query.grain,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: engine.asOf.toISOString(),
    bands: bands && scaleBands(bands, definition.bandsScale, query.grain),
    behaviour,
    changes: shown.points.map((point, index) => ({
      onPrevious: verdictOn(main, behaviour, point, shown.points[index - 1] ?? before),
      onComparison: verdictOn(main, behaviour, point, comparison?.points[index]),
    })),
    ...shown,
    ...(comparison ? { comparison } : {}),
    ...(broken ? { groups: groupsOf(engine, broken, readings) } : {}),
  };
  return { answer, validity: validityOf(engine, [kpi]) };
};

/**
 * A KPI over time: its points over [from, to), widened outward to whole grains, the point over the whole range, and
 * where asked for the comparison (aligned with the points by index) and the groups of a dimension.
 * @throws NotFound for an unknown KPI; InvalidInput for a variant, dimension or range that it cannot have
 */
export const getKpiSeries = async (
  { organization }: Pick<Context, "organization">,
  kpiId: string,
  query: SeriesQuery,
  { now }: { now: Date },
): Promise<Series> => (await computeSeries(organization, kpiId, query, now)).answer;

/** The same, from what is kept where nothing has changed since that was computed. */
export const answerKpiSeries = (
  ctx: Context,
  kpiId: string,
  query: SeriesQuery,
  { now }: { now: Date },
): Promise<Serialized<Series>> =>
  keptAnswer(ctx, ["series", kpiId, query], now, () => computeSeries(ctx.organization, kpiId, query, now));
