import { listKpiRecords as recordsOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listKpiRecords } from "@/lib/server/kpi/list-kpi-records";

export const GET = handle(recordsOperation, ({ ctx, params, query }) =>
  listKpiRecords(ctx, params.id, query, { now: new Date() }),
);
