import {
  deleteObjective as deleteOperation,
  getObjective as getOperation,
  updateObjective as updateOperation,
} from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { deleteObjective } from "@/lib/server/objectives/delete-objective";
import { getObjective } from "@/lib/server/objectives/get-objective";
import { updateObjective } from "@/lib/server/objectives/update-objective";

export const GET = handle(getOperation, ({ ctx, params }) =>
  getObjective(ctx, params.id, { now: new Date() }),
);
export const PUT = handle(updateOperation, ({ ctx, params, body }) =>
  updateObjective(ctx, params.id, body, { now: new Date() }),
);
export const DELETE = handle(deleteOperation, async ({ ctx, params }) => {
  await deleteObjective(ctx, params.id);
  return undefined;
});
