import { getProductRanking as operation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getProductRanking } from "@/lib/server/kpi/rankings/get-product-ranking";

export const GET = handle(operation, ({ ctx, query }) => getProductRanking(ctx, query, { now: new Date() }));
