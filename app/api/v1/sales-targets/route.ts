import {
  listSalesTargets as listOperation,
  saveSalesTargets as saveOperation,
} from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listSalesTargets } from "@/lib/server/sales-targets/list-sales-targets";
import { saveSalesTargets } from "@/lib/server/sales-targets/save-sales-targets";

export const GET = handle(listOperation, ({ ctx, query }) => listSalesTargets(ctx, query.year));
export const PUT = handle(saveOperation, ({ ctx, body }) => saveSalesTargets(ctx, body));
