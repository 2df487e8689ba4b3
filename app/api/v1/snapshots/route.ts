import { keepView as keepOperation, listSnapshots as listOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { keepView } from "@/lib/server/snapshots/keep-view";
import { listSnapshots } from "@/lib/server/snapshots/stored-snapshot";

export const GET = handle(listOperation, ({ ctx }) => listSnapshots(ctx));
export const POST = handle(keepOperation, ({ ctx, body }) => keepView(ctx, body, { now: new Date() }));
