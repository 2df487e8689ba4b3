import { z } from "zod";
import {
  annotationInputSchema,
  annotationListSchema,
  annotationSchema,
  annotationsQuerySchema,
} from "../annotations";
import { operation } from "../operation";

const params = z.strictObject({ id: z.uuid() });
const tag = "Annotations";
const permission = "write-objectives";

export const listAnnotations = operation({
  id: "listAnnotations",
  method: "GET",
  path: "/annotations",
  tag,
  summary: "What happened: notes on dates of one KPI or of all, the latest first (500 at most)",
  access: "read",
  query: annotationsQuerySchema,
  response: annotationListSchema,
});

export const getAnnotation = operation({
  id: "getAnnotation",
  method: "GET",
  path: "/annotations/{id}",
  tag,
  summary: "One annotation",
  access: "read",
  params,
  response: annotationSchema,
});

export const createAnnotation = operation({
  id: "createAnnotation",
  method: "POST",
  path: "/annotations",
  tag,
  summary: "Note what happened on a day or over some days, of one KPI or of all",
  access: "write",
  permission,
  body: annotationInputSchema,
  response: annotationSchema,
  status: 201,
});

export const updateAnnotation = operation({
  id: "updateAnnotation",
  method: "PUT",
  path: "/annotations/{id}",
  tag,
  summary: "Replace an annotation (its author, or an admin)",
  access: "write",
  permission,
  params,
  body: annotationInputSchema,
  response: annotationSchema,
});

export const deleteAnnotation = operation({
  id: "deleteAnnotation",
  method: "DELETE",
  path: "/annotations/{id}",
  tag,
  summary: "Delete an annotation (its author, or an admin); restoreAnnotation brings it back",
  access: "write",
  permission,
  params,
});

export const restoreAnnotation = operation({
  id: "restoreAnnotation",
  method: "POST",
  path: "/annotations/{id}/restore",
  tag,
  summary: "Bring a deleted annotation back, with its comments",
  access: "write",
  permission,
  params,
  response: annotationSchema,
});
