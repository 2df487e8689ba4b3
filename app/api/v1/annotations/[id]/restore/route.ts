import { restoreAnnotation as restoreOperation } from "@/lib/contracts/operations";
import { restoreAnnotation } from "@/lib/server/annotations/write-annotation";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(restoreOperation, ({ ctx, params }) => restoreAnnotation(ctx, params.id));
