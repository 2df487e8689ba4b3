import { getFunnel as funnelOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getFunnel } from "@/lib/server/kpi/funnel/get-funnel";

export const GET = handle(funnelOperation, ({ ctx, query }) => getFunnel(ctx, query, { now: new Date() }));
