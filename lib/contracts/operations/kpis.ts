import { z } from "zod";
import {
  dashboardQuerySchema,
  dashboardSchema,
  dimensionValuesSchema,
  kpiListSchema,
  kpiSettingsInputSchema,
  kpiSummarySchema,
  seriesQuerySchema,
  seriesSchema,
} from "../kpi";
import { operation } from "../operation";

const kpiParams = z.strictObject({ id: z.string().max(60) });
const tag = "KPIs";

export const listKpis = operation({
  id: "listKpis",
  method: "GET",
  path: "/kpis",
  tag,
  summary: "Every KPI: what it is, its variants and the one pinned, its bands and dimensions",
  access: "read",
  response: kpiListSchema,
});

export const getKpi = operation({
  id: "getKpi",
  method: "GET",
  path: "/kpis/{id}",
  tag,
  summary: "One KPI: what it is, its variants and the one pinned, its bands and dimensions",
  access: "read",
  params: kpiParams,
  response: kpiSummarySchema,
});

export const getKpiSeries = operation({
  id: "getKpiSeries",
  method: "GET",
  path: "/kpis/{id}/series",
  tag,
  summary: "A KPI over time: value, parts, interval and status of each period, with comparison and breakdown",
  access: "read",
  params: kpiParams,
  query: seriesQuerySchema,
  response: seriesSchema,
});

export const updateKpiSettings = operation({
  id: "updateKpiSettings",
  method: "PUT",
  path: "/kpis/{id}/settings",
  tag,
  summary: "Pin a variant, edit bands and parameters, choose as focus",
  access: "people",
  permission: "configure-kpis",
  params: kpiParams,
  body: kpiSettingsInputSchema,
  response: kpiSummarySchema,
});

export const getDashboard = operation({
  id: "getDashboard",
  method: "GET",
  path: "/dashboard",
  tag,
  summary: "The latest value, comparison, status and series of every KPI of an area, in one answer",
  access: "read",
  query: dashboardQuerySchema,
  response: dashboardSchema,
});

export const listDimensionValues = operation({
  id: "listDimensionValues",
  method: "GET",
  path: "/dimensions",
  tag,
  summary: "The values that filters can take",
  access: "read",
  response: dimensionValuesSchema,
});
