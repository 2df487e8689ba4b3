import { v7 as uuidv7 } from "uuid";
import { undoChange } from "@/lib/contracts/operations/record-lists";
import { handle } from "@/lib/server/http/handle";
import { undoChanges } from "@/lib/server/records/changes/undo-changes";

export const POST = handle(undoChange, async ({ ctx, params }) => {
  const changeSet = uuidv7();
  const undone = await undoChanges(ctx, [params.id], { now: new Date(), source: { id: changeSet } });
  return { changeSet, ...undone };
});
