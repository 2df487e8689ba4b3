import { listReported as listOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listReported } from "@/lib/server/snapshots/reported-figures";

export const GET = handle(listOperation, ({ ctx, params, query }) =>
  listReported(ctx, params.id, query, { now: new Date() }),
);
