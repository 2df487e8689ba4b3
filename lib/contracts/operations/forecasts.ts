import { z } from "zod";
import { forecastQuerySchema, forecastSchema } from "../forecast";
import { operation } from "../operation";

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
