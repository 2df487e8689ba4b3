import { z } from "zod";
import { units } from "@/lib/kpi/vocabulary";
import { filterSchema, grainSchema } from "./kpi";
import { localDate } from "./primitives";

/** The furthest that a forecast looks ahead. */
export const longestHorizon = 36;

const horizonWords = `Write a whole number of periods, 1 to ${longestHorizon}`;

export const forecastQuerySchema = z.strictObject({
  grain: grainSchema.default("month"),
  /** How many periods are forecast; the one in progress is the first. */
  horizon: z.coerce
    .number<number | string>({ error: horizonWords })
    .int(horizonWords)
    .min(1, horizonWords)
    .max(longestHorizon, horizonWords)
    .default(6),
  variant: z.string().max(60).optional(),
  filter: filterSchema.default({}),
});
export type ForecastQuery = z.infer<typeof forecastQuerySchema>;

const period = { start: localDate, end: localDate };
const numberOrNull = z.number().nullable();

/** How far off trials were, in the KPI's unit and in percent of all that happened. */
const accuracy = { trials: z.int(), meanAbsoluteError: numberOrNull, percent: numberOrNull };

const forecastMethodSchema = z.strictObject({
  id: z.enum(["seasonal-naive", "drift", "holt", "holt-winters", "holt-winters-log"]),
  name: z.string(),
  /** What it does, in a sentence. */
  description: z.string(),
});

const forecastPointSchema = z.strictObject({
  ...period,
  /** The period in progress: its values are of the whole of it. */
  partial: z.boolean(),
  /** What has come of the period in progress up to now; null of periods that have not begun. */
  actual: numberOrNull,
  value: z.number(),
  low80: z.number(),
  high80: z.number(),
  low95: z.number(),
  high95: z.number(),
});
export type ForecastPoint = z.infer<typeof forecastPointSchema>;

export const forecastSchema = z.strictObject({
  kpi: z.string(),
  variant: z.string(),
  unit: z.enum(units),
  direction: z.enum(["up", "down"]),
  grain: grainSchema,
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  /** After how many periods a pattern comes back; 1 for none. */
  season: z.int(),
  /** The complete periods that the forecast learnt from, oldest first. */
  history: z.array(z.strictObject({ ...period, value: z.number() })),
  /** The period in progress and those after it; empty where no forecast can be made, which `reason` then says. */
  points: z.array(forecastPointSchema),
  reason: z.enum(["not-computable"]).nullable(),
  reasonDetail: z.string().optional(),
  method: forecastMethodSchema.nullable(),
  /** How the method would have done: forecasts from points in the past, held against what then happened. */
  backtest: z
    .strictObject({
      ...accuracy,
      /** Points in the past from which forecasts were made. */
      origins: z.int(),
      meanAbsolutePercentageError: numberOrNull,
      /** In multiples of the error of repeating the season before; below 1 is better than that. */
      meanAbsoluteScaledError: numberOrNull,
      steps: z.array(z.strictObject({ step: z.int(), ...accuracy })),
      /** Every method that was tried, best first. */
      tried: z.array(z.strictObject({ method: forecastMethodSchema, meanAbsoluteError: z.number() })),
    })
    .nullable(),
});
/** Where a flow is likely to go, how sure that is, and how well the method did in the past. */
export type Forecast = z.infer<typeof forecastSchema>;
