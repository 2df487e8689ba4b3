import { deleteRecordOfType } from "@/lib/contracts/records/record-operations";
import { handle } from "@/lib/server/http/handle";
import { deleteRecord } from "@/lib/server/records/delete-record";

export const DELETE = handle(deleteRecordOfType, async ({ ctx, params }) => {
  await deleteRecord(ctx, params.type, params.externalId, { now: new Date() });
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
});
