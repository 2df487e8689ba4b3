import { z } from "zod";
import { monthSchema } from "./calendar-month";
import { amount } from "./records/number-fields";
import { choice, text } from "./records/text-fields";

/** Cells of one request: as many as 100 rows have months in a year, and some. */
export const MAX_LEDGER_CELLS = 1500;

const kinds = ["cost", "benefit"] as const;

const cellSchema = z.strictObject({
  /** What the month's entries add up to, in the organization's currency, as exact decimal text. */
  amount: z.string(),
  entries: z.int(),
  /**
   * Of a single entry that people typed in the organization's currency: its external id. Null where there are several,
   * or where it came by API or import, or in another currency: a cell that is read here and written there.
   */
  own: z.string().nullable(),
});

const rowSchema = z.strictObject({
  kind: z.enum(kinds),
  category: z.string(),
  /** The customer source that it was spent on; null: none in particular. */
  source: z.string().nullable(),
  /** January to December; null where nothing is booked, which is not 0. */
  months: z.array(cellSchema.nullable()).length(12),
});
export type LedgerRow = z.infer<typeof rowSchema>;
export type LedgerCell = z.infer<typeof cellSchema>;

/** Costs and benefits of a calendar year: a row for every category, and one for each source of it with an entry. */
export const ledgerMonthsSchema = z.strictObject({
  year: z.int(),
  currency: z.string(),
  rows: z.array(rowSchema),
});
export type LedgerMonths = z.infer<typeof ledgerMonthsSchema>;

const value = (description: string) => amount(description, { allowNegative: true }).nullable();

const changeSchema = z.strictObject({
  kind: choice("cost or benefit", kinds),
  category: z.string().max(60).meta({ description: "One of the kind's categories" }),
  source: text("The customer source; null for none in particular"),
  month: monthSchema,
  amount: value("What the month's entry is to say, in the organization's currency; null removes the entry"),
  expected: value(
    "What the cell said when it was changed, null for nothing; where it differs, nothing is stored",
  ),
});

export const ledgerMonthsInputSchema = z.strictObject({
  cells: z
    .array(changeSchema)
    .min(1, "Send at least one cell")
    .max(MAX_LEDGER_CELLS, `Send at most ${MAX_LEDGER_CELLS.toLocaleString("en")} cells at a time`),
});
export type LedgerMonthsInput = z.output<typeof ledgerMonthsInputSchema>;

export const savedLedgerMonthsSchema = z.strictObject({
  /** The change, to be undone by POST /changes/{id}/undo. */
  changeSet: z.string(),
  created: z.int(),
  updated: z.int(),
  removed: z.int(),
});
export type SavedLedgerMonths = z.infer<typeof savedLedgerMonthsSchema>;
