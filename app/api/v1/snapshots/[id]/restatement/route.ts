import { getKeptRestatement as getOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getKeptRestatement } from "@/lib/server/snapshots/get-kept-restatement";

export const GET = handle(getOperation, ({ ctx, params, query }) =>
  getKeptRestatement(ctx, params.id, query, { now: new Date() }),
);
