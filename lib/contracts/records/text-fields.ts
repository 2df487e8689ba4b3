import { z } from "zod";

/** Longest external id, in characters. */
export const EXTERNAL_ID_LENGTH = 200;
/** Longest ordinary text (name, segment, stage …), in characters after trimming. */
export const TEXT_LENGTH = 500;
/** Longest comment or note, in characters after trimming. */
export const LONG_TEXT_LENGTH = 5000;

const REQUIRED = "This field is required";
const NOT_TEXT = 'Write this as text in quotes, such as "A-1001"';

const missingOr = (message: string) => (issue: { input?: unknown }) =>
  issue.input === undefined || issue.input === null ? REQUIRED : message;

/** What is wrong with an external id, or null: it is compared character by character, so nothing may hide in it. */
const externalIdProblem = (text: string): string | null => {
  if (text === "") return "An external id may not be empty";
  if (text.length > EXTERNAL_ID_LENGTH) return `An external id has at most ${EXTERNAL_ID_LENGTH} characters`;
  if (text.trim() !== text) return "Remove the spaces around this external id";
  if (/\p{Cc}/u.test(text)) return "An external id may not hold control characters";
  return text.isWellFormed() ? null : "This text holds half a character (a lone UTF-16 surrogate)";
};

/** Whether a text can be an external id; used before an id is echoed in an answer. */
export const isExternalId = (value: unknown): value is string =>
  typeof value === "string" && externalIdProblem(value) === null;

const textProblem = (text: string, maxLength: number): string | null => {
  if (text.length > maxLength) return `At most ${maxLength} characters; this has ${text.length}`;
  if (text.includes("\0")) return "Text may not hold the NUL character";
  return text.isWellFormed() ? null : "This text holds half a character (a lone UTF-16 surrogate)";
};

/** The record's own id in the source system: 1–200 characters, compared exactly. */
export const externalId = (description = "The record's id in its source system") =>
  z
    .string({ error: missingOr(NOT_TEXT) })
    .transform((text, check) => {
      const problem = externalIdProblem(text);
      if (problem !== null) check.addIssue(problem);
      return text;
    })
    .meta({ description, minLength: 1, maxLength: EXTERNAL_ID_LENGTH });

/** A reference by external id that the record cannot do without; the record it names may arrive later. */
export const requiredReference = (description: string) => externalId(description);

/** A reference by external id; absent, null and "" mean none. The record it names may arrive later. */
export const reference = (description: string) =>
  z
    .string({ error: NOT_TEXT })
    .nullish()
    .transform((text, check) => {
      if (text === undefined || text === null || text === "") return null;
      const problem = externalIdProblem(text);
      if (problem !== null) check.addIssue(problem);
      return text;
    })
    .meta({ description, maxLength: EXTERNAL_ID_LENGTH });

/** Text that must say something; spaces at its ends are cut. */
export const requiredText = (description: string) =>
  z
    .string({ error: missingOr(NOT_TEXT) })
    .transform((text, check) => {
      const trimmed = text.trim();
      const problem = trimmed === "" ? "This may not be empty" : textProblem(trimmed, TEXT_LENGTH);
      if (problem !== null) check.addIssue(problem);
      return trimmed;
    })
    .meta({ description, minLength: 1, maxLength: TEXT_LENGTH });

/** Text that may be left out; spaces at its ends are cut, and absent, null and "" all mean "not set". */
export const text = (description: string, maxLength = TEXT_LENGTH) =>
  z
    .string({ error: NOT_TEXT })
    .nullish()
    .transform((value, check) => {
      const trimmed = value?.trim();
      if (trimmed === undefined || trimmed === "") return null;
      const problem = textProblem(trimmed, maxLength);
      if (problem !== null) check.addIssue(problem);
      return trimmed;
    })
    .meta({ description, maxLength });

/** One of a closed list of words. */
export const choice = <const Words extends readonly [string, ...string[]]>(
  description: string,
  words: Words,
) => z.enum(words, { error: missingOr(`Write one of: ${words.join(", ")}`) }).meta({ description });
