import { getForecast as forecastOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getForecast } from "@/lib/server/kpi/get-forecast";

export const GET = handle(forecastOperation, ({ ctx, params, query }) =>
  getForecast(ctx, params.id, query, { now: new Date() }),
);
