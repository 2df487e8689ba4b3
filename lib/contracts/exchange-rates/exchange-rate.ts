import { z } from "zod";
import { canonicalCode, isCurrency } from "../currency-code";
import { localDate } from "../primitives";
import { FIRST_YEAR, LAST_YEAR } from "../records/sent-time";
import { rateText } from "./rate-text";

/** Rates of one request; with twenty currencies, more than a year of days. */
export const MAX_RATES = 10_000;
const MAX_PAGE = 1_000;
const USUAL_PAGE = 100;

const NO_CURRENCY = 'There is no such currency; write its ISO 4217 code, such as "USD"';
const NO_RATE = 'Write the rate as a number, or as decimal text such as "0.9231"';

export const rateCurrencySchema = z
  .string({ error: NO_CURRENCY })
  .transform(canonicalCode)
  .refine(isCurrency, NO_CURRENCY)
  .meta({ description: "ISO 4217 code of the foreign currency", examples: ["USD"] });

/** The one thing that is wrong with a day, if any. */
const dayProblem = (day: string): string | undefined => {
  const problem = localDate.safeParse(day).error?.issues[0]?.message;
  const year = Number(day.slice(0, 4));
  const isInRange = year >= FIRST_YEAR && year <= LAST_YEAR;
  return problem ?? (isInRange ? undefined : `The year must lie between ${FIRST_YEAR} and ${LAST_YEAR}`);
};

export const validFromSchema = z
  .string({ error: "Write the day as YYYY-MM-DD" })
  .superRefine((day, check) => {
    const message = dayProblem(day);
    if (message) check.addIssue({ code: "custom", message });
  })
  .meta({
    description:
      "The first local day on which the rate holds; it holds until the next rate of the same currency",
    examples: ["2026-01-01"],
    format: "date",
  });

export const rateSchema = z
  .union([z.number(), z.string()], { error: NO_RATE })
  .transform((value, check) => {
    const read = rateText(value);
    if ("text" in read) return read.text;
    check.addIssue(read.problem);
    return "";
  })
  .meta({
    description:
      "What one unit of the currency is worth in the organization's own: more than 0, at most 12 digits before and 12 after the point; kept exactly",
    examples: ["0.9231"],
  });

export const rateInputSchema = z.strictObject({
  currency: rateCurrencySchema,
  validFrom: validFromSchema,
  rate: rateSchema,
});
export type RateInput = z.output<typeof rateInputSchema>;

export const rateListInputSchema = z
  .array(rateInputSchema, {
    error: 'Send a list of rates: [{"currency": "USD", "validFrom": "2026-01-01", "rate": "0.9231"}]',
  })
  .min(1, "Send at least one rate")
  .max(MAX_RATES, `Send at most ${MAX_RATES} rates at a time`)
  .superRefine((rates, check) => {
    const seen = new Set<string>();
    for (const [index, { currency, validFrom }] of rates.entries()) {
      const key = `${currency} ${validFrom}`;
      if (seen.has(key))
        check.addIssue({
          code: "custom",
          path: [index, "validFrom"],
          message: `There is a second rate for ${currency} from ${validFrom}; send one`,
        });
      seen.add(key);
    }
  });

const tally = z.int().nonnegative();

export const rateListAnswerSchema = z.strictObject({
  received: tally.describe("Rates in the request: created + updated + unchanged"),
  created: tally,
  updated: tally,
  unchanged: tally,
  reconverted: tally.describe(
    "Stored records whose amount in the organization's currency changed with the rates",
  ),
});
export type RateListAnswer = z.infer<typeof rateListAnswerSchema>;

export const exchangeRateSchema = z.strictObject({
  currency: z.string(),
  validFrom: localDate,
  rate: z.string().describe("Decimal text, as it is kept"),
  records: tally.describe("Deals, orders and ledger entries converted at this rate"),
});
export type ExchangeRateDto = z.infer<typeof exchangeRateSchema>;

export const rateCurrencySummarySchema = z.strictObject({
  currency: z.string(),
  rates: tally.describe("How many rates there are"),
  firstValidFrom: localDate.describe("Records dated before this day are rejected"),
  latest: z.strictObject({ validFrom: localDate, rate: z.string() }),
  records: tally.describe("Deals, orders and ledger entries in this currency"),
});
export type RateCurrencySummary = z.infer<typeof rateCurrencySummarySchema>;

export const exchangeRatePageSchema = z.strictObject({
  currency: z.string().describe("The organization's own currency, into which the rates convert"),
  currencies: z.array(rateCurrencySummarySchema).describe("Every currency with rates, by code"),
  rates: z.array(exchangeRateSchema).describe("By currency, newest first"),
  nextCursor: z.string().nullable().describe("Send it as cursor for the next page; null on the last one"),
});
export type ExchangeRatePage = z.infer<typeof exchangeRatePageSchema>;

export const exchangeRateQuerySchema = z.strictObject({
  currency: rateCurrencySchema.optional().describe("Rates of this currency alone"),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, `Write a whole number from 1 to ${MAX_PAGE}`)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= MAX_PAGE, `Write a whole number from 1 to ${MAX_PAGE}`)
    .optional()
    .transform((limit) => limit ?? USUAL_PAGE)
    .describe(`Rates of a page, at most ${MAX_PAGE}; ${USUAL_PAGE} when left out`),
  cursor: z
    .string()
    .regex(/^[A-Z]{3}_\d{4}-\d{2}-\d{2}$/, "Send the nextCursor of an answer")
    .optional(),
});
export type ExchangeRateQuery = z.output<typeof exchangeRateQuerySchema>;
