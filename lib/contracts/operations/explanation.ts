import { z } from "zod";
import { explanationQuerySchema, explanationSchema } from "../explanation";
import { operation } from "../operation";

export const explainKpiChange = operation({
  id: "explainKpiChange",
  method: "GET",
  path: "/kpis/{id}/explain",
  tag: "KPIs",
  summary: "Why a KPI moved between two periods: by every dimension's rate and mix, and by its factors",
  access: "read",
  params: z.strictObject({ id: z.string().max(60) }),
  query: explanationQuerySchema,
  response: explanationSchema,
});
