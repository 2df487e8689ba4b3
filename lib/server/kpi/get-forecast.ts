import "server-only";
import type { Forecast, ForecastQuery } from "@/lib/contracts/forecast";
import { Unprocessable } from "@/lib/errors";
import { formatDate } from "@/lib/format/format-period";
import {
  forecastInProgress,
  forecastSeries,
  type MethodId,
  methodWords,
  type SeriesForecast,
  seasonOf,
} from "@/lib/kpi/forecast";
import { kpis } from "@/lib/kpi/registry";
import type { Grain } from "@/lib/kpi/vocabulary";
import { addGrains } from "@/lib/time";
import type { Context } from "../auth/context";
import { type ConfiguredKpi, readConfiguration } from "./configuration";
import { engineFor } from "./engine";
import { type ForecastHistory, readForecastHistory } from "./read-forecast-history";
import { requestedScope } from "./scope";

const grainNames: Readonly<Record<Grain, string>> = {
  day: "days",
  week: "weeks",
  month: "months",
  quarter: "quarters",
  year: "years",
};

/** What can be forecast is a sum over a period; a ratio would have to be made of two forecasts, a stock is no sum. */
const refuseOtherThanFlow = ({ definition: { name, additivity } }: ConfiguredKpi): void => {
  if (additivity === "flow") return;
  const flows = kpis.filter((kpi) => kpi.additivity === "flow").map((kpi) => `"${kpi.id}"`);
  const what = additivity === "ratio" ? "is a ratio" : "is read at a boundary and never added up";
  throw new Unprocessable(
    `${name} ${what}; only counts and sums over a period can be forecast: ${flows.join(", ")}.`,
  );
};

/** Why the history is too short, and until when to wait. */
const tooShortWords = (
  { history, inProgress: { start } }: ForecastHistory,
  grain: Grain,
  locale: string,
  { needed, given }: { needed: number; given: number },
): string => {
  const names = grainNames[grain];
  const two = seasonOf[grain] > 1 ? `, two seasons of ${seasonOf[grain]} or more` : "";
  const first = history[0];
  const since = first
    ? `There are ${given}, since ${formatDate(first.start, locale)}`
    : "There are none with records yet";
  return `A forecast by ${grain} needs ${needed} complete ${names}${two}. ${since}; from ${formatDate(addGrains(start, grain, needed - given), locale)} on there are enough`;
};

const describeMethod = (id: MethodId) => ({ id, ...methodWords[id] });

const pointsOf = ({ inProgress, ...read }: ForecastHistory, forecast: SeriesForecast, grain: Grain) =>
  forecast.values.map((whole, index) => {
    const first = index === 0;
    const { value, range80, range95 } = first
      ? forecastInProgress(whole, inProgress, read.past, forecast.firstSteps)
      : whole;
    return {
      start: addGrains(inProgress.start, grain, index),
      end: addGrains(inProgress.start, grain, index + 1),
      partial: first,
      actual: first ? inProgress.soFar : null,
      value,
      low80: range80.low,
      high80: range80.high,
      low95: range95.low,
      high95: range95.high,
    };
  });

type Outcome = Pick<Forecast, "points" | "method" | "backtest" | "reason" | "reasonDetail">;

const without = (reasonDetail: string): Outcome => ({
  points: [],
  method: null,
  backtest: null,
  reason: "not-computable",
  reasonDetail,
});

const outcomeOf = (read: ForecastHistory, { grain, horizon }: ForecastQuery, locale: string): Outcome => {
  if (read.reasonDetail !== null) return without(read.reasonDetail);
  const forecast = forecastSeries(
    read.history.map(({ value }) => value),
    seasonOf[grain],
    horizon,
  );
  if ("needed" in forecast) return without(tooShortWords(read, grain, locale, forecast));
  return {
    points: pointsOf(read, forecast, grain),
    method: describeMethod(forecast.method),
    backtest: {
      ...forecast.backtest,
      steps: [...forecast.backtest.steps],
      tried: forecast.tried.map(({ method, meanAbsoluteError }) => ({
        method: describeMethod(method),
        meanAbsoluteError,
      })),
    },
    reason: null,
  };
};

/**
 * Where a flow KPI is likely to go: the period in progress and those after it, each with a value and ranges of 80 % and
 * 95 %, and how well the method did when it was tried on the past. A history that is too short gives no points, and
 * words that say how much is missing.
 * @throws NotFound for an unknown KPI; InvalidInput for a variant or filter that it cannot have; Unprocessable for a
 * ratio or a stock
 */
export const getForecast = async (
  { organization }: Context,
  kpiId: string,
  query: ForecastQuery,
  { now }: { now: Date },
): Promise<Forecast> => {
  const configuration = await readConfiguration(organization);
  const kpi = configuration.kpi(kpiId, query.variant);
  refuseOtherThanFlow(kpi);
  const scope = requestedScope(configuration, kpi, query);
  const engine = await engineFor(organization, configuration, [kpi], now);
  const read = await readForecastHistory(engine, kpi, scope, query.grain);
  return {
    kpi: kpi.definition.id,
    variant: kpi.variant.id,
    unit: kpi.definition.unit,
    direction: kpi.definition.direction,
    grain: query.grain,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    season: seasonOf[query.grain],
    history: read.history.map(({ start, end, value }) => ({ start, end, value })),
    ...outcomeOf(read, query, organization.locale),
  };
};
