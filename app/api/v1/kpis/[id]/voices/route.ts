import { listVoices as voicesOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listVoices } from "@/lib/server/kpi/voices/list-voices";

export const GET = handle(voicesOperation, ({ ctx, params, query }) =>
  listVoices(ctx, params.id, query, { now: new Date() }),
);
