import { getDashboard as dashboardOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { answerDashboard } from "@/lib/server/kpi/get-dashboard";

export const GET = handle(dashboardOperation, ({ ctx, query }) =>
  answerDashboard(ctx, query, { now: new Date() }),
);
