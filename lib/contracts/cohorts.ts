import { z } from "zod";
import { cohortBases, cohortGrains, cohortMeasures } from "@/lib/kpi/cohorts/cohort";
import { reasons } from "@/lib/kpi/vocabulary";
import { dimensionSchema, filterSchema } from "./kpi";
import { localDate } from "./primitives";
import { rowFileFormatSchema } from "./row-files";

export const cohortMeasureSchema = z.enum(cohortMeasures);
export const cohortGrainSchema = z.enum(cohortGrains);
export const cohortBaseSchema = z.enum(cohortBases);
export type { CohortBase, CohortGrain, CohortMeasure } from "@/lib/kpi/cohorts/cohort";

const numberOrNull = z.number().nullable();
const whole = z.number().int().nonnegative();
const intervalSchema = z.strictObject({ low: z.number(), high: z.number() }).nullable();
const reasonFields = { reason: z.enum(reasons).nullable(), reasonDetail: z.string().optional() };

/** GET /cohorts: which acquisitions (local dates, half-open, widened to whole months or quarters), and what of them. */
export const cohortQuerySchema = z.strictObject({
  from: localDate,
  to: localDate,
  grain: cohortGrainSchema.default("month"),
  measure: cohortMeasureSchema.default("customers"),
  /** What revenue is held against; of no effect on customers, whose 100 % is all who were acquired. */
  base: cohortBaseSchema.default("acquisition-month"),
  filter: filterSchema.default({}),
});
export type CohortQuery = z.infer<typeof cohortQuerySchema>;

const cohortFields = {
  /** Local dates, half-open. */
  start: localDate,
  end: localDate,
  /** The period is in progress: more customers may come. */
  partial: z.boolean(),
  /** Customers acquired in the period. */
  size: whole,
};

export const cohortCellSchema = z.strictObject({
  /** Months since the month of acquisition, which is 0. */
  month: whole,
  /** The month is in progress: the amount is as it stands now. */
  partial: z.boolean(),
  /** Customers at the month's end, or revenue in the month. */
  amount: z.number(),
  /** Of the cohort's base; null where that is not above zero. */
  percent: numberOrNull,
  /** 95 % (Wilson) of a share of customers; null of revenue. */
  interval: intervalSchema,
});
export type CohortCell = z.infer<typeof cohortCellSchema>;

export const cohortSchema = z.strictObject({
  ...cohortFields,
  /** What 100 % is: the size, or the revenue of the base month; null while that month is not over. */
  base: numberOrNull,
  /** From month 0 on; months to come have no cell. */
  cells: z.array(cohortCellSchema),
});
export type Cohort = z.infer<typeof cohortSchema>;

const groupSchema = z.strictObject({
  start: localDate,
  end: localDate,
  size: whole,
  base: z.number(),
  amount: z.number(),
  percent: z.number(),
});

export const cohortFindingSchema = z.strictObject({
  /** Months since acquisition at which the two are compared. */
  month: whole,
  /** The newest three months of acquisition that have come so far. */
  recent: groupSchema,
  /** All before them, in the range asked for. */
  before: groupSchema,
  /** Whether shares of customers differ by more than chance (two-proportion z-test, 5 %); null of revenue. */
  significant: z.boolean().nullable(),
});
export type CohortFinding = z.infer<typeof cohortFindingSchema>;

const answerFields = {
  from: localDate,
  to: localDate,
  grain: cohortGrainSchema,
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
};

export const cohortsSchema = z.strictObject({
  ...answerFields,
  measure: cohortMeasureSchema,
  base: cohortBaseSchema,
  ...reasonFields,
  /** Oldest first. */
  cohorts: z.array(cohortSchema),
  /** All cohorts that have come so far, weighted: Σ amount ÷ Σ base; complete months only. */
  average: z.array(
    z.strictObject({
      month: whole,
      /** How many cohorts it is made of. */
      cohorts: whole,
      amount: z.number(),
      base: z.number(),
      percent: z.number(),
      interval: intervalSchema,
    }),
  ),
  finding: cohortFindingSchema.nullable(),
});
/** Retention by cohort: rows are periods of acquisition, columns months since. */
export type Cohorts = z.infer<typeof cohortsSchema>;

