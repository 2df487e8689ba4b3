import { z } from "zod";
import { filterSchema, grainSchema } from "./kpi";
import { localDate } from "./primitives";

export const pipelineForecastQuerySchema = z.strictObject({
  from: localDate,
  to: localDate,
  grain: grainSchema,
  filter: filterSchema.default({}),
});
export type PipelineForecastQuery = z.infer<typeof pipelineForecastQuerySchema>;

const countAndAmount = { deals: z.int(), amount: z.number() };

/** Some open deals: how many, worth how much in full, and with each amount times its probability. */
const openDeals = {
  ...countAndAmount,
  /** Sum of amount × probability; deals without a probability add nothing to it. */
  weightedAmount: z.number(),
  withoutProbability: z.strictObject(countAndAmount),
};

/** An open deal that keeps the forecast from being right. */
export const pipelineDealSchema = z.strictObject({
  externalId: z.string(),
  name: z.string().nullable(),
  owner: z.string().nullable(),
  stage: z.string().nullable(),
  amount: z.number(),
  /** Local date. */
  expectedCloseOn: localDate.nullable(),
});

const dealsToFix = z.strictObject({
  ...openDeals,
  /** The five worth most. */
  largest: z.array(pipelineDealSchema),
});
export type DealsToFix = z.infer<typeof dealsToFix>;

const pipelinePeriodSchema = z.strictObject({
  start: localDate,
  end: localDate,
  partial: z.boolean(),
  ...openDeals,
  /** Deals won in the period so far. */
  won: z.strictObject(countAndAmount),
  /** The period's share of the sales targets; null where none is set, or where a filter cuts across targets. */
  target: z.number().nullable(),
});
export type PipelinePeriod = z.infer<typeof pipelinePeriodSchema>;

export const pipelineForecastSchema = z.strictObject({
  grain: grainSchema,
  from: localDate,
  to: localDate,
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  /** By the period in which they are expected to close, today or later. */
  periods: z.array(pipelinePeriodSchema),
  /** Expected to close before today. */
  overdue: dealsToFix,
  /** Without an expected close. */
  undated: dealsToFix,
  /** Expected from today on, but before the range, and after it. */
  before: z.strictObject(openDeals),
  after: z.strictObject(openDeals),
  /** All of them: every open deal stands in exactly one of the above. */
  total: z.strictObject(openDeals),
});
/** The open deals of this moment, by when they are expected to close. */
export type PipelineForecast = z.infer<typeof pipelineForecastSchema>;
