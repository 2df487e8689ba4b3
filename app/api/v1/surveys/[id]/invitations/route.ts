import { inviteToSurvey as inviteOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { inviteToSurvey } from "@/lib/server/surveys/invite";

export const POST = handle(inviteOperation, ({ ctx, params, body }) => inviteToSurvey(ctx, params.id, body));
