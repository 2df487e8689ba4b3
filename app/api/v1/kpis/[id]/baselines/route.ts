import { listBaselines as operation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listBaselines } from "@/lib/server/kpi/baselines/baselines";

export const GET = handle(operation, ({ ctx, params }) => listBaselines(ctx, params.id));
