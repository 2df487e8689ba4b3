import { z } from "zod";
import { localDate } from "./primitives";

/** Where limits of natural variation begin anew, because the process became another. */
export const baselineSchema = z.strictObject({
  /** Limits are computed anew from the first period that starts on this day or later. */
  startsOn: localDate,
  reason: z.string(),
});
export type Baseline = z.infer<typeof baselineSchema>;

const limitSegmentSchema = z.strictObject({
  /** Starts of the first and the last period of the answer that it covers. */
  from: localDate,
  to: localDate,
  /** Mean of the baseline. */
  centre: z.number(),
  /** Mean ± 2.66 × mean moving range, within what the value can be. */
  lower: z.number(),
  upper: z.number(),
  /** The periods that the limits were made of, half-open. */
  baseline: z.strictObject({ from: localDate, to: localDate, periods: z.int() }),
  /** The change that the baseline begins with; null for the automatic one. */
  change: baselineSchema.nullable(),
});
export type LimitSegment = z.infer<typeof limitSegmentSchema>;

export const signalSchema = z.strictObject({
  /** Start of the period. */
  start: localDate,
  /** Outside the limits; in a run of eight or more on one side; one of three of four nearer to a limit than the centre. */
  rule: z.enum(["outside", "run", "near-limit"]),
  side: z.enum(["above", "below"]),
  /** How many in a row have lain on this side of the centre, this one included. */
  inARow: z.int(),
});
export type Signal = z.infer<typeof signalSchema>;

/** What XmR limits (process behaviour chart) say of a series: kpi-catalogue, telling signal from noise. */
export const behaviourSchema = z.strictObject({
  segments: z.array(limitSegmentSchema),
  signals: z.array(signalSchema),
  /**
   * Why the latest period has no limits: the range has fewer than six complete periods; the baseline has; its values
   * are all the same. Null where it has limits.
   */
  noLimits: z.enum(["short-range", "few-periods", "no-variation"]).nullable(),
  /** Complete periods that the latest limits were made of, or that there are so far. */
  baselinePeriods: z.int(),
});
export type Behaviour = z.infer<typeof behaviourSchema>;

/**
 * Whether a change is more than noise: by a test at 5 % of the cases behind a proportion or NPS, else by the limits. Null
 * where nothing can be said.
 */
export const changeVerdictSchema = z.enum(["signal", "within-noise"]).nullable();
export type ChangeVerdict = z.infer<typeof changeVerdictSchema>;

const reasonSchema = z
  .string("Say what changed")
  .trim()
  .min(1, "Say what changed, so that others understand the new limits")
  .max(200, "At most 200 characters");

export const baselineInputSchema = z.strictObject({ reason: reasonSchema });
export type BaselineInput = z.infer<typeof baselineInputSchema>;

export const baselineListSchema = z.strictObject({
  /** Newest first. */
  baselines: z.array(
    z.strictObject({ ...baselineSchema.shape, setBy: z.string(), createdAt: z.iso.datetime() }),
  ),
});
export type BaselineList = z.infer<typeof baselineListSchema>;
