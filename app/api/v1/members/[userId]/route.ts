import {
  removeMember as removeOperation,
  updateMemberRole as updateOperation,
} from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { removeMember } from "@/lib/server/members/remove-member";
import { updateMemberRole } from "@/lib/server/members/update-member-role";

export const PATCH = handle(updateOperation, ({ ctx, params, body }) =>
  updateMemberRole(ctx, params.userId, body.role),
);
export const DELETE = handle(removeOperation, async ({ ctx, params }) => {
  await removeMember(ctx, params.userId);
  return undefined;
});
