import { z } from "zod";
import { forecastQuerySchema, forecastSchema } from "../forecast";
import { operation } from "../operation";
import { pipelineForecastQuerySchema, pipelineForecastSchema } from "../pipeline-forecast";

const tag = "Forecasts";

export const getForecast = operation({
  id: "getForecast",
  method: "GET",
  path: "/kpis/{id}/forecast",
  tag,
  summary:
    "Where a flow KPI is likely to go: values with 80 % and 95 % ranges, the method chosen and its error in backtests",
  access: "read",
  params: z.strictObject({ id: z.string().max(60) }),
  query: forecastQuerySchema,
  response: forecastSchema,
});

export const getPipelineForecast = operation({
  id: "getPipelineForecast",
  method: "GET",
  path: "/pipeline-forecast",
  tag,
  summary:
    "Open deals by the period in which they are expected to close, weighted by probability, beside what is won and the targets; overdue and undated ones apart",
  access: "read",
  query: pipelineForecastQuerySchema,
  response: pipelineForecastSchema,
});
