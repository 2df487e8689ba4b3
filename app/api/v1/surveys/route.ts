import { createSurvey as createOperation, listSurveys as listOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { listSurveys } from "@/lib/server/surveys/read-surveys";
import { createSurvey } from "@/lib/server/surveys/write-surveys";

export const GET = handle(listOperation, ({ ctx }) => listSurveys(ctx));
export const POST = handle(createOperation, ({ ctx, body }) => createSurvey(ctx, body));
