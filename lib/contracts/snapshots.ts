import { z } from "zod";
import { restatementStates } from "@/lib/kpi/restatement/compare-points";
import { recordTypes, units } from "@/lib/kpi/vocabulary";
import {
  dashboardQuerySchema,
  dashboardSchema,
  grainSchema,
  pointSchema,
  seriesQuerySchema,
  seriesSchema,
} from "./kpi";
import { authorSchema } from "./notes";
import { localDate } from "./primitives";

/** A calendar month, "2026-10". */
export const monthName = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Write the month as YYYY-MM");

const snapshotName = z.string().trim().min(1, "Give it a name").max(120, "At most 120 characters");

/** Which view to keep: a KPI's page or a dashboard, with its period and filters. */
export const keptRequestSchema = z.discriminatedUnion("page", [
  z.strictObject({ page: z.literal("kpi"), kpi: z.string().max(60), query: seriesQuerySchema }),
  z.strictObject({ page: z.literal("dashboard"), query: dashboardQuerySchema }),
]);
export type KeptRequest = z.infer<typeof keptRequestSchema>;

export const snapshotInputSchema = z.strictObject({
  name: snapshotName.nullable().default(null),
  view: keptRequestSchema,
});
export type SnapshotInput = z.infer<typeof snapshotInputSchema>;

export const snapshotNameSchema = z.strictObject({ name: snapshotName.nullable() });

const numberOrNull = z.number().nullable();

/** A figure as it was kept, and the same question asked now. */
const figureFields = {
  snapshotId: z.uuid(),
  kpi: z.string(),
  kpiName: z.string(),
  unit: z.enum(units),
  direction: z.enum(["up", "down"]),
  /** The records as they were at this moment. */
  asOf: z.iso.datetime(),
  reported: pointSchema,
  now: pointSchema,
  state: z.enum(restatementStates),
  /** now − reported, in the KPI's unit. */
  difference: numberOrNull,
  /** What of the settings differs since, in words. */
  settingsChanges: z.array(z.string()),
};

/** A figure of a month's end, then and now. */
export const reportedFigureSchema = z.strictObject({
  ...figureFields,
  month: monthName,
  /** Taken more than a day after the month was over: what changed until then was not kept. */
  late: z.boolean(),
});
export type ReportedFigure = z.infer<typeof reportedFigureSchema>;

export const reportedFiguresSchema = z.strictObject({ figures: z.array(reportedFigureSchema) });

/** A record whose change since moved what it adds to the figure. */
export const responsibleRecordSchema = z.strictObject({
  type: z.enum(recordTypes),
  externalId: z.string(),
  label: z.string(),
  change: z.enum(["created", "edited", "deleted", "converted"]),
  /** Names of the parts that it moved. */
  parts: z.array(z.string()),
  /** What was edited: the columns by name, before and after. */
  fields: z.array(
    z.strictObject({ name: z.string(), was: z.string().nullable(), is: z.string().nullable() }),
  ),
});
export type ResponsibleRecord = z.infer<typeof responsibleRecordSchema>;

/** An exchange rate that is another one now, and converted records of the figure anew. */
export const rateChangeSchema = z.strictObject({
  currency: z.string(),
  /** From when the rate of now holds. */
  validFrom: localDate,
  /** Units of the organization's currency for one of this, then and now. */
  was: z.number(),
  is: z.number(),
  /** How many records of the figure count at it. */
  records: z.number().int(),
});

const causeFields = {
  /**
   * Where another variant is pinned now: the same definition as then, asked now, so that what the records moved is told
   * from what the definition moved.
   */
  nowAsDefinedThen: pointSchema.nullable(),
  rateChanges: z.array(rateChangeSchema),
  records: z.array(responsibleRecordSchema),
  /** How many records there are; the list holds 200 at most. */
  count: z.number().int(),
  /** More records changed since than are looked through; the list may lack some. */
  incomplete: z.boolean(),
  /** The figure is of a filter, and some of its parts are of several records each: those beyond it can be named, too. */
  beyondFilter: z.boolean(),
};
const causesSchema = z.strictObject(causeFields);
/** What changed a figure since it was kept. */
export type Causes = z.infer<typeof causesSchema>;

export const restatementSchema = reportedFigureSchema.extend(causeFields);
export type Restatement = z.infer<typeof restatementSchema>;

/** Which figure of a kept view: a KPI, and the first day of one of its periods. */
export const keptFigureQuerySchema = z.strictObject({ kpi: z.string().max(60), start: localDate });
export type KeptFigureQuery = z.infer<typeof keptFigureQuerySchema>;

export const keptRestatementSchema = z.strictObject({
  ...figureFields,
  start: localDate,
  end: localDate,
  grain: grainSchema,
  ...causeFields,
});
export type KeptRestatement = z.infer<typeof keptRestatementSchema>;

export const snapshotSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(["month-end", "kept"]),
  month: monthName.nullable(),
  name: z.string().nullable(),
  /** What it shows, in words: "October 2026" is its month; a kept view's page. */
  title: z.string(),
  asOf: z.iso.datetime(),
  late: z.boolean(),
  takenBy: authorSchema.nullable(),
  /** KPIs of a month's end. */
  figures: z.number().int(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

export const snapshotListSchema = z.strictObject({ snapshots: z.array(snapshotSchema) });

export const keptAnswerSchema = z.discriminatedUnion("page", [
  z.strictObject({
    page: z.literal("kpi"),
    kpiName: z.string(),
    query: seriesQuerySchema,
    series: seriesSchema,
  }),
  z.strictObject({ page: z.literal("dashboard"), query: dashboardQuerySchema, dashboard: dashboardSchema }),
]);
export type KeptAnswer = z.infer<typeof keptAnswerSchema>;

export const snapshotDetailSchema = snapshotSchema.extend({
  /** Of a month's end: each figure then and now. */
  reported: z.array(reportedFigureSchema),
  /** Of a kept view: the answer as it was. */
  kept: keptAnswerSchema.nullable(),
});
export type SnapshotDetail = z.infer<typeof snapshotDetailSchema>;

export const reportedQuerySchema = z.strictObject({
  /** How many months back. */
  months: z.coerce.number().int().min(1).max(36).default(12),
});

export const reportedMonthParamsSchema = z.strictObject({ id: z.string().max(60), month: monthName });
