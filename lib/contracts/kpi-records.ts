import { z } from "zod";
import { recordTypes } from "@/lib/kpi/vocabulary";
import { filterSchema, grainSchema } from "./kpi";
import { localDate } from "./primitives";
import { rowFileFormatSchema } from "./row-files";

/** A page of the rows behind a point has at most so many. */
export const maxRecordsPage = 200;

export const recordSorts = ["at", "amount", "label", "customer", "owner", "status"] as const;
/** By what rows are ordered. */
export type RecordSort = (typeof recordSorts)[number];

/** Which rows, found and ordered how: of a listing and of a file. */
const rowsAsked = {
  /** The point's own start and end (half-open local dates); any other range too. */
  start: localDate,
  end: localDate,
  /** A part by its key, or the numerator or denominator. */
  part: z.string().min(1).max(60),
  /** Of the point: says which period is the "previous" one. By month, week or day as the range fits, when left out. */
  grain: grainSchema.optional(),
  variant: z.string().max(60).optional(),
  filter: filterSchema.default({}),
  /** Only rows in whose name, id, customer, owner, team, status or attributes every one of these words occurs. */
  search: z.string().trim().max(100).optional(),
  sort: z.enum(recordSorts).default("at"),
  order: z.enum(["asc", "desc"]).default("desc"),
};

export const kpiRecordsQuerySchema = z.strictObject({
  ...rowsAsked,
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(maxRecordsPage).default(50),
});
export type KpiRecordsQuery = z.infer<typeof kpiRecordsQuerySchema>;

export const kpiRecordsFileQuerySchema = z.strictObject({
  ...rowsAsked,
  format: rowFileFormatSchema,
});
export type KpiRecordsFileQuery = z.infer<typeof kpiRecordsFileQuerySchema>;

const named = z.strictObject({ externalId: z.string(), name: z.string() });

export const kpiRecordSchema = z.strictObject({
  /** The measured part that the row counts in; a numerator can be made of several. */
  part: z.string(),
  type: z.enum([...recordTypes, "sales-targets"]),
  externalId: z.string(),
  /** What a person recognizes it by: name, company, or its external id. */
  label: z.string(),
  /** The instant (or local date) that put it into the period; of a stock, since when it has been in it. */
  at: z.string(),
  /** Its contribution: 1 where rows are counted, the amount where they are summed, the duration of a case. */
  amount: z.number(),
  /** Of how many records it is made: a customer, of so many purchases; else 1. */
  cases: z.number().int(),
  customer: named.nullable(),
  owner: named.extend({ team: z.string().nullable() }).nullable(),
  status: z.string().nullable(),
  /** What else tells it apart, by name: stage, product, channel, comment. */
  attributes: z.record(z.string(), z.string()),
});
/** A row behind a point's part. */
export type KpiRecord = z.infer<typeof kpiRecordSchema>;

export const kpiRecordsSchema = z.strictObject({
  kpi: z.string(),
  variant: z.string(),
  part: z.string(),
  partName: z.string(),
  start: localDate,
  end: localDate,
  /** What the part is read from: each measured part with the window in which it is read, added (1) or taken off (−1). */
  terms: z.array(
    z.strictObject({
      part: z.string(),
      name: z.string(),
      sign: z.union([z.literal(1), z.literal(-1)]),
      start: localDate,
      end: localDate,
    }),
  ),
  /** How the rows make the part: by their number, by the sum of their amounts, or as the cases of a percentile. */
  aggregate: z.enum(["count", "sum", "percentile"]),
  unit: z.enum(["count", "money", "score", "hours", "days"]),
  timeZone: z.string(),
  currency: z.string(),
  /** The moment as of which the listing was begun; further pages keep to it. */
  asOf: z.iso.datetime(),
  /** How many rows the whole part has, and what they make (null: the percentile of no case). */
  count: z.number().int(),
  total: z.number().nullable(),
  /** How many of them the search found; null without one. */
  found: z.number().int().nullable(),
  records: z.array(kpiRecordSchema),
  nextCursor: z.string().nullable(),
});
export type KpiRecords = z.infer<typeof kpiRecordsSchema>;
