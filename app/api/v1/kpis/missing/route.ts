import { listMissing as missingOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listMissing } from "@/lib/server/kpi/trace/list-missing";

export const GET = handle(missingOperation, ({ ctx }) => listMissing(ctx, { now: new Date() }));
