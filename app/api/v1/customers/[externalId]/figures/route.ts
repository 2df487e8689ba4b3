import { getCustomerFigures as operation } from "@/lib/contracts/operations/customer-figures";
import { handle } from "@/lib/server/http/handle";
import { getCustomerFigures } from "@/lib/server/kpi/customers/get-customer-figures";

export const GET = handle(operation, ({ ctx, params }) =>
  getCustomerFigures(ctx, params.externalId, { now: new Date() }),
);
