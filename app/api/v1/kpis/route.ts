import { listKpis as listOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listKpis } from "@/lib/server/kpi/list-kpis";

export const GET = handle(listOperation, ({ ctx }) => listKpis(ctx));
