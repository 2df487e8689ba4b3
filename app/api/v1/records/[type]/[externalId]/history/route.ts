import { getRecordHistory as operation } from "@/lib/contracts/operations/record-lists";
import { handle } from "@/lib/server/http/handle";
import { getRecordHistory } from "@/lib/server/records/changes/record-history";

export const GET = handle(operation, ({ ctx, params, query }) =>
  getRecordHistory(ctx, params.type, params.externalId, query),
);
