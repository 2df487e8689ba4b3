import { addMember as addOperation, listMembers as listOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { addMember } from "@/lib/server/members/add-member";
import { listMembers } from "@/lib/server/members/list-members";

export const GET = handle(listOperation, async ({ ctx }) => ({ members: await listMembers(ctx) }));
export const POST = handle(addOperation, ({ ctx, body }) => addMember(ctx, body));
