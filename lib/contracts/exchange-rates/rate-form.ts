import { z } from "zod";
import { rateCurrencySchema, validFromSchema } from "./exchange-rate";
import type { RateDirection } from "./pasted-rates";
import { invertRate } from "./rate-arithmetic";
import { rateText } from "./rate-text";

/** What the form holds: the figure as it is typed, in the direction that it is known in. */
export type RateDraft = {
  currency: string | null;
  validFrom: string;
  direction: RateDirection;
  /** Null while nothing, or no number, is typed. */
  rate: number | null;
};

/** The rate that a figure stands for, as decimal text in the organization's currency, or what is wrong with it. */
export const directedRate = (
  figure: number | null,
  direction: RateDirection,
): { rate: string } | { problem: string } => {
  if (figure === null) return { problem: "Write the rate" };
  const read = rateText(figure);
  if ("problem" in read) return read;
  if (direction === "foreign-in-own") return { rate: read.text };
  const rate = invertRate(read.text);
  return rate === null ? { problem: "Turned round, this rate is too small or too large to keep" } : { rate };
};

/** The form's draft as a rate to send. */
export const rateDraftSchema = z
  .strictObject({
    currency: z.string({ error: "Choose the currency" }).pipe(rateCurrencySchema),
    validFrom: z.string().min(1, "Choose the first day").pipe(validFromSchema),
    direction: z.enum(["foreign-in-own", "own-in-foreign"]),
    rate: z.number({ error: "Write the rate" }),
  })
  .transform(({ currency, validFrom, direction, rate }, check) => {
    const directed = directedRate(rate, direction);
    if ("rate" in directed) return { currency, validFrom, rate: directed.rate };
    check.addIssue({ code: "custom", path: ["rate"], message: directed.problem });
    return z.NEVER;
  });
