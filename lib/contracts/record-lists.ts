import { z } from "zod";
import { changeOrigins } from "./change-origin";
import { localDate } from "./primitives";
import { recordTypeSchema } from "./records/record-operations";

/** A page of a list has at most so many records. */
export const maxListPage = 200;
/** Up to here a list says exactly how many records it has. */
export const countedExactly = 10_000;

export const recordListQuerySchema = z.strictObject({
  /** Words that must all occur, in whatever the type is searched by. */
  search: z.string().max(200).optional(),
  /** filter[status]=open&filter[status]=won: any of them; an empty value is "Not set". */
  filter: z.record(z.string().max(60), z.array(z.string().max(500)).min(1).max(50)).default({}),
  /** Local days by the type's date, half-open. */
  from: localDate.optional(),
  to: localDate.optional(),
  sort: z.string().max(60).optional(),
  order: z.enum(["asc", "desc"]).optional(),
  cursor: z.string().max(900).optional(),
  limit: z.coerce.number().int().min(1).max(maxListPage).default(50),
  /** csv: every record of the list as a file. */
  format: z.enum(["json", "csv"]).default("json"),
});
export type RecordListQuery = z.infer<typeof recordListQuerySchema>;

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

export const listedRecordSchema = z.strictObject({
  externalId: z.string(),
  /** What a person recognizes it by: name, company, or its external id. */
  label: z.string(),
  /** As POST /records/{type} takes them: amounts as exact text, instants in ISO 8601. */
  fields: fieldsSchema,
  /** Of references whose record is there: its name, by field. */
  names: z.record(z.string(), z.string()),
  insertedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type ListedRecord = z.infer<typeof listedRecordSchema>;

export const recordListSchema = z.strictObject({
  type: recordTypeSchema,
  timeZone: z.string(),
  currency: z.string(),
  /** On the first page; `isExact` false: there are more than `value`. */
  count: z.strictObject({ value: z.number().int(), isExact: z.boolean() }).nullable(),
  records: z.array(listedRecordSchema),
  nextCursor: z.string().nullable(),
});
export type RecordList = z.infer<typeof recordListSchema>;

export const recordHistorySchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      changeSet: z.string(),
      at: z.iso.datetime(),
      origin: z.enum(changeOrigins),
      /** The person or API key; null where nobody is known. */
      by: z.string().nullable(),
      note: z.string().nullable(),
      operation: z.enum(["created", "edited", "deleted"]),
      /** Nothing but the amount in the organization's currency moved, because an exchange rate did. */
      isDerived: z.boolean(),
      changes: z.array(
        z.strictObject({
          field: z.string(),
          before: z.union([z.string(), z.number(), z.null()]),
          after: z.union([z.string(), z.number(), z.null()]),
        }),
      ),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type RecordHistory = z.infer<typeof recordHistorySchema>;

export const timelineSchema = z.strictObject({
  events: z.array(
    z.strictObject({
      type: recordTypeSchema,
      externalId: z.string(),
      at: z.iso.datetime(),
      /** What happened, in a few words: "Deal won". */
      what: z.string(),
      label: z.string(),
      /** What else is worth saying: a stage, a score, a comment. */
      detail: z.string().nullable(),
      amount: z.string().nullable(),
      currency: z.string().nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type Timeline = z.infer<typeof timelineSchema>;

export const pageQuerySchema = z.strictObject({
  cursor: z.string().max(900).optional(),
  limit: z.coerce.number().int().min(1).max(maxListPage).default(30),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

export const recordEditSchema = z.strictObject({
  /** New values by field; null clears one. Fields that are not named stay as they are. */
  set: z.record(z.string().max(60), z.union([z.string().max(10_000), z.number(), z.null()])),
  /** What the fields to be set held when the edit was begun. Where one holds something else by now, nothing is stored. */
  expected: fieldsSchema.optional(),
});
export type RecordEdit = z.infer<typeof recordEditSchema>;

export const changedRecordSchema = z.strictObject({
  /** The change, to be undone by POST /changes/{id}/undo. */
  changeSet: z.string(),
  record: listedRecordSchema,
});

export const undoneSchema = z.strictObject({
  changeSet: z.string(),
  removed: z.number().int(),
  reverted: z.number().int(),
  restored: z.number().int(),
  kept: z.array(
    z.strictObject({
      type: recordTypeSchema,
      externalId: z.string(),
      reason: z.enum(["changed-since", "id-taken"]),
    }),
  ),
});
