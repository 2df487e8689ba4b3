import { getKpiSeries as seriesOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { answerKpiSeries } from "@/lib/server/kpi/get-kpi-series";

export const GET = handle(seriesOperation, ({ ctx, params, query }) =>
  answerKpiSeries(ctx, params.id, query, { now: new Date() }),
);
