import { exportKpiRecords as exportOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { exportKpiRecords } from "@/lib/server/kpi/export-kpi-records";

export const GET = handle(exportOperation, ({ ctx, params, query }) =>
  exportKpiRecords(ctx, params.id, query, { now: new Date() }),
);
