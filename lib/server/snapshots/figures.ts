import "server-only";
import type { Point } from "@/lib/contracts/kpi";
import { kpisOfDashboard, kpis as registered } from "@/lib/kpi/registry";
import type { FigureSettings } from "@/lib/kpi/restatement/settings";
import { addMonths } from "@/lib/time";
import type { Context, OrganizationSettings } from "../auth/context";
import { type Configuration, readConfiguration } from "../kpi/configuration";
import { getKpiSeries } from "../kpi/get-kpi-series";

/** By which settings a KPI is computed now, under the pinned variant or another one. */
export const settingsOf = (
  organization: OrganizationSettings,
  configuration: Configuration,
  kpiId: string,
  variantId?: string,
): FigureSettings => {
  const { variant, bands, parameters } = configuration.kpi(kpiId, variantId);
  const { revenueSource, churnRule, inactivityDays, grossMarginPercent, timeZone, currency } = organization;
  return {
    variant: { id: variant.id, name: variant.name },
    bands,
    parameters,
    ...{ revenueSource, churnRule, inactivityDays, grossMarginPercent, timeZone, currency },
  };
};

/** The KPIs whose month ends are kept: those in focus; while none is chosen, the headlines of Executive. */
export const keptKpis = (configuration: Configuration): string[] => {
  const focus = registered.filter(({ id }) => configuration.kpi(id).isFocus);
  return (focus.length > 0 ? focus : kpisOfDashboard("executive")).map(({ id }) => id);
};

/** A KPI's points of consecutive calendar months. @param from first day of the first month; @param to of the one after the last */
export const monthlyPoints = async (
  ctx: Context,
  kpiId: string,
  { from, to, variant }: { from: string; to: string; variant?: string },
  now: Date,
): Promise<Point[]> => {
  const query = { from, to, grain: "month", filter: {}, ...(variant ? { variant } : {}) } as const;
  return (await getKpiSeries(ctx, kpiId, query, { now })).points;
};

export type MonthFigure = { kpiId: string; point: Point; settings: FigureSettings };

/** The figures of a month's end, as they are at a moment. @param month its first day */
export const figuresOfMonth = async (ctx: Context, month: string, now: Date): Promise<MonthFigure[]> => {
  const configuration = await readConfiguration(ctx.organization);
  const figures: MonthFigure[] = [];
  // One after another: this runs beside what people wait for.
  for (const kpiId of keptKpis(configuration)) {
    const [point] = await monthlyPoints(ctx, kpiId, { from: month, to: addMonths(month, 1) }, now);
    if (point) figures.push({ kpiId, point, settings: settingsOf(ctx.organization, configuration, kpiId) });
  }
  return figures;
};
