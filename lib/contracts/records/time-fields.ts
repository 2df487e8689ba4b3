import { z } from "zod";
import { readTime, SentDay, SentInstant } from "./sent-time";

const NOT_TEXT = 'Write the time as text in quotes, such as "2026-02-28" or "2026-02-28T09:30:00+01:00"';

const required = {
  error: (issue: { input?: unknown }) =>
    issue.input === undefined || issue.input === null ? "This field is required" : NOT_TEXT,
};
const INSTANT_FORM =
  "ISO 8601 timestamp with an offset; a date alone means local midnight in the organization's time zone";
const examples = ["2026-02-28T09:30:00+01:00", "2026-02-28"];

type Check = { addIssue(message: string): void };

const read = (text: string, check: Check): Date | string => {
  const result = readTime(text.trim());
  if ("time" in result) return result.time;
  check.addIssue(result.problem);
  return text;
};

const isUnset = (value: string | null | undefined): value is "" | null | undefined =>
  value === undefined || value === null || value === "";

/** An instant. */
export const instant = (description: string) =>
  z
    .string(required)
    .transform((text, check) => new SentInstant(read(text, check)))
    .meta({ description: `${description}. ${INSTANT_FORM}`, examples });

/** An instant that may be left out; absent, null and "" mean that it has not happened or is not known. */
export const optionalInstant = (description: string) =>
  z
    .string({ error: NOT_TEXT })
    .nullish()
    .transform((text, check) => (isUnset(text) ? null : new SentInstant(read(text, check))))
    .meta({ description: `${description}. ${INSTANT_FORM}`, examples });

/** A local day; an instant is taken as the local day on which it lies. */
export const day = (description: string) =>
  z
    .string(required)
    .transform((text, check) => new SentDay(read(text, check)))
    .meta({
      description: `${description}. A local date; of a timestamp with an offset, the organization's local day is kept`,
      examples: ["2026-02-28"],
    });
