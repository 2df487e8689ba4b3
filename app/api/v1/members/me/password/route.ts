import { changeOwnPassword as changeOperation } from "@/lib/contracts/operations";
import { continueSession } from "@/lib/server/auth/continue-session";
import { handle } from "@/lib/server/http/handle";
import { changeOwnPassword } from "@/lib/server/members/change-own-password";

export const PUT = handle(changeOperation, async ({ ctx, body }) =>
  continueSession(await changeOwnPassword(ctx, body)),
);
