import { listDimensionValues as listOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";

export const GET = handle(listOperation, ({ ctx }) => listDimensionValues(ctx));
