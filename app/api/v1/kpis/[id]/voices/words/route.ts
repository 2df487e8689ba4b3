import { getVoiceWords as wordsOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getVoiceWords } from "@/lib/server/kpi/voices/get-voice-words";

export const GET = handle(wordsOperation, ({ ctx, params, query }) =>
  getVoiceWords(ctx, params.id, query, { now: new Date() }),
);