/** GET /cohorts/payback: filters that costs cannot be told by are refused, with those that can. */
export const cohortPaybackQuerySchema = cohortQuerySchema.pick({
  from: true,
  to: true,
  grain: true,
  filter: true,
});
export type CohortPaybackQuery = z.infer<typeof cohortPaybackQuerySchema>;

export const cohortPaybackRowSchema = z.strictObject({
  ...cohortFields,
  /** Acquisition cost per customer, under the pinned variant of customer-acquisition-cost. */
  cost: numberOrNull,
  /** Margin per customer from the month of acquisition to the last complete month; null before the first is over. */
  marginToDate: numberOrNull,
  cells: z.array(
    z.strictObject({
      month: whole,
      /** Margin per customer up to and with this month. */
      margin: z.number(),
      /** The same as a multiple of the cost; null where there is none to hold it against. */
      recouped: numberOrNull,
    }),
  ),
  /** Months since acquisition at whose end margin had reached cost; null with a reason. */
  paybackMonths: whole.nullable(),
  ...reasonFields,
});
export type CohortPaybackRow = z.infer<typeof cohortPaybackRowSchema>;

export const cohortPaybackSchema = z.strictObject({
  ...answerFields,
  grossMarginPercent: numberOrNull,
  /** The variant of customer-acquisition-cost in force. */
  costVariant: z.string(),
  costVariantName: z.string(),
  /** By which dimensions costs and customers alike can be filtered. */
  dimensions: z.array(dimensionSchema),
  ...reasonFields,
  /** Oldest first. */
  cohorts: z.array(cohortPaybackRowSchema),
  /** Σ margin to date ÷ Σ cost of the cohorts that have come so far, as long as at least half of them have. */
  average: z.strictObject({
    cells: z.array(z.strictObject({ month: whole, cohorts: whole, recouped: z.number() })),
    paybackMonths: whole.nullable(),
  }),
});
/** What winning a cohort's customers cost, and when their margin had brought it back. */
export type CohortPayback = z.infer<typeof cohortPaybackSchema>;

/** So many customers of a cell are listed. */
export const maxCohortCustomers = 1000;

/** GET /cohorts/customers: one cell, by its cohort's period (as GET /cohorts names it) and the months since. */
export const cohortCellQuerySchema = z.strictObject({
  start: localDate,
  end: localDate,
  month: z.coerce.number().int().min(0).max(60),
  measure: cohortMeasureSchema.default("customers"),
  filter: filterSchema.default({}),
});
export type CohortCellQuery = z.infer<typeof cohortCellQuerySchema>;

export const cohortCellCustomersSchema = z.strictObject({
  timeZone: z.string(),
  currency: z.string(),
  asOf: z.iso.datetime(),
  /** When any record last changed; null before the first. */
  dataChangedAt: z.iso.datetime().nullable(),
  /** Customers of the cohort, and what the cell counts of them: how many are left, or what they purchased. */
  size: whole,
  amount: z.number(),
  /** Every customer of the cohort, those that count first; 1,000 at most. */
  customers: z.array(
    z.strictObject({
      externalId: z.string(),
      name: z.string(),
      /** Its month of acquisition, and the month that is looked at: first days. */
      acquired: localDate,
      month: localDate,
      /** 1 while it is a customer at the month's end, else 0; or what it purchased in the month. */
      amount: z.number(),
    }),
  ),
});
/** The customers behind a cell of the cohorts. */
export type CohortCellCustomers = z.infer<typeof cohortCellCustomersSchema>;

/** What is searched in a customer of a cell. */
export const cohortCustomerText = (it: { externalId: string; name: string }): string =>
  `${it.name} ${it.externalId}`;

/** GET /cohorts/customers/export */
export const cohortCellFileQuerySchema = cohortCellQuerySchema.extend({
  search: z.string().max(100).default(""),
  format: rowFileFormatSchema,
});
export type CohortCellFileQuery = z.infer<typeof cohortCellFileQuerySchema>;
