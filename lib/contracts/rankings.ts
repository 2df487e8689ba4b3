import { z } from "zod";
import { units } from "@/lib/kpi/vocabulary";
import { dimensionSchema, filterSchema, pointSchema } from "./kpi";
import { localDate } from "./primitives";

/** Half-open local dates, taken as they are. */
const range = { from: localDate, to: localDate };
const about = {
  ...range,
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  /** The range has not ended; figures cover its elapsed days. */
  partial: z.boolean(),
};

// ── Customers ──

export const customerSorts = ["profit", "purchases", "tickets"] as const;

export const customerRankingQuerySchema = z.strictObject({
  ...range,
  order: z.enum(["most", "least"]).default("most"),
  sort: z.enum(customerSorts).default("profit"),
  filter: filterSchema.default({}),
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type CustomerRankingQuery = z.infer<typeof customerRankingQuerySchema>;

const answer = z.strictObject({
  score: z.number(),
  scaleMin: z.number(),
  scaleMax: z.number(),
  at: z.iso.datetime(),
});

export const rankedCustomerSchema = z.strictObject({
  rank: z.number().int(),
  externalId: z.string(),
  name: z.string(),
  segment: z.string().nullable(),
  region: z.string().nullable(),
  owner: z.strictObject({ externalId: z.string(), name: z.string() }).nullable(),
  revenue: z.number(),
  /** Revenue × the organization's gross margin; null until it is set. */
  margin: z.number().nullable(),
  /** Of the revenue of all customers ranked; null where there is none. */
  sharePercent: z.number().nullable(),
  purchases: z.number().int(),
  /** Of all purchases before the range's end. */
  lastPurchaseAt: z.iso.datetime().nullable(),
  ticketsOpened: z.number().int(),
  /** The latest answers before the range's end. */
  lastCsat: answer.nullable(),
  lastNps: answer.nullable(),
});
export type RankedCustomer = z.infer<typeof rankedCustomerSchema>;

export const customerRankingSchema = z.strictObject({
  ...about,
  order: z.enum(["most", "least"]),
  sort: z.enum(customerSorts),
  /** What profit is here: margin, or revenue alone until a gross margin is set. */
  basis: z.enum(["margin", "revenue"]),
  grossMarginPercent: z.number().nullable(),
  /** What the ranking cannot know, in words. */
  caveat: z.string(),
  totals: z.strictObject({
    /** Who was a customer, purchased or asked for help in the range. */
    customers: z.number().int(),
    /** Of them who purchased nothing in it. */
    withoutPurchase: z.number().int(),
    revenue: z.number(),
    margin: z.number().nullable(),
    topTenSharePercent: z.number().nullable(),
    /** Of purchases that name no customer; in no row. */
    revenueWithoutCustomer: z.number(),
  }),
  customers: z.array(rankedCustomerSchema),
  nextCursor: z.string().nullable(),
});
export type CustomerRanking = z.infer<typeof customerRankingSchema>;

// ── Groups of a dimension, side by side on some KPIs ──

export const productRankingQuerySchema = z.strictObject({ ...range, filter: filterSchema.default({}) });
export type ProductRankingQuery = z.infer<typeof productRankingQuerySchema>;

export const comparedAreas = ["sales", "support"] as const;
const kpiId = z.string().max(60);

export const ownerComparisonQuerySchema = z.strictObject({
  ...range,
  by: z.enum(["owner", "team"]).default("owner"),
  /** The usual KPIs of an area … */
  area: z.enum(comparedAreas).default("sales"),
  /** … or those named: kpi=revenue&kpi=nps. */
  kpi: z.union([kpiId, z.array(kpiId).min(1).max(12)]).optional(),
  filter: filterSchema.default({}),
});
export type OwnerComparisonQuery = z.infer<typeof ownerComparisonQuerySchema>;

export const comparedKpiSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  variant: z.string(),
  variantName: z.string(),
  unit: z.enum(units),
  direction: z.enum(["up", "down"]),
  additivity: z.enum(["flow", "ratio", "stock"]),
  /** What n counts, in words: "deals closed"; of sums that have no n, the part that says of how many they are made. */
  cases: z.strictObject({ name: z.string(), part: z.string().nullable() }).nullable(),
  /** Whether best and worst lie further apart than chance; unproven where no interval is known. */
  verdict: z.enum(["apart", "within-noise", "unproven", "too-few"]),
  total: pointSchema,
});
export type ComparedKpi = z.infer<typeof comparedKpiSchema>;

export const comparedGroupSchema = z.strictObject({
  /** What a filter takes; null is "Not set". */
  value: z.string().nullable(),
  label: z.string(),
  /** By KPI. */
  cells: z.record(
    z.string(),
    z.strictObject({
      point: pointSchema,
      /** Too few cases to compare. */
      tooFew: z.boolean(),
      place: z.enum(["best", "worst"]).nullable(),
    }),
  ),
});
export type ComparedGroup = z.infer<typeof comparedGroupSchema>;

export const comparisonSchema = z.strictObject({
  ...about,
  by: dimensionSchema,
  kpis: z.array(comparedKpiSchema),
  groups: z.array(comparedGroupSchema),
});
/** Groups of a dimension, side by side: largest first by the first KPI. */
export type Comparison = z.infer<typeof comparisonSchema>;
