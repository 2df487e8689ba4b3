import { checkObjective as checkOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { checkObjective } from "@/lib/server/objectives/check-objective";

export const POST = handle(checkOperation, ({ ctx, body }) => checkObjective(ctx, body, { now: new Date() }));
