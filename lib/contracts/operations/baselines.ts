import { z } from "zod";
import { baselineInputSchema, baselineListSchema } from "../kpi-signals";
import { operation } from "../operation";
import { localDate } from "../primitives";

const tag = "KPIs";
const kpiParams = z.strictObject({ id: z.string().max(60) });
const baselineParams = kpiParams.extend({ startsOn: localDate });

export const listBaselines = operation({
  id: "listBaselines",
  method: "GET",
  path: "/kpis/{id}/baselines",
  tag,
  summary: "Where a KPI's limits of natural variation begin anew, because its process changed",
  access: "read",
  params: kpiParams,
  response: baselineListSchema,
});

export const putBaseline = operation({
  id: "putBaseline",
  method: "PUT",
  path: "/kpis/{id}/baselines/{startsOn}",
  tag,
  summary: "Begin the limits anew from a day on, or change the reason given for it",
  access: "people",
  permission: "configure-kpis",
  params: baselineParams,
  body: baselineInputSchema,
  response: baselineListSchema,
});

export const deleteBaseline = operation({
  id: "deleteBaseline",
  method: "DELETE",
  path: "/kpis/{id}/baselines/{startsOn}",
  tag,
  summary: "Take a new baseline back: the limits before it hold on",
  access: "people",
  permission: "configure-kpis",
  params: baselineParams,
  response: baselineListSchema,
});
