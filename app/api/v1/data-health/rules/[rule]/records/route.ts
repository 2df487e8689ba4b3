import { listHealthRecords as recordsOperation } from "@/lib/contracts/operations";
import { listHealthRecords } from "@/lib/server/data-health/list-health-records";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(recordsOperation, ({ ctx, params, query }) =>
  listHealthRecords(ctx, params.rule, query, { now: new Date() }),
);
