import { getRestatement as getOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getRestatement } from "@/lib/server/snapshots/get-restatement";

export const GET = handle(getOperation, ({ ctx, params }) =>
  getRestatement(ctx, params.id, params.month, { now: new Date() }),
);
