import { getHealthMarks as marksOperation } from "@/lib/contracts/operations";
import { getHealthMarks } from "@/lib/server/data-health/get-health-marks";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(marksOperation, ({ ctx, query }) =>
  getHealthMarks(ctx, query, { now: new Date() }),
);
