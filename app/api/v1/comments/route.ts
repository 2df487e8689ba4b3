import { createComment as createOperation, listComments as listOperation } from "@/lib/contracts/operations";
import { listComments } from "@/lib/server/discussion/list-comments";
import { createComment } from "@/lib/server/discussion/write-comment";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(listOperation, ({ ctx, query }) => listComments(ctx, query));
export const POST = handle(createOperation, ({ ctx, body }) => createComment(ctx, body, { now: new Date() }));
