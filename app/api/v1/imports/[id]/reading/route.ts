import { readImportAgain } from "@/lib/contracts/operations/imports";
import { handle } from "@/lib/server/http/handle";
import { rereadImport } from "@/lib/server/imports/runs/prepare-import";

export const PATCH = handle(readImportAgain, ({ ctx, params, body }) => rereadImport(ctx, params.id, body));
