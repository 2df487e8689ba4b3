import { z } from "zod";
import {
  objectiveCheckSchema,
  objectiveDetailSchema,
  objectiveDraftSchema,
  objectiveInputSchema,
  objectiveListSchema,
  objectiveSchema,
} from "../objectives";
import { operation } from "../operation";

const objectiveParams = z.strictObject({ id: z.uuid() });
const tag = "Objectives";
const permission = "write-objectives";

export const listObjectives = operation({
  id: "listObjectives",
  method: "GET",
  path: "/objectives",
  tag,
  summary: "Every objective with its progress, pace, forecast and status",
  access: "read",
  response: objectiveListSchema,
});

export const getObjective = operation({
  id: "getObjective",
  method: "GET",
  path: "/objectives/{id}",
  tag,
  summary: "One objective with its progress, and what a SMART check finds",
  access: "read",
  params: objectiveParams,
  response: objectiveDetailSchema,
});

export const createObjective = operation({
  id: "createObjective",
  method: "POST",
  path: "/objectives",
  tag,
  summary: "Set an objective for a KPI: from a baseline to a target, between two dates",
  access: "write",
  permission,
  body: objectiveInputSchema,
  response: objectiveSchema,
  status: 201,
});

export const updateObjective = operation({
  id: "updateObjective",
  method: "PUT",
  path: "/objectives/{id}",
  tag,
  summary: "Replace what was agreed",
  access: "write",
  permission,
  params: objectiveParams,
  body: objectiveInputSchema,
  response: objectiveSchema,
});

export const deleteObjective = operation({
  id: "deleteObjective",
  method: "DELETE",
  path: "/objectives/{id}",
  tag,
  summary: "Delete an objective",
  access: "write",
  permission,
  params: objectiveParams,
});

export const checkObjective = operation({
  id: "checkObjective",
  method: "POST",
  path: "/objectives/check",
  tag,
  summary: "Check a draft against the KPI's own past: specific, measurable, achievable, relevant, time-bound",
  access: "read",
  body: objectiveDraftSchema,
  response: objectiveCheckSchema,
});
