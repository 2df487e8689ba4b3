import { v7 as uuidv7 } from "uuid";
import {
  createRecord as createOperation,
  editRecord as editOperation,
  getRecord as getOperation,
} from "@/lib/contracts/operations/record-lists";
import { deleteRecordOfType } from "@/lib/contracts/records/record-operations";
import { handle } from "@/lib/server/http/handle";
import { getRecord } from "@/lib/server/records/browse/list-records";
import { deleteRecord } from "@/lib/server/records/delete-record";
import { createRecord, editRecord } from "@/lib/server/records/edit-record";

export const GET = handle(getOperation, ({ ctx, params }) => getRecord(ctx, params.type, params.externalId));

export const POST = handle(createOperation, ({ ctx, params, body }) =>
  createRecord(ctx, params.type, params.externalId, body, { now: new Date() }),
);

export const PATCH = handle(editOperation, ({ ctx, params, body }) =>
  editRecord(ctx, params.type, params.externalId, body, { now: new Date() }),
);

export const DELETE = handle(deleteRecordOfType, async ({ ctx, params }) => {
  const id = uuidv7();
  await deleteRecord(ctx, params.type, params.externalId, { now: new Date(), source: { id } });
  // By which the deletion can be undone: POST /changes/{id}/undo.
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store", "Change-Set": id } });
});
