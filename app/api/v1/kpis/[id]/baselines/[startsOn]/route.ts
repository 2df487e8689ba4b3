import { deleteBaseline as deleteOperation, putBaseline as putOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { deleteBaseline, putBaseline } from "@/lib/server/kpi/baselines/baselines";

export const PUT = handle(putOperation, ({ ctx, params, body }) =>
  putBaseline(ctx, params, body, { now: new Date() }),
);
export const DELETE = handle(deleteOperation, ({ ctx, params }) => deleteBaseline(ctx, params));
