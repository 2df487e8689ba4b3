import { listOwnOrganizations as listOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listOwnOrganizations } from "@/lib/server/members/own-organizations";

export const GET = handle(listOperation, async ({ ctx }) => ({
  organizations: await listOwnOrganizations(ctx),
}));
