import { listCustomerValues as listOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listCustomerValues } from "@/lib/server/kpi/lifetime/list-customer-values";

export const GET = handle(listOperation, ({ ctx, query }) =>
  listCustomerValues(ctx, query, { now: new Date() }),
);
