import { z } from "zod";
import { monthSchema } from "./calendar-month";
import { amount } from "./records/number-fields";
import { externalId } from "./records/text-fields";

/** Cells of one request: as many as 400 owners have months in a year. */
export const MAX_TARGETS = 5000;

const rowSchema = z.strictObject({
  /** Null: the targets that nobody in particular carries. */
  owner: z.strictObject({ externalId: z.string(), name: z.string(), team: z.string().nullable() }).nullable(),
  /** Whether a target is set in this year, the one before or the one after. */
  planned: z.boolean(),
  /** January to December, in the organization's currency, as exact decimal text; null where none is set. */
  amounts: z.array(z.string().nullable()).length(12),
});
export type SalesTargetRow = z.infer<typeof rowSchema>;

/** The plan of a calendar year: every owner by team and name, and last the row without owner. */
export const salesTargetsSchema = z.strictObject({
  year: z.int(),
  currency: z.string(),
  rows: z.array(rowSchema),
});
export type SalesTargets = z.infer<typeof salesTargetsSchema>;

const changeSchema = z.strictObject({
  ownerExternalId: externalId("Whose target; null for the one that nobody in particular carries").nullable(),
  month: monthSchema,
  amount: amount("What is to be sold in the month, in the organization's currency; null removes the target", {
    allowNegative: false,
  }).nullable(),
});

export const salesTargetsInputSchema = z.strictObject({
  targets: z
    .array(changeSchema)
    .min(1, "Send at least one target")
    .max(MAX_TARGETS, `Send at most ${MAX_TARGETS.toLocaleString("en")} targets at a time`),
});
export type SalesTargetsInput = z.output<typeof salesTargetsInputSchema>;

/** How many targets were set (or changed), removed, and left as they were. */
export const savedSalesTargetsSchema = z.strictObject({
  set: z.int(),
  removed: z.int(),
  unchanged: z.int(),
});
export type SavedSalesTargets = z.infer<typeof savedSalesTargetsSchema>;
