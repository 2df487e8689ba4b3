import { z } from "zod";
import { operation } from "../operation";
import {
  changedRecordSchema,
  listedRecordSchema,
  pageQuerySchema,
  recordEditSchema,
  recordHistorySchema,
  recordListQuerySchema,
  recordListSchema,
  timelineSchema,
  undoneSchema,
} from "../record-lists";
import { recordTypeSchema } from "../records/record-operations";

const ofType = z.strictObject({ type: recordTypeSchema });
const ofRecord = z.strictObject({ type: recordTypeSchema, externalId: z.string() });
const reading = { method: "GET", tag: "Records", access: "read" } as const;
const writing = { tag: "Records", access: "write", permission: "write-records" } as const;

export const listRecords = operation({
  ...reading,
  id: "listRecords",
  path: "/records/{type}",
  summary: "Records of a type, searched, filtered and sorted, a page at a time; or all of them as CSV",
  params: ofType,
  query: recordListQuerySchema,
  response: recordListSchema,
});

export const getRecord = operation({
  ...reading,
  id: "getRecord",
  path: "/records/{type}/{externalId}",
  summary: "One record",
  params: ofRecord,
  response: listedRecordSchema,
});

export const getRecordHistory = operation({
  ...reading,
  id: "getRecordHistory",
  path: "/records/{type}/{externalId}/history",
  summary: "Who changed a record, when, from where, and what it said before; newest first",
  params: ofRecord,
  query: pageQuerySchema,
  response: recordHistorySchema,
});

export const getCustomerTimeline = operation({
  ...reading,
  id: "getCustomerTimeline",
  path: "/customers/{externalId}/timeline",
  summary: "What happened with a customer: leads, deals, stages, orders, tickets and answers, newest first",
  params: z.strictObject({ externalId: z.string() }),
  query: pageQuerySchema,
  response: timelineSchema,
});

export const createRecord = operation({
  ...writing,
  id: "createRecord",
  method: "POST",
  path: "/records/{type}/{externalId}",
  summary: "Create one record; refused (409) when there is one with this external id",
  params: ofRecord,
  body: z.record(z.string().max(60), z.union([z.string().max(10_000), z.number(), z.null()])),
  response: changedRecordSchema,
  status: 201,
});

export const editRecord = operation({
  ...writing,
  id: "editRecord",
  method: "PATCH",
  path: "/records/{type}/{externalId}",
  summary: "Change some fields of one record; refused (409) when they changed since the edit was begun",
  params: ofRecord,
  body: recordEditSchema,
  response: changedRecordSchema,
});

export const undoChange = operation({
  ...writing,
  id: "undoChange",
  method: "POST",
  path: "/changes/{id}/undo",
  summary:
    "Take one change back: what it created is removed, edited reverted, deleted restored. Records that changed since are kept and listed",
  params: z.strictObject({ id: z.uuid() }),
  response: undoneSchema,
});
