import { readMentions as readOperation } from "@/lib/contracts/operations";
import { readMentions } from "@/lib/server/discussion/mentions";
import { handle } from "@/lib/server/http/handle";

export const PUT = handle(readOperation, async ({ ctx, body }) => {
  await readMentions(ctx, body, { now: new Date() });
  return undefined;
});
