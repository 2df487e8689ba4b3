import { z } from "zod";
import {
  areas,
  dashboards,
  dimensions,
  grains,
  plans,
  reasons,
  recordTypes,
  statuses,
  units,
} from "@/lib/kpi/vocabulary";
import { type Compare, compares, filterLimits } from "./comparison";
import { behaviourSchema, changeVerdictSchema } from "./kpi-signals";
import { localDate } from "./primitives";

export const grainSchema = z.enum(grains);
export const dimensionSchema = z.enum(dimensions);
export const dashboardAreaSchema = z.enum(dashboards);
export const compareSchema = z.enum(compares);
export type { Compare };

const numberOrNull = z.number().nullable();

export const pointSchema = z.strictObject({
  /** Local dates, half-open. */
  start: localDate,
  end: localDate,
  /** The period is still in progress; its value covers the elapsed days only. */
  partial: z.boolean(),
  value: numberOrNull,
  reason: z.enum(reasons).nullable(),
  reasonDetail: z.string().optional(),
  /** Said beside the value: a cap that holds, a rate that may exceed 100. */
  note: z.string().optional(),
  numerator: numberOrNull,
  denominator: numberOrNull,
  parts: z.record(z.string(), numberOrNull),
  n: numberOrNull,
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  status: z.enum(statuses).nullable(),
});
/** One value of a KPI over one period, with everything it was made of. */
export type Point = z.infer<typeof pointSchema>;

export const bandsSchema = z.strictObject({ ok: z.number(), watch: z.number() });

const seriesBody = { points: z.array(pointSchema), total: pointSchema };

export const seriesSchema = z.strictObject({
  kpi: z.string(),
  variant: z.string(),
  unit: z.enum(units),
  direction: z.enum(["up", "down"]),
  grain: grainSchema,
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  /** Bands at this grain, where there are any. */
  bands: bandsSchema.nullable(),
  /** Limits of natural variation and what is a signal, of the ungrouped points. */
  behaviour: behaviourSchema,
  /** For each point, whether its change is more than noise: on the period before, and on its place in the comparison. */
  changes: z.array(z.strictObject({ onPrevious: changeVerdictSchema, onComparison: changeVerdictSchema })),
  ...seriesBody,
  comparison: z.strictObject(seriesBody).optional(),
  groups: z
    .array(z.strictObject({ value: z.string().nullable(), label: z.string(), ...seriesBody }))
    .optional(),
});
export type Series = z.infer<typeof seriesSchema>;

/** filter[source]=web&filter[source]=ads: any of them; an empty value is "Not set". */
export const filterSchema = z.partialRecord(
  dimensionSchema,
  z.array(z.string().max(filterLimits.characters)).min(1).max(filterLimits.values),
);
export type Filter = z.infer<typeof filterSchema>;

export const seriesQuerySchema = z.strictObject({
  from: localDate,
  to: localDate,
  grain: grainSchema,
  variant: z.string().max(60).optional(),
  by: dimensionSchema.optional(),
  filter: filterSchema.default({}),
  compare: compareSchema.optional(),
});
export type SeriesQuery = z.infer<typeof seriesQuerySchema>;

export const kpiSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  area: z.enum(areas),
  dashboards: z.array(dashboardAreaSchema),
  kind: z.enum(["kpi", "performance-indicator"]),
  unit: z.enum(units),
  direction: z.enum(["up", "down"]),
  description: z.string(),
  whyItMatters: z.string(),
  /** The pinned variant's formula in words. */
  formula: z.string(),
  variants: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      formula: z.string(),
      /** Names of the parts, in words, by key. */
      partNames: z.record(z.string(), z.string()),
      /** Parts whose rows GET /kpis/{id}/records lists, the numerator and denominator among them. */
      listedParts: z.array(z.string()),
      /** By which dimensions this variant can be broken down and filtered. */
      dimensions: z.array(dimensionSchema),
      caution: z.string().optional(),
      parameters: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          unit: z.string(),
          value: z.number(),
          min: z.number(),
          max: z.number(),
        }),
      ),
    }),
  ),
  pinnedVariant: z.string(),
  additivity: z.enum(["flow", "ratio", "stock"]),
  /** By which dimensions the pinned variant can be broken down and filtered. */
  dimensions: z.array(dimensionSchema),
  requires: z.array(
    z.strictObject({
      record: z.enum([...recordTypes, ...plans]),
      field: z.string().optional(),
      kind: z.string().optional(),
    }),
  ),
  /** In force now; null where success is measured against the past or an objective. */
  bands: bandsSchema.nullable(),
  defaultBands: bandsSchema.nullable(),
  bandsGrain: grainSchema.nullable(),
  bandsEdited: z.boolean(),
  range: z.tuple([z.number(), z.number()]).nullable(),
  isFocus: z.boolean(),
});
/** What a KPI is, as this organization uses it. */
export type KpiSummary = z.infer<typeof kpiSummarySchema>;

