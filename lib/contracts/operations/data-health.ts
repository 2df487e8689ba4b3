import { z } from "zod";
import {
  dataHealthSchema,
  healthMarksQuerySchema,
  healthMarksSchema,
  healthRecordsQuerySchema,
  healthRecordsSchema,
} from "../data-health";
import { operation } from "../operation";

const tag = "Data health";

export const getDataHealth = operation({
  id: "getDataHealth",
  method: "GET",
  path: "/data-health",
  tag,
  summary:
    "How fresh and sound each type of record is, and which KPIs its weaknesses touch by how much at most",
  access: "read",
  response: dataHealthSchema,
});

export const checkDataHealth = operation({
  id: "checkDataHealth",
  method: "POST",
  path: "/data-health/check",
  tag,
  summary: "Check all records now, and answer once that is done",
  access: "write",
  permission: "write-records",
  response: dataHealthSchema,
});

export const listHealthRecords = operation({
  id: "listHealthRecords",
  method: "GET",
  path: "/data-health/rules/{rule}/records",
  tag,
  summary: "The records in which a rule finds a weakness, newest first",
  access: "read",
  params: z.strictObject({ rule: z.string().max(60) }),
  query: healthRecordsQuerySchema,
  response: healthRecordsSchema,
});

export const getHealthMarks = operation({
  id: "getHealthMarks",
  method: "GET",
  path: "/data-health/marks",
  tag,
  summary: "For a period: the KPIs whose data has weaknesses that matter, and between which values they lie",
  access: "read",
  query: healthMarksQuerySchema,
  response: healthMarksSchema,
});
