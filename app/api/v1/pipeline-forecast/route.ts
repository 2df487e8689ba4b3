import { getPipelineForecast as pipelineOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getPipelineForecast } from "@/lib/server/kpi/get-pipeline-forecast";

export const GET = handle(pipelineOperation, ({ ctx, query }) =>
  getPipelineForecast(ctx, query, { now: new Date() }),
);
