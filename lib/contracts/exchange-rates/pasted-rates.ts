import { canonicalCode } from "../currency-code";
import { MAX_RATES, type RateInput, rateInputSchema } from "./exchange-rate";
import { invertRate } from "./rate-arithmetic";

/** Which way round a rate is written: what one foreign unit is worth here, or what one of ours is worth there. */
export type RateDirection = "foreign-in-own" | "own-in-foreign";

export type LineProblem = { line: number; message: string };
export type PastedRates = { rates: RateInput[]; problems: LineProblem[] };

/** A comma is a decimal point where something else parts the fields. */
const fieldsOf = (line: string): string[] => {
  const separator = [";", "\t"].find((each) => line.includes(each));
  const fields = separator
    ? line.split(separator)
    : line.includes(",")
      ? line.split(",")
      : line.trim().split(/\s+/);
  const trimmed = fields.map((field) => field.trim().replace(/^"(.*)"$/, "$1"));
  return separator ? trimmed.map((field, index) => (index === 2 ? field.replace(",", ".") : field)) : trimmed;
};

const isHead = (fields: readonly string[]) => fields.length >= 3 && !/\d/.test(fields.join(""));

/**
 * Rates pasted from a sheet, one a line: currency, first day, rate, parted by semicolons, tabs, commas or spaces
 * ("USD;2026-01-01;0.9231"). A head line and blank lines are passed over. Every line that is no rate is named with its
 * number, from 1, and the reason.
 */
export function pastedRates(text: string, direction: RateDirection, ownCurrency: string): PastedRates {
  const rates: RateInput[] = [];
  const problems: LineProblem[] = [];
  const seen = new Map<string, number>();
  let isFirst = true;
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    if (written.trim() === "") continue;
    const line = index + 1;
    const fields = fieldsOf(written);
    const mayBeHead = isFirst;
    isFirst = false;
    if (mayBeHead && isHead(fields)) continue;
    const refuse = (message: string) => problems.push({ line, message });
    const [currency = "", validFrom = "", rate = ""] = fields;
    if (fields.length !== 3) {
      refuse("Write currency, day and rate, such as USD;2026-01-01;0.9231");
      continue;
    }
    const read = rateInputSchema.safeParse({ currency, validFrom, rate });
    if (!read.success) {
      refuse(read.error.issues[0]?.message ?? "This is not a rate");
      continue;
    }
    const directed = direction === "foreign-in-own" ? read.data.rate : invertRate(read.data.rate);
    const key = `${read.data.currency} ${validFrom}`;
    const before = seen.get(key);
    if (read.data.currency === ownCurrency)
      refuse(`${canonicalCode(currency)} is the organization's own currency`);
    else if (directed === null) refuse("Turned round, this rate is too small or too large to keep");
    else if (before !== undefined) refuse(`Line ${before} has a rate for ${key} already`);
    else {
      seen.set(key, line);
      rates.push({ ...read.data, rate: directed });
    }
  }
  if (rates.length > MAX_RATES)
    problems.push({
      line: 0,
      message: `These are ${rates.length} rates; add at most ${MAX_RATES} at a time`,
    });
  return { rates, problems };
}
