import { getCohorts as cohortsOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getCohorts } from "@/lib/server/kpi/cohorts/get-cohorts";

export const GET = handle(cohortsOperation, ({ ctx, query }) => getCohorts(ctx, query, { now: new Date() }));
