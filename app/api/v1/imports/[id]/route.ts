import {
  deleteImport as deleteOperation,
  getImport as getOperation,
} from "@/lib/contracts/operations/imports";
import { handle } from "@/lib/server/http/handle";
import { deleteImport } from "@/lib/server/imports/runs/control-import";
import { getImport } from "@/lib/server/imports/runs/import-run";

export const GET = handle(getOperation, ({ ctx, params }) => getImport(ctx, params.id));

export const DELETE = handle(deleteOperation, async ({ ctx, params }) => {
  await deleteImport(ctx, params.id);
  return undefined;
});
