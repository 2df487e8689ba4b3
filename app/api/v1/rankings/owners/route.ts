import { getOwnerComparison as operation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getOwnerComparison } from "@/lib/server/kpi/rankings/get-owner-comparison";

export const GET = handle(operation, ({ ctx, query }) => getOwnerComparison(ctx, query, { now: new Date() }));
