import { getKpiSeries as seriesOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getKpiSeries } from "@/lib/server/kpi/get-kpi-series";

export const GET = handle(seriesOperation, ({ ctx, params, query }) =>
  getKpiSeries(ctx, params.id, query, { now: new Date() }),
);
