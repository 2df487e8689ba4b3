import { listLostDeals as lostDealsOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listLostDeals } from "@/lib/server/kpi/funnel/list-lost-deals";

export const GET = handle(lostDealsOperation, ({ ctx, query }) =>
  listLostDeals(ctx, query, { now: new Date() }),
);
