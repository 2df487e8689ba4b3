import { switchOrganization as switchOperation } from "@/lib/contracts/operations";
import { continueSession } from "@/lib/server/auth/continue-session";
import { handle } from "@/lib/server/http/handle";
import { switchOrganization } from "@/lib/server/members/own-organizations";

export const PUT = handle(switchOperation, async ({ ctx, body }) =>
  continueSession(await switchOrganization(ctx, body.organizationId)),
);
