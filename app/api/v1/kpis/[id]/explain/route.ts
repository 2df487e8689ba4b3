import { explainKpiChange as explainOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { explainChange } from "@/lib/server/kpi/explain/explain-change";

export const GET = handle(explainOperation, ({ ctx, params, query }) =>
  explainChange(ctx, params.id, query, { now: new Date() }),
);
