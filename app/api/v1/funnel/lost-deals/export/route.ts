import { exportLostDeals as exportOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { exportLostDeals } from "@/lib/server/kpi/funnel/export-lost-deals";

export const GET = handle(exportOperation, ({ ctx, query }) =>
  exportLostDeals(ctx, query, { now: new Date() }),
);
