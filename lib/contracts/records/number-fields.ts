import { z } from "zod";
import { decimalText } from "./decimal-text";

/** Largest count: below 2^53, so that a JSON number holds it exactly. */
const MAX_COUNT = 9e15;
/** Largest value of a Postgres integer. */
const MAX_INTEGER = 2_147_483_647;
/** Digits kept of a probability in percent. */
const PROBABILITY_SCALE = 1000;

const REQUIRED = "This field is required";
const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

const NOT_AN_AMOUNT = 'Write a number, or a decimal text such as "1234.50"';
const INEXACT =
  'A JSON number this large or this long loses digits; send it as text, such as "123456789012345.6789"';

const amountError = (issue: { input?: unknown }) => {
  if (isAbsent(issue.input)) return REQUIRED;
  return typeof issue.input === "number" ? INEXACT : NOT_AN_AMOUNT;
};

type AmountRule = { allowNegative: boolean };
type Check = { addIssue(message: string): void };

const canonical = (value: number | string, { allowNegative }: AmountRule, check: Check): string => {
  const read = decimalText(value);
  if ("problem" in read) {
    check.addIssue(read.problem);
    return "0";
  }
  if (!allowNegative && read.text.startsWith("-")) check.addIssue("This amount may not be negative");
  return read.text;
};

const amountMeta = (description: string) => ({
  description: `${description}. A JSON number below 100,000,000,000, or a decimal text with at most 15 digits before and 4 after the point; kept exactly`,
  examples: [1234.5, "123456789012345.6789"],
});

/** An amount of money, kept exactly as a decimal text without needless zeros. */
export const amount = (description: string, rule: AmountRule) =>
  z
    .union([z.number(), z.string()], { error: amountError })
    .transform((value, check) => canonical(value, rule, check))
    .meta(amountMeta(description));

/** An amount that may be left out. */
export const optionalAmount = (description: string, rule: AmountRule) =>
  z
    .union([z.number(), z.string()], { error: amountError })
    .nullish()
    .transform((value, check) =>
      value === undefined || value === null || value === "" ? null : canonical(value, rule, check),
    )
    .meta(amountMeta(description));

const wholeNumber = (max: number) =>
  z
    .number({ error: (issue) => (isAbsent(issue.input) ? REQUIRED : "Write a whole number, without quotes") })
    .refine((value) => Number.isSafeInteger(value), "Write a whole number")
    .refine((value) => value >= 0 && value <= max, `Write a number from 0 to ${max}`);

/** How many: a whole number, 0 or more. */
export const count = (description: string) => wholeNumber(MAX_COUNT).meta({ description });

/** A count that may be left out; left out is unknown, which is not 0. */
export const optionalCount = (description: string, max = MAX_COUNT) =>
  wholeNumber(max)
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description });

/** A small count, kept as a Postgres integer. */
export const optionalSmallCount = (description: string) => optionalCount(description, MAX_INTEGER);

/** A percentage from 0 to 100, kept to three digits after the point. */
export const optionalPercent = (description: string) =>
  z
    .number({ error: "Write a number from 0 to 100, without quotes" })
    .refine((value) => value >= 0 && value <= 100, "Write a number from 0 to 100")
    .nullish()
    .transform((value) =>
      isAbsent(value) ? null : Math.round(value * PROBABILITY_SCALE) / PROBABILITY_SCALE,
    )
    .meta({ description });

/** A score on a survey's scale: a whole number; the scale itself is checked with the record. */
export const score = (description: string) =>
  z
    .number({ error: (issue) => (isAbsent(issue.input) ? REQUIRED : "Write the score as a whole number") })
    .refine((value) => Number.isSafeInteger(value), "Write the score as a whole number")
    .meta({ description });

/** One end of a survey's scale. */
export const optionalScaleEnd = (description: string) =>
  z
    .number({ error: "Write a whole number, without quotes" })
    .refine((value) => Number.isSafeInteger(value), "Write a whole number")
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description });
