import { getDataHealth as healthOperation } from "@/lib/contracts/operations";
import { getDataHealth } from "@/lib/server/data-health/get-data-health";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(healthOperation, ({ ctx }) => getDataHealth(ctx, { now: new Date() }));
