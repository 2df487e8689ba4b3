import { getCohortPayback as paybackOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getCohortPayback } from "@/lib/server/kpi/cohorts/get-cohort-payback";

export const GET = handle(paybackOperation, ({ ctx, query }) =>
  getCohortPayback(ctx, query, { now: new Date() }),
);
