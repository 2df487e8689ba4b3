import "server-only";
import type { Compare, Dashboard, DashboardCard, DashboardQuery } from "@/lib/contracts/kpi";
import { scaleBands } from "@/lib/kpi/bands";
import { changeBetween } from "@/lib/kpi/change";
import { kpisOfDashboard } from "@/lib/kpi/registry";
import { comparisonPeriods, type PeriodInProgress } from "@/lib/time";
import type { Context, OrganizationSettings } from "../auth/context";
import type { Serialized } from "../http/serialized";
import { headlineObjectives } from "../objectives/headline-objective";
import { type Configuration, type ConfiguredKpi, readConfiguration } from "./configuration";
import { type Engine, engineFor } from "./engine";
import { pointOf } from "./evaluate-point";
import { type Computed, keptAnswer } from "./kept-answers/kept-answer";
import { validityOf } from "./kept-answers/validity";
import { latestJudged } from "./latest-judged";
import { requestedPeriods } from "./periods";
import type { Readings } from "./read-measures";
import { pointsOf, readForSeries, type SeriesRequest } from "./read-series";
import { dimensionsOfKpi, filteredDimensions } from "./scope";
import { baselineRequest, behaviourOfSeries, verdictOn } from "./signals/read-behaviour";

type CardPlan = {
  kpi: ConfiguredKpi;
  series: SeriesRequest;
  latest: PeriodInProgress;
  comparison: SeriesRequest;
  baseline: SeriesRequest;
  ignoredFilters: DashboardCard["ignoredFilters"];
};

const planOf = (
  engine: Engine,
  kpi: ConfiguredKpi,
  periods: readonly [PeriodInProgress, ...PeriodInProgress[]],
  { filter, compare }: Pick<DashboardQuery, "filter" | "compare">,
): CardPlan => {
  const has = dimensionsOfKpi(engine.configuration, kpi);
  const ignoredFilters = filteredDimensions(filter).filter((dimension) => !has.includes(dimension));
  const applicable = Object.entries(filter).filter(
    ([dimension]) => !ignoredFilters.some((it) => it === dimension),
  );
  const scope = { filter: Object.fromEntries(applicable) };
  const latest = latestJudged(engine, kpi, periods);
  const series = { kpi, periods, total: null, scope };
  return {
    kpi,
    latest,
    series,
    baseline: baselineRequest(engine, series),
    comparison: { kpi, periods: comparisonPeriods([latest], compare), total: null, scope },
    ignoredFilters,
  };
};

const cardOf = (
  engine: Engine,
  { kpi, series, latest: period, comparison: compared, baseline, ignoredFilters }: CardPlan,
  readings: Readings,
  objective: DashboardCard["objective"],
): DashboardCard => {
  const { definition, variant, bands } = kpi;
  const latest = pointOf(engine, { kpi, period, scope: series.scope }, readings, { bandsFor: "grain" });
  const [comparison = latest] = pointsOf(engine, compared, readings);
  const points = pointsOf(engine, series, readings);
  const behaviour = behaviourOfSeries(engine, { series, baseline }, points, readings);
  return {
    kpi: definition.id,
    name: definition.name,
    shortName: definition.shortName ?? definition.name,
    variant: variant.id,
    variantName: variant.name,
    unit: definition.unit,
    direction: definition.direction,
    additivity: definition.additivity,
    isFocus: kpi.isFocus,
    range: definition.range ? [definition.range[0], definition.range[1]] : null,
    bands: bands && scaleBands(bands, definition.bandsScale, period.grain),
    latest,
    comparison,
    ...changeBetween(latest.value, comparison.value, definition.direction),
    changeVerdict: verdictOn(series, behaviour, latest, comparison),
    points,
    behaviour,
    ignoredFilters,
    objective,
  };
};

const computeDashboard = async (
  organization: OrganizationSettings,
  query: DashboardQuery,
  now: Date,
): Promise<Computed<Dashboard>> => {
  const ids = kpisOfDashboard(query.area).map(({ id }) => id);
  const readCards = async () => {
    const configuration: Configuration = await readConfiguration(organization);
    const kpis = ids.map((id) => configuration.kpi(id));
    const engine = await engineFor(organization, configuration, kpis, now);
    const periods = requestedPeriods(engine, query);
    const plans = kpis.map((kpi) => planOf(engine, kpi, periods, query));
    const readings = await readForSeries(
      engine,
      plans.flatMap(({ series, comparison, baseline }) => [series, comparison, baseline]),
    );
    return { engine, kpis, plans, readings };
  };
  const [{ engine, kpis, plans, readings }, objectives] = await Promise.all([
    readCards(),
    headlineObjectives({ organization }, ids, { now }),
  ]);
  const answer: Dashboard = {
    area: query.area,
    grain: query.grain,
    from: query.from,
    to: query.to,
    compare: query.compare satisfies Compare,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: engine.asOf.toISOString(),
    dataChangedAt: organization.dataChangedAt?.toISOString() ?? null,
    cards: plans.map((plan) =>
      cardOf(engine, plan, readings, objectives.get(plan.kpi.definition.id) ?? null),
    ),
  };
  return { answer, validity: validityOf(engine, kpis) };
};

/**
 * Every headline KPI of an area: its points over the range, the latest that can be judged, and what that is held
 * against. All are read in one statement. Filters that a KPI cannot have are not applied to it, and named on its card.
 * @throws InvalidInput for an impossible range
 */
export const getDashboard = async (
  { organization }: Pick<Context, "organization">,
  query: DashboardQuery,
  { now }: { now: Date },
): Promise<Dashboard> => (await computeDashboard(organization, query, now)).answer;

/** The same, from what is kept where nothing has changed since that was computed. */
export const answerDashboard = (
  ctx: Context,
  query: DashboardQuery,
  { now }: { now: Date },
): Promise<Serialized<Dashboard>> =>
  keptAnswer(ctx, ["dashboard", query], now, () => computeDashboard(ctx.organization, query, now));
