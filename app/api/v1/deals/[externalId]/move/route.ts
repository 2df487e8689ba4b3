import { moveDeal as operation } from "@/lib/contracts/operations/deal-board";
import { handle } from "@/lib/server/http/handle";
import { moveDeal } from "@/lib/server/records/move-deal";

export const POST = handle(operation, ({ ctx, params, body }) =>
  moveDeal(ctx, params.externalId, body, { now: new Date() }),
);
