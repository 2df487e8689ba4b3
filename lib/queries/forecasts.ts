import { queryOptions } from "@tanstack/react-query";
import type { ForecastQuery } from "@/lib/contracts/forecast";
import type * as operations from "@/lib/contracts/operations/forecasts";
import type { PipelineForecastQuery } from "@/lib/contracts/pipeline-forecast";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** Where a flow KPI is likely to go. */
export const forecastOptions = (kpi: string, query: ForecastQuery) =>
  queryOptions({
    queryKey: [...numbersKey, "forecast", kpi, query],
    queryFn: ({ signal }) =>
      call<typeof operations.getForecast>("GET /kpis/{id}/forecast", { params: { id: kpi }, query, signal }),
  });

/** The open deals of this moment by expected close. */
export const pipelineForecastOptions = (query: PipelineForecastQuery) =>
  queryOptions({
    queryKey: [...numbersKey, "pipeline-forecast", query],
    queryFn: ({ signal }) =>
      call<typeof operations.getPipelineForecast>("GET /pipeline-forecast", { query, signal }),
  });
