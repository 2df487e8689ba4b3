import {
  deleteSnapshot as deleteOperation,
  getSnapshot as getOperation,
  nameSnapshot as nameOperation,
} from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { deleteSnapshot, nameSnapshot } from "@/lib/server/snapshots/keep-view";
import { getSnapshot } from "@/lib/server/snapshots/reported-figures";

export const GET = handle(getOperation, ({ ctx, params }) =>
  getSnapshot(ctx, params.id, { now: new Date() }),
);
export const PATCH = handle(nameOperation, ({ ctx, params, body }) =>
  nameSnapshot(ctx, params.id, body.name),
);
export const DELETE = handle(deleteOperation, async ({ ctx, params }) => {
  await deleteSnapshot(ctx, params.id);
  return undefined;
});
