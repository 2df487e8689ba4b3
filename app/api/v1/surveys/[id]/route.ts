import { getSurvey as getOperation, updateSurvey as updateOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getSurvey } from "@/lib/server/surveys/read-surveys";
import { updateSurvey } from "@/lib/server/surveys/write-surveys";

export const GET = handle(getOperation, ({ ctx, params }) => getSurvey(ctx, params.id));
export const PUT = handle(updateOperation, ({ ctx, params, body }) => updateSurvey(ctx, params.id, body));
