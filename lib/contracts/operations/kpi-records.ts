import { z } from "zod";
import { kpiRecordsQuerySchema, kpiRecordsSchema } from "../kpi-records";
import { operation } from "../operation";

export const listKpiRecords = operation({
  id: "listKpiRecords",
  method: "GET",
  path: "/kpis/{id}/records",
  tag: "KPIs",
  summary: "The rows behind a point's part: exactly as many as it counts, or adding up to it",
  access: "read",
  params: z.strictObject({ id: z.string().max(60) }),
  query: kpiRecordsQuerySchema,
  response: kpiRecordsSchema,
});
