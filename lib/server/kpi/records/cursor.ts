import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { InvalidInput } from "@/lib/errors";
import type { RecordKey } from "../sql/records";

/** What a listing goes on with: the moment and figures it was begun with, and the last row that was given. */
export type ListingState = { asOf: Date; count: number; total: number | null; after: RecordKey };

const digits = z.string().regex(/^-?\d{1,19}$/);
const cursorSchema = z.tuple([
  z.string().length(16),
  z.iso.datetime(),
  z.number().int().min(0),
  z.number().nullable(),
  digits,
  z.uuid(),
  z.number().int().min(0).max(99),
]);

/** What a cursor belongs to, short: a listing goes on only under the question it was begun with. */
const digestOf = (question: unknown): string =>
  createHash("sha256").update(JSON.stringify(question)).digest("base64url").slice(0, 16);

/** The cursor after a row, for the next page of the same question. */
export const writeCursor = (question: unknown, { asOf, count, total, after }: ListingState): string => {
  const state = [digestOf(question), asOf.toISOString(), count, total, after.at, after.id, after.term];
  return Buffer.from(JSON.stringify(state)).toString("base64url");
};

const decoded = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
};

const refuse = (message: string) => new InvalidInput(`${message}.`, [{ path: "cursor", message }]);

/** @throws InvalidInput for what is no cursor, and for one of another question */
export const readCursor = (question: unknown, cursor: string): ListingState => {
  const parsed = cursorSchema.safeParse(decoded(cursor));
  if (!parsed.success) {
    throw refuse("This is not a cursor: send nextCursor of the page before, unchanged");
  }
  const [digest, asOf, count, total, at, id, term] = parsed.data;
  if (digest !== digestOf(question)) {
    throw refuse("This cursor is of another listing: keep part, range, variant and filter while paging");
  }
  return { asOf: new Date(asOf), count, total, after: { at, id, term } };
};
