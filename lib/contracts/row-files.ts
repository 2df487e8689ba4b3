import { z } from "zod";

/** Files in which rows can be taken away. */
export const rowFileFormats = ["csv", "xlsx"] as const;
export const rowFileFormatSchema = z.enum(rowFileFormats);
export type RowFileFormat = z.infer<typeof rowFileFormatSchema>;

/** As an operation's answer names them. */
export const rowFileTypes = [
  "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;

/** A file holds at most so many rows; who needs more pages through the listing. */
export const maxRowsOfFile = 100_000;

/** The words of what was typed, to be found anywhere in a text, in any order and case. */
const wordsOf = (typed: string): string[] => typed.trim().toLowerCase().split(/\s+/).filter(Boolean);

/** Whether all words of a search are in a text. */
export const hasWords = (text: string, search: string): boolean => {
  const found = text.toLowerCase();
  return wordsOf(search).every((word) => found.includes(word));
};
