import { z } from "zod";
import { objectiveMeasures, objectiveStatuses, targetKinds } from "@/lib/kpi/objectives/objective";
import { findingLevels, smartCriteria } from "@/lib/kpi/objectives/smart/finding";
import { dimensions, units } from "@/lib/kpi/vocabulary";
import { addMonths, daysBetween } from "@/lib/time/dates";
import { filterSchema, grainSchema, pointSchema } from "./kpi";
import { localDate } from "./primitives";

/** Stored as a decimal with four places: what would be rounded is refused, not changed silently. */
const amountSchema = z
  .number("Type a number")
  .min(-999_999_999_999)
  .max(999_999_999_999)
  .refine((amount) => Number(amount.toFixed(4)) === amount, "Use four decimal places at most");

/** Wide enough for any plan; a year half typed ("0202") is none yet. */
const runDate = localDate.refine(
  (date) => date >= "2000-01-01" && date < "2100-01-01",
  "Choose a date between 2000 and 2099",
);
/** As many periods as a chart can show and a series may have. */
const mostPeriods = 400;
const mostYears = 10;

export const objectiveStatusSchema = z.enum(objectiveStatuses);
export const objectiveMeasureSchema = z.enum(objectiveMeasures);
export const targetKindSchema = z.enum(targetKinds);

const scopeFields = {
  kpi: z.string("Choose a KPI").min(1, "Choose a KPI").max(60),
  /** Which records count; {} for all. */
  filter: filterSchema.default({}),
  /** Length of the periods that are measured. */
  grain: grainSchema.default("month"),
  /** level: each period's value · cumulative: the sum since the start (flows only). */
  measure: objectiveMeasureSchema.default("level"),
  /** value: the target itself · relative: % of the baseline · points: a difference in the KPI's unit. */
  targetKind: targetKindSchema,
  startsOn: runDate,
  /** The last day that counts. */
  dueOn: runDate,
};

type Run = { startsOn: string; dueOn: string; grain: string };
/** A rule about a run; dates that are no dates have been complained about already. */
const ofRun = (holds: (run: Run) => boolean) => (run: Run) =>
  !runDate.safeParse(run.startsOn).success || !runDate.safeParse(run.dueOn).success || holds(run);

export const objectiveInputSchema = z
  .strictObject({
    title: z.string().trim().min(1, "Give it a title").max(120),
    ...scopeFields,
    ownerUserId: z.uuid("Choose who is responsible"),
    baseline: amountSchema,
    target: amountSchema,
    note: z.string().trim().max(2000).default(""),
  })
  .refine(
    ofRun(({ startsOn, dueOn }) => dueOn > startsOn),
    { path: ["dueOn"], message: "The due day must lie after the start" },
  )
  .refine(
    ofRun(({ startsOn, dueOn }) => dueOn < addMonths(startsOn, 12 * mostYears)),
    { path: ["dueOn"], message: `An objective runs ${mostYears} years at most` },
  )
  .refine(
    ofRun(({ startsOn, dueOn, grain }) => grain !== "day" || daysBetween(startsOn, dueOn) < mostPeriods),
    {
      path: ["grain"],
      message: `Measured by day, an objective runs ${mostPeriods} days at most; choose weeks or months`,
    },
  );
/** What a person decides about an objective. */
export type ObjectiveInput = z.infer<typeof objectiveInputSchema>;

const numberOrNull = z.number().nullable();

export const objectiveProgressSchema = z.strictObject({
  status: objectiveStatusSchema,
  /** Held against the target, in the KPI's unit; null without data. */
  current: numberOrNull,
  /** First local date that `current` does not cover. */
  measuredUntil: localDate.nullable(),
  /** What the pace expects at `measuredUntil`. */
  expected: z.number(),
  /** Baseline 0, target 100; not clamped; null when no progress can be told. */
  progressPercent: numberOrNull,
  expectedPercent: z.number(),
  totalDays: z.number(),
  elapsedDays: z.number(),
  remainingDays: z.number(),
});

export const objectiveSchema = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  kpi: z.string(),
  kpiName: z.string(),
  kpiShortName: z.string(),
  unit: z.enum(units),
  direction: z.enum(["up", "down"]),
  range: z.tuple([z.number(), z.number()]).nullable(),
  filter: filterSchema,
  /** The filter in words: what a person reads for each dimension. */
  scope: z.array(z.strictObject({ dimension: z.enum(dimensions), labels: z.array(z.string()) })),
  grain: grainSchema,
  measure: objectiveMeasureSchema,
  owner: z.strictObject({ userId: z.uuid(), name: z.string() }),
  baseline: z.number(),
  targetKind: targetKindSchema,
  target: z.number(),
  /** The target in the KPI's unit, whatever its kind. */
  targetValue: z.number(),
  startsOn: localDate,
  dueOn: localDate,
  note: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** The organization's local date as of which this was computed. */
  today: localDate,
  progress: objectiveProgressSchema,
  /** If the recent trend holds; null where none can be told. */
  forecast: z.strictObject({ valueAtDue: z.number(), reachedOn: localDate.nullable() }).nullable(),
  /** The KPI from six periods before the start to the due day; running sums for a cumulative objective. */
  points: z.array(pointSchema),
  /** What the pace expects at the end of each of the points; null before the start. */
  pace: z.array(numberOrNull),
});
/** An objective with where it stands. */
export type Objective = z.infer<typeof objectiveSchema>;

export const findingSchema = z.strictObject({
  criterion: z.enum(smartCriteria),
  level: z.enum(findingLevels),
  text: z.string(),
});
export type ObjectiveFinding = z.infer<typeof findingSchema>;

export const objectiveDetailSchema = objectiveSchema.extend({ findings: z.array(findingSchema) });
export type ObjectiveDetail = z.infer<typeof objectiveDetailSchema>;

export const objectiveListSchema = z.strictObject({ objectives: z.array(objectiveSchema) });

export const objectiveDraftSchema = z.strictObject({
  title: z.string().max(120).default(""),
  ...scopeFields,
  /** Null while nothing is typed: the measured baseline is taken. */
  baseline: amountSchema.nullable(),
  target: amountSchema.nullable(),
});
/** What of an objective can be checked before it is complete. */
export type ObjectiveDraft = z.infer<typeof objectiveDraftSchema>;

export const objectiveCheckSchema = z.strictObject({
  findings: z.array(findingSchema),
  /** What the data say the baseline is, over which local dates, in hundredths. */
  measuredBaseline: z.strictObject({ value: z.number(), start: localDate, end: localDate }).nullable(),
  /** The target in the KPI's unit; null without a target or baseline. */
  targetValue: numberOrNull,
  /** What the same number would mean as a change in percent, and in the KPI's unit. */
  readings: z.strictObject({ relative: numberOrNull, points: numberOrNull }),
  points: z.array(pointSchema),
});
export type ObjectiveCheck = z.infer<typeof objectiveCheckSchema>;
