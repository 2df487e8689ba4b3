import { getCustomerTimeline as operation } from "@/lib/contracts/operations/record-lists";
import { handle } from "@/lib/server/http/handle";
import { getCustomerTimeline } from "@/lib/server/records/browse/customer-timeline";

export const GET = handle(operation, ({ ctx, params, query }) =>
  getCustomerTimeline(ctx, params.externalId, query),
);
