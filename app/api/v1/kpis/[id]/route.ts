import { getKpi as getOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getKpi } from "@/lib/server/kpi/get-kpi";

export const GET = handle(getOperation, ({ ctx, params }) => getKpi(ctx, params.id));
