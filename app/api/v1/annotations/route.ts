import {
  createAnnotation as createOperation,
  listAnnotations as listOperation,
} from "@/lib/contracts/operations";
import { listAnnotations } from "@/lib/server/annotations/list-annotations";
import { createAnnotation } from "@/lib/server/annotations/write-annotation";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(listOperation, ({ ctx, query }) => listAnnotations(ctx, query));
export const POST = handle(createOperation, ({ ctx, body }) => createAnnotation(ctx, body));