export const kpiListSchema = z.strictObject({ kpis: z.array(kpiSummarySchema) });

/** PUT /kpis/{id}/settings: what an admin or manager decides about a KPI; null returns to the default. */
export const kpiSettingsInputSchema = z
  .strictObject({
    variant: z.string().max(60).nullable().optional(),
    bands: bandsSchema.nullable().optional(),
    parameters: z.record(z.string(), z.number()).optional(),
    isFocus: z.boolean().optional(),
  })
  .refine((input) => Object.keys(input).length > 0, { message: "Send at least one setting to change" });
export type KpiSettingsInput = z.infer<typeof kpiSettingsInputSchema>;

export const dashboardQuerySchema = z.strictObject({
  area: dashboardAreaSchema,
  from: localDate,
  to: localDate,
  grain: grainSchema,
  filter: filterSchema.default({}),
  compare: compareSchema.default("previous"),
});
export type DashboardQuery = z.infer<typeof dashboardQuerySchema>;

export const dashboardCardSchema = z.strictObject({
  kpi: z.string(),
  name: z.string(),
  shortName: z.string(),
  variant: z.string(),
  variantName: z.string(),
  unit: z.enum(units),
  direction: z.enum(["up", "down"]),
  additivity: z.enum(["flow", "ratio", "stock"]),
  isFocus: z.boolean(),
  range: z.tuple([z.number(), z.number()]).nullable(),
  bands: bandsSchema.nullable(),
  /** The latest complete point of the range (the partial one when there is no other). */
  latest: pointSchema,
  /** What `latest` is held against: the period before, or the same a year earlier; like for like. */
  comparison: pointSchema,
  /** latest − comparison in the KPI's unit, and in percent of the comparison; null where either is. */
  change: numberOrNull,
  changePercent: numberOrNull,
  /** Whether the change is for the better; null when there is none. */
  better: z.boolean().nullable(),
  /** Whether the change is more than noise. */
  changeVerdict: changeVerdictSchema,
  points: z.array(pointSchema),
  /** Limits of natural variation and what is a signal. */
  behaviour: behaviourSchema,
  /** Filters of the page that this KPI cannot be filtered by; it is shown unfiltered by them, and says so. */
  ignoredFilters: z.array(dimensionSchema),
  objective: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      /** A level's target is a value of the KPI; a cumulative one's is a sum since its start. */
      measure: z.enum(["level", "cumulative"]),
      target: z.number(),
      progressPercent: numberOrNull,
      status: z.enum(["not-started", "on-track", "at-risk", "off-track", "achieved", "missed", "unknown"]),
    })
    .nullable(),
});
export type DashboardCard = z.infer<typeof dashboardCardSchema>;

export const dashboardSchema = z.strictObject({
  area: dashboardAreaSchema,
  grain: grainSchema,
  from: localDate,
  to: localDate,
  compare: compareSchema,
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  /** When any record last changed; null before the first. */
  dataChangedAt: z.iso.datetime().nullable(),
  cards: z.array(dashboardCardSchema),
});
export type Dashboard = z.infer<typeof dashboardSchema>;

/** GET /dimensions: the values a filter can take, with how many records carry each. */
export const dimensionValuesSchema = z.strictObject({
  dimensions: z.array(
    z.strictObject({
      id: dimensionSchema,
      name: z.string(),
      values: z.array(z.strictObject({ value: z.string(), label: z.string() })),
    }),
  ),
});
export type DimensionValues = z.infer<typeof dimensionValuesSchema>;
