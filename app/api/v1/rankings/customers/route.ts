import { getCustomerRanking as operation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getCustomerRanking } from "@/lib/server/kpi/rankings/get-customer-ranking";

export const GET = handle(operation, ({ ctx, query }) => getCustomerRanking(ctx, query, { now: new Date() }));
