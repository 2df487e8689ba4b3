import {
  createImport as createOperation,
  listImports as listOperation,
} from "@/lib/contracts/operations/imports";
import { handle } from "@/lib/server/http/handle";
import { limitedBody } from "@/lib/server/http/read-body";
import { listImports } from "@/lib/server/imports/runs/import-run";
import { createImport } from "@/lib/server/imports/runs/prepare-import";

/** Above the limits of files, which are checked by their kind. */
const MAX_BYTES = 600 * 1024 * 1024;

export const GET = handle(listOperation, ({ ctx }) => listImports(ctx));

export const POST = handle(createOperation, ({ ctx, query, request }) =>
  createImport(ctx, query.fileName, limitedBody(request, MAX_BYTES, "A file may have 512 MiB at most.")),
);
