import "server-only";
import type { DashboardQuery, Filter, KpiSummary, SeriesQuery } from "@/lib/contracts/kpi";
import { parseView, type SearchParams, type View } from "@/lib/contracts/view";
import type { DashboardArea } from "@/lib/kpi/vocabulary";
import { localDateOf } from "@/lib/time";
import type { Context } from "../auth/context";

/** The view an address asks for, in the organization's calendar. `now` decides what "this month" is. */
export const readView = (ctx: Context, search: SearchParams, now: Date): View =>
  parseView(search, localDateOf(now, ctx.organization.timeZone), ctx.organization);

/** The dashboard query that a view stands for. */
export const dashboardQueryOf = (area: DashboardArea, view: View): DashboardQuery => ({
  area,
  from: view.from,
  to: view.to,
  grain: view.grain,
  filter: view.filter,
  compare: view.compare,
});

/** A view's filter as far as a page knows its dimensions. */
export const filterWithin = (filter: Filter, dimensions: readonly string[]): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([dimension]) => dimensions.includes(dimension)));

/** The series query of one KPI that a view stands for; filters by dimensions that the KPI lacks are left out. */
export const seriesQueryOf = (kpi: KpiSummary, view: View, variant?: string): SeriesQuery => {
  const filter = filterWithin(view.filter, kpi.dimensions);
  const { from, to, grain, compare } = view;
  return { from, to, grain, filter, compare, ...(variant ? { variant } : {}) };
};
