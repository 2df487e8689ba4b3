import { queryOptions } from "@tanstack/react-query";
import type {
  Dashboard,
  DashboardQuery,
  KpiSettingsInput,
  KpiSummary,
  SeriesQuery,
} from "@/lib/contracts/kpi";
import type * as operations from "@/lib/contracts/operations/kpis";
import { call } from "./call";

/** Everything that the records or settings can change; invalidating it refreshes every number on the screen. */
export const numbersKey = ["numbers"] as const;

/** All KPIs of an area over a range. The server prefetches under the same key. */
export const dashboardOptions = (query: DashboardQuery) =>
  queryOptions<Dashboard>({
    queryKey: [...numbersKey, "dashboard", query],
    queryFn: ({ signal }) => call<typeof operations.getDashboard>("GET /dashboard", { query, signal }),
  });

/** One KPI over time. */
export const seriesOptions = (kpi: string, query: SeriesQuery) =>
  queryOptions({
    queryKey: [...numbersKey, "series", kpi, query],
    queryFn: ({ signal }) =>
      call<typeof operations.getKpiSeries>("GET /kpis/{id}/series", { params: { id: kpi }, query, signal }),
  });

/** What each KPI is, as this organization uses it. */
export const kpiListOptions = () =>
  queryOptions<{ kpis: KpiSummary[] }>({
    queryKey: [...numbersKey, "kpis"],
    queryFn: ({ signal }) => call<typeof operations.listKpis>("GET /kpis", { signal }),
  });

/** What one KPI is, as this organization uses it. */
export const kpiOptions = (id: string) =>
  queryOptions<KpiSummary>({
    queryKey: [...numbersKey, "kpis", id],
    queryFn: ({ signal }) => call<typeof operations.getKpi>("GET /kpis/{id}", { params: { id }, signal }),
  });

/** The values that filters can take. */
export const dimensionValuesOptions = () =>
  queryOptions({
    queryKey: [...numbersKey, "dimensions"],
    queryFn: ({ signal }) => call<typeof operations.listDimensionValues>("GET /dimensions", { signal }),
    staleTime: 60_000,
  });

/** Pins a variant, edits bands or parameters, or chooses a focus KPI. */
export const updateKpiSettings = ({ id, input }: { id: string; input: KpiSettingsInput }) =>
  call<typeof operations.updateKpiSettings>("PUT /kpis/{id}/settings", { params: { id }, body: input });
