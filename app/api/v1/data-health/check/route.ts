import { checkDataHealth as checkOperation } from "@/lib/contracts/operations";
import { checkDataHealth } from "@/lib/server/data-health/get-data-health";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(checkOperation, ({ ctx }) => checkDataHealth(ctx, { now: () => new Date() }));
