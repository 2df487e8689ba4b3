import { restoreComment as restoreOperation } from "@/lib/contracts/operations";
import { restoreComment } from "@/lib/server/discussion/write-comment";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(restoreOperation, ({ ctx, params }) => restoreComment(ctx, params.id));
