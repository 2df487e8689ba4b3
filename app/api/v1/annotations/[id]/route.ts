import {
  deleteAnnotation as deleteOperation,
  getAnnotation as getOperation,
  updateAnnotation as updateOperation,
} from "@/lib/contracts/operations";
import { getAnnotation } from "@/lib/server/annotations/list-annotations";
import { deleteAnnotation, updateAnnotation } from "@/lib/server/annotations/write-annotation";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(getOperation, ({ ctx, params }) => getAnnotation(ctx, params.id));
export const PUT = handle(updateOperation, ({ ctx, params, body }) => updateAnnotation(ctx, params.id, body));
export const DELETE = handle(deleteOperation, async ({ ctx, params }) => {
  await deleteAnnotation(ctx, params.id);
  return undefined;
});
