import { z } from "zod";
import { recordTypes } from "@/lib/kpi/vocabulary";
import { operation } from "../operation";
import { upsertAnswerSchema } from "./upsert-answer";

export const recordTypeSchema = z.enum(recordTypes, {
  error: `There is no such type of record; there are: ${recordTypes.join(", ")}`,
});

export const atomicQuerySchema = z.strictObject({
  atomic: z
    .enum(["true", "false"], { error: "Write true or false" })
    .optional()
    .describe("true: store nothing when any record is rejected (422)"),
});

/** POST /records/{type} as the route serves it; the OpenAPI document lists it once for every type. */
export const upsertRecordsOfType = operation({
  id: "upsertRecords",
  method: "POST",
  path: "/records/{type}",
  tag: "Records",
  summary: "Create or replace records by their external id",
  access: "write",
  permission: "write-records",
  params: z.strictObject({ type: recordTypeSchema }),
  query: atomicQuerySchema,
  body: "stream",
  response: upsertAnswerSchema,
});

/** DELETE /records/{type}/{externalId}. */
export const deleteRecordOfType = operation({
  id: "deleteRecord",
  method: "DELETE",
  path: "/records/{type}/{externalId}",
  tag: "Records",
  summary: "Remove one record; records that refer to it stay, and keep its external id",
  access: "write",
  permission: "write-records",
  params: z.strictObject({ type: recordTypeSchema, externalId: z.string() }),
});
