import { updateKpiSettings as updateOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { updateKpiSettings } from "@/lib/server/kpi/update-kpi-settings";

export const PUT = handle(updateOperation, ({ ctx, params, body }) =>
  updateKpiSettings(ctx, params.id, body),
);
