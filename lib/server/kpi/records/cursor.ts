import "server-only";
import { z } from "zod";
import { openCursor, refuseCursor, writeCursor } from "../../http/cursor";
import type { RecordKey } from "../sql/records";

/** What a listing goes on with: the moment and figures it was begun with, and the last row that was given. */
export type ListingState = { asOf: Date; count: number; total: number | null; after: RecordKey };

const stateSchema = z.tuple([
  z.iso.datetime(),
  z.number().int().min(0),
  z.number().nullable(),
  z.string().regex(/^-?\d{1,19}$/),
  z.uuid(),
  z.number().int().min(0).max(99),
]);

/** The cursor after a row, for the next page of the same question. */
export const listingCursor = (question: unknown, { asOf, count, total, after }: ListingState): string =>
  writeCursor(question, [asOf.toISOString(), count, total, after.at, after.id, after.term]);

/** @throws InvalidInput for what is no cursor, and for one of another question */
export const readListingCursor = (question: unknown, cursor: string): ListingState => {
  const parsed = stateSchema.safeParse(openCursor(question, cursor));
  if (!parsed.success) throw refuseCursor();
  const [asOf, count, total, at, id, term] = parsed.data;
  return { asOf: new Date(asOf), count, total, after: { at, id, term } };
};
