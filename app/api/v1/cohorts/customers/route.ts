import { listCohortCustomers as customersOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listCohortCustomers } from "@/lib/server/kpi/cohorts/list-cohort-customers";

export const GET = handle(customersOperation, ({ ctx, query }) =>
  listCohortCustomers(ctx, query, { now: new Date() }),
);
