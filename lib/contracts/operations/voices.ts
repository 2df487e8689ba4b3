import { z } from "zod";
import { operation } from "../operation";
import { voicesQuerySchema, voicesSchema, voiceWordsQuerySchema, voiceWordsSchema } from "../voices";

const params = z.strictObject({ id: z.string().max(60) });

export const listVoices = operation({
  id: "listVoices",
  method: "GET",
  path: "/kpis/{id}/voices",
  tag: "KPIs",
  summary: "The comments behind a score (csat, nps), newest first: by group, filter and full-text search",
  access: "read",
  params,
  query: voicesQuerySchema,
  response: voicesSchema,
});

export const getVoiceWords = operation({
  id: "getVoiceWords",
  method: "GET",
  path: "/kpis/{id}/voices/words",
  tag: "KPIs",
  summary: "The words that set detractors apart from promoters, or the dissatisfied from the satisfied",
  access: "read",
  params,
  query: voiceWordsQuerySchema,
  response: voiceWordsSchema,
});
