import { chooseImportType as chooseOperation } from "@/lib/contracts/operations/imports";
import { handle } from "@/lib/server/http/handle";
import { chooseImportType } from "@/lib/server/imports/runs/prepare-import";

export const PATCH = handle(chooseOperation, ({ ctx, params, body }) =>
  chooseImportType(ctx, params.id, body),
);
