import { mapImport as mapOperation } from "@/lib/contracts/operations/imports";
import { handle } from "@/lib/server/http/handle";
import { mapImport } from "@/lib/server/imports/runs/prepare-import";

export const PUT = handle(mapOperation, ({ ctx, params, body }) => mapImport(ctx, params.id, body));
