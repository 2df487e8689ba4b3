import {
  deleteComment as deleteOperation,
  updateComment as updateOperation,
} from "@/lib/contracts/operations";
import { deleteComment, updateComment } from "@/lib/server/discussion/write-comment";
import { handle } from "@/lib/server/http/handle";

export const PUT = handle(updateOperation, ({ ctx, params, body }) =>
  updateComment(ctx, params.id, body, { now: new Date() }),
);
export const DELETE = handle(deleteOperation, async ({ ctx, params }) => {
  await deleteComment(ctx, params.id, { now: new Date() });
  return undefined;
});
