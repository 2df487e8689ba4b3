import { z } from "zod";
import { operation } from "../operation";
import { missingListSchema, traceQuerySchema, traceSchema } from "../trace";

export const traceKpi = operation({
  id: "traceKpi",
  method: "GET",
  path: "/kpis/{id}/trace",
  tag: "KPIs",
  summary: "How a number is made: its parts, exact bounds, and every other definition for the same period",
  access: "read",
  params: z.strictObject({ id: z.string().max(60) }),
  query: traceQuerySchema,
  response: traceSchema,
});

export const listMissing = operation({
  id: "listMissing",
  method: "GET",
  path: "/kpis/missing",
  tag: "KPIs",
  summary:
    "KPIs that the organization's records cannot answer: which records or fields are missing, and how to bring them",
  access: "read",
  response: missingListSchema,
});
