import { z } from "zod";
import { units } from "@/lib/kpi/vocabulary";
import { compareSchema, dimensionSchema, filterSchema, grainSchema, pointSchema } from "./kpi";
import { localDate } from "./primitives";

export const explanationQuerySchema = z.strictObject({
  /** The later period, as a point's own start and end; without both, the latest that can be judged at the grain. */
  start: localDate.optional(),
  end: localDate.optional(),
  /** Of the periods: what "the period before" goes back by. By month, week or day as the range fits, when left out. */
  grain: grainSchema.optional(),
  /** What it is held against, like for like, unless another period is named. */
  compare: compareSchema.default("previous"),
  /** Another period to hold it against. */
  baseStart: localDate.optional(),
  baseEnd: localDate.optional(),
  variant: z.string().max(60).optional(),
  filter: filterSchema.default({}),
});
export type ExplanationQuery = z.infer<typeof explanationQuerySchema>;

const sideSchema = z.strictObject({
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  n: z.number().nullable(),
});

const effects = {
  /** By the group's own rate (or amount), and by its share of the whole; null side by side. */
  rate: z.number().nullable(),
  mix: z.number().nullable(),
};

/** Groups beyond these are summed up. */
export const mostGroups = 40;

export const dimensionChangeSchema = z.strictObject({
  dimension: dimensionSchema,
  /** rate-and-mix: of quotients · difference: of sums and stocks · side-by-side: what no sum of groups makes. */
  method: z.enum(["rate-and-mix", "difference", "side-by-side"]),
  /** Why the groups are only side by side. */
  note: z.string().nullable(),
  /** How much of the change lies elsewhere than evenly spread, beyond chance, in the KPI's unit; null side by side. */
  explained: z.number().nullable(),
  sentence: z.string(),
  /** Sums of the effects of all groups. */
  ...effects,
  /** Largest effect first, at most 40. */
  groups: z.array(
    z.strictObject({
      value: z.string().nullable(),
      label: z.string(),
      before: sideSchema,
      after: sideSchema,
      ...effects,
    }),
  ),
  /** The groups beyond, where there are more. */
  others: z.strictObject({ count: z.number().int(), ...effects }).nullable(),
});
/** A KPI's change by the groups of one dimension. */
export type DimensionChange = z.infer<typeof dimensionChangeSchema>;

export const factorChangeSchema = z.strictObject({
  sentence: z.string(),
  factors: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      unit: z.enum(units),
      /** Another KPI that the factor is. */
      kpi: z.string().nullable(),
      before: z.number(),
      after: z.number(),
      /** In the KPI's unit; they add up to the change (Shapley value). */
      effect: z.number(),
    }),
  ),
});
/** A KPI's change by the factors it is made of. */
export type FactorChange = z.infer<typeof factorChangeSchema>;

export const explanationSchema = z.strictObject({
  kpi: z.string(),
  variant: z.string(),
  unit: z.enum(units),
  direction: z.enum(["up", "down"]),
  grain: grainSchema,
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  before: pointSchema,
  after: pointSchema,
  change: z.number().nullable(),
  /** Of a proportion: whether chance alone could have made the change (two-proportion z-test, 5 %); else null. */
  withinChance: z.boolean().nullable(),
  /** What explains most, in one sentence; or why nothing can be explained. */
  sentence: z.string(),
  /** The same in a few words, where one group or factor stands out: "Phone 84.0 % → 71.0 %". */
  short: z.string().nullable(),
  /** Where to look first. */
  first: z.union([dimensionSchema, z.literal("factors")]).nullable(),
  /** What explains most first. */
  dimensions: z.array(dimensionChangeSchema),
  factors: factorChangeSchema.nullable(),
});
/** Why a KPI moved between two periods. */
export type Explanation = z.infer<typeof explanationSchema>;
