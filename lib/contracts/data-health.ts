import { z } from "zod";
import { recordTypes, units } from "@/lib/kpi/vocabulary";
import { localDate } from "./primitives";

const recordTypeSchema = z.enum(recordTypes);
const count = z.number().int();

const effectSchema = z.strictObject({
  kpi: z.string(),
  name: z.string(),
  unit: z.enum(units),
  /** The KPI over the range; null where it has none. */
  value: z.number().nullable(),
  /** bound: it lies between low and high; typical: high is what it typically is; none: totals are untouched; unbounded: no bound is known. */
  kind: z.enum(["bound", "typical", "none", "unbounded"]),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** In words, for none and unbounded. */
  why: z.string().nullable(),
});
export type HealthEffect = z.infer<typeof effectSchema>;

const weaknessSchema = z.strictObject({
  rule: z.string(),
  title: z.string(),
  explanation: z.string(),
  mend: z.string(),
  /** Records with it, and their share of all of the type in percent; null where it is not about single records. */
  records: count,
  sharePercent: z.number().nullable(),
  /** Of them those dated in the range that bounds are about. */
  recordsInRange: count,
  effects: z.array(effectSchema),
});
export type Weakness = z.infer<typeof weaknessSchema>;

const rhythmSchema = z.strictObject({
  state: z.enum(["usual", "silent", "low", "high", "unknown"]),
  usualPerDay: z.number(),
  usualPerWeek: z.number(),
  lastWeek: count,
  silentDays: count,
});

const typeHealthSchema = z.strictObject({
  type: recordTypeSchema,
  records: count,
  /** Instant, or local date of types that are dated by day; null where there is none. */
  lastRecordAt: z.union([z.iso.datetime(), localDate]).nullable(),
  /** Instant; null where there is none. */
  lastChangedAt: z.iso.datetime().nullable(),
  /** Null for types that come in at no regular pace. */
  rhythm: rhythmSchema.nullable(),
  weaknesses: z.array(weaknessSchema),
  /** How many rules found nothing. */
  sound: count,
});
export type TypeHealth = z.infer<typeof typeHealthSchema>;

export const dataHealthSchema = z.strictObject({
  asOf: z.iso.datetime(),
  /** The oldest of the types' checks. */
  checkedAt: z.iso.datetime(),
  /** Records changed since, and are being checked anew. */
  checking: z.boolean(),
  /** What effects on KPIs are about: the last twelve complete months. */
  from: localDate,
  to: localDate,
  types: z.array(typeHealthSchema),
});
export type DataHealth = z.infer<typeof dataHealthSchema>;

export const healthRecordsQuerySchema = z.strictObject({
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(25),
});

const healthRecordSchema = z.strictObject({
  type: recordTypeSchema,
  /** Null where the finding is no record: a month without costs. */
  externalId: z.string().nullable(),
  label: z.string(),
  /** Instant, or local date. */
  at: z.string().nullable(),
});
export type HealthRecord = z.infer<typeof healthRecordSchema>;

export const healthRecordsSchema = z.strictObject({
  rule: z.string(),
  title: z.string(),
  records: z.array(healthRecordSchema),
  nextCursor: z.string().nullable(),
});

export const healthMarksQuerySchema = z.strictObject({
  /** A point's own start and end (half-open local dates). */
  start: localDate,
  end: localDate,
  /** KPIs by id, separated by commas. */
  kpis: z
    .string()
    .max(2_000)
    .regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/, "Ids of KPIs, separated by commas"),
});
export type HealthMarksQuery = z.infer<typeof healthMarksQuerySchema>;

const markSchema = z.strictObject({
  kpi: z.string(),
  unit: z.enum(units),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  /** A typical figure is part of it, beside what is bounded. */
  typical: z.boolean(),
  /** The weaknesses that make it, the one with most records first. */
  rules: z.array(z.strictObject({ rule: z.string(), title: z.string(), records: count })),
});
export type HealthMark = z.infer<typeof markSchema>;

export const healthMarksSchema = z.strictObject({
  /** Null while records are checked for the first time. */
  checkedAt: z.iso.datetime().nullable(),
  checking: z.boolean(),
  /** KPIs whose weaknesses could move their status, or weigh more than chance. */
  marks: z.array(markSchema),
});
export type HealthMarks = z.infer<typeof healthMarksSchema>;
