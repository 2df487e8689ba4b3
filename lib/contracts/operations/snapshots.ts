import { z } from "zod";
import { operation } from "../operation";
import {
  keptFigureQuerySchema,
  keptRestatementSchema,
  reportedFiguresSchema,
  reportedMonthParamsSchema,
  reportedQuerySchema,
  restatementSchema,
  snapshotDetailSchema,
  snapshotInputSchema,
  snapshotListSchema,
  snapshotNameSchema,
  snapshotSchema,
} from "../snapshots";

const tag = "What was reported";
const params = z.strictObject({ id: z.uuid() });

export const listSnapshots = operation({
  id: "listSnapshots",
  method: "GET",
  path: "/snapshots",
  tag,
  summary: "Month ends and kept views, the latest first (200 at most)",
  access: "read",
  response: snapshotListSchema,
});

export const getSnapshot = operation({
  id: "getSnapshot",
  method: "GET",
  path: "/snapshots/{id}",
  tag,
  summary: "One snapshot: a month's figures then and now, or a kept view as it was",
  access: "read",
  params,
  response: snapshotDetailSchema,
});

export const keepView = operation({
  id: "keepView",
  method: "POST",
  path: "/snapshots",
  tag,
  summary: "Keep a view as it is now: a KPI's page or a dashboard, with its period and filters",
  access: "write",
  permission: "write-objectives",
  body: snapshotInputSchema,
  response: snapshotSchema,
  status: 201,
});

export const nameSnapshot = operation({
  id: "nameSnapshot",
  method: "PATCH",
  path: "/snapshots/{id}",
  tag,
  summary: "Name a snapshot; nothing else of one can be changed",
  access: "write",
  permission: "manage-organization",
  params,
  body: snapshotNameSchema,
  response: snapshotSchema,
});

export const deleteSnapshot = operation({
  id: "deleteSnapshot",
  method: "DELETE",
  path: "/snapshots/{id}",
  tag,
  summary: "Delete a snapshot for good",
  access: "write",
  permission: "manage-organization",
  params,
});

export const listReported = operation({
  id: "listReported",
  method: "GET",
  path: "/kpis/{id}/reported",
  tag,
  summary: "What was reported of a KPI at the last month ends, and what the same months are now",
  access: "read",
  params: z.strictObject({ id: z.string().max(60) }),
  query: reportedQuerySchema,
  response: reportedFiguresSchema,
});

export const getRestatement = operation({
  id: "getRestatement",
  method: "GET",
  path: "/kpis/{id}/reported/{month}",
  tag,
  summary: "One reported figure, what it is now, and which records, rates and settings changed it since",
  access: "read",
  params: reportedMonthParamsSchema,
  response: restatementSchema,
});

export const getKeptRestatement = operation({
  id: "getKeptRestatement",
  method: "GET",
  path: "/snapshots/{id}/restatement",
  tag,
  summary:
    "One figure of a kept view, what it is now, and which records, rates and settings changed it since",
  access: "read",
  params,
  query: keptFigureQuerySchema,
  response: keptRestatementSchema,
});
