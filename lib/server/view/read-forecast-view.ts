import "server-only";
import { type ForecastQuery, forecastQuerySchema } from "@/lib/contracts/forecast";
import type { Filter, KpiSummary } from "@/lib/contracts/kpi";
import type { PipelineForecastQuery } from "@/lib/contracts/pipeline-forecast";
import { usualHorizon } from "@/lib/contracts/usual-horizon";
import type { SearchParams, View } from "@/lib/contracts/view";
import { addGrains, localDateOf, startOfGrain } from "@/lib/time";
import type { Context } from "../auth/context";
import { readView, seriesQueryOf } from "./read-view";

export type ForecastView = {
  view: View;
  kpi: KpiSummary;
  horizon: number;
  forecast: ForecastQuery;
  pipeline: PipelineForecastQuery;
};

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** By what deals can be filtered; other filters of the address are not the pipeline's. */
const ofDeals = ["owner", "team", "segment", "region", "source", "product", "campaign"];

/**
 * What the forecast page's address asks for: which flow KPI, in which grain, how far ahead, of which records. What is
 * not understood falls back to the first flow KPI and the usual distance.
 * @returns null where there is no flow KPI
 */
export const readForecastView = (
  ctx: Context,
  search: SearchParams,
  kpis: readonly KpiSummary[],
  now: Date,
): ForecastView | null => {
  const view = readView(ctx, search, now);
  const kpi = kpis.find(({ id }) => id === textOf(search.kpi)) ?? kpis[0];
  if (!kpi) return null;
  const { grain } = view;
  const asked = forecastQuerySchema.shape.horizon.safeParse(textOf(search.horizon) ?? usualHorizon[grain]);
  const horizon = asked.success ? asked.data : usualHorizon[grain];
  const from = startOfGrain(localDateOf(now, ctx.organization.timeZone), grain, ctx.organization);
  const filter: Filter = Object.fromEntries(
    Object.entries(view.filter).filter(([dimension]) => ofDeals.includes(dimension)),
  );
  return {
    view,
    kpi,
    horizon,
    forecast: { grain, horizon, filter: seriesQueryOf(kpi, view).filter },
    pipeline: { from, to: addGrains(from, grain, horizon), grain, filter },
  };
};
