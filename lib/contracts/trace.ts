import { z } from "zod";
import { units } from "@/lib/kpi/vocabulary";
import { filterSchema, grainSchema, pointSchema } from "./kpi";
import { localDate } from "./primitives";

export const traceQuerySchema = z.strictObject({
  /** The point's own start and end (half-open local dates). */
  start: localDate,
  end: localDate,
  /** Of the point. By month, week or day as the range fits, when left out. */
  grain: grainSchema.optional(),
  variant: z.string().max(60).optional(),
  filter: filterSchema.default({}),
});
export type TraceQuery = z.infer<typeof traceQuerySchema>;

export const missingSchema = z.strictObject({
  /** What no record has. */
  problem: z.string(),
  /** How to bring it. */
  remedy: z.string(),
  /** The page where it is brought. */
  href: z.string(),
});
export type Missing = z.infer<typeof missingSchema>;

export const traceSchema = z.strictObject({
  kpi: z.string(),
  name: z.string(),
  shortName: z.string(),
  unit: z.enum(units),
  /** The variant that is asked for, and the one pinned for everybody. */
  variant: z.string(),
  pinnedVariant: z.string(),
  grain: grainSchema,
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  /** When any record last changed; null before the first. */
  dataChangedAt: z.iso.datetime().nullable(),
  /** The first instant that counts, and the first that does not: local midnights. */
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Every way to define the KPI, with its number for this very period. */
  variants: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      formula: z.string(),
      partNames: z.record(z.string(), z.string()),
      /** Parts whose rows GET /kpis/{id}/records lists. */
      listedParts: z.array(z.string()),
      caution: z.string().optional(),
      /** Null where the filter asks for a dimension that this variant does not have. */
      point: pointSchema.nullable(),
    }),
  ),
  /** What the variant asked for lacks in this organization, and how to bring it. */
  missing: z.array(missingSchema),
});
/** How a number is made. */
export type Trace = z.infer<typeof traceSchema>;

/** GET /kpis/missing: KPIs that this organization's records cannot answer, under their pinned variants. */
export const missingListSchema = z.strictObject({
  kpis: z.array(z.strictObject({ kpi: z.string(), missing: z.array(missingSchema).min(1) })),
});
export type MissingList = z.infer<typeof missingListSchema>;
