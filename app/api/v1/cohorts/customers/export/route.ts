import { exportCohortCustomers as exportOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { exportCohortCustomers } from "@/lib/server/kpi/cohorts/export-cohort-customers";

export const GET = handle(exportOperation, ({ ctx, query }) =>
  exportCohortCustomers(ctx, query, { now: new Date() }),
);
