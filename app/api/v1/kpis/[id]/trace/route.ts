import { traceKpi as traceOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { traceKpi } from "@/lib/server/kpi/trace/trace-kpi";

export const GET = handle(traceOperation, ({ ctx, params, query }) =>
  traceKpi(ctx, params.id, query, { now: new Date() }),
);
