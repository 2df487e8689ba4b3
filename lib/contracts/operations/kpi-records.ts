import { z } from "zod";
import { kpiRecordsFileQuerySchema, kpiRecordsQuerySchema, kpiRecordsSchema } from "../kpi-records";
import { operation } from "../operation";
import { rowFileTypes } from "../row-files";

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

export const exportKpiRecords = operation({
  id: "exportKpiRecords",
  method: "GET",
  path: "/kpis/{id}/records/export",
  tag: "KPIs",
  summary:
    "The rows behind a point's part as a file, at most 100,000 of them; text that a spreadsheet would run is made harmless",
  access: "read",
  params: z.strictObject({ id: z.string().max(60) }),
  query: kpiRecordsFileQuerySchema,
  file: rowFileTypes,
});
