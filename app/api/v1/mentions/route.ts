import { listMentions as listOperation } from "@/lib/contracts/operations";
import { listMentions } from "@/lib/server/discussion/mentions";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(listOperation, ({ ctx }) => listMentions(ctx));
