import "server-only";
import { z } from "zod";
import type { RecordSort } from "@/lib/contracts/kpi-records";
import { openCursor, refuseCursor, writeCursor } from "../../http/cursor";
import type { RecordKey } from "../sql/records";

/** What a listing goes on with: the moment and figures it was begun with, and the last row that was given. */
export type ListingState = {
  asOf: Date;
  count: number;
  total: number | null;
  found: number | null;
  after: RecordKey;
};

/** What the key of a row can be, by what rows are ordered. */
const keys = {
  at: /^-?\d{1,19}$/,
  amount: /^-?\d{1,40}(\.\d{1,40})?$/,
  label: /^.{0,80}$/su,
  customer: /^.{0,80}$/su,
  owner: /^.{0,80}$/su,
  status: /^.{0,80}$/su,
} as const satisfies Record<RecordSort, RegExp>;

const stateSchema = (sort: RecordSort) =>
  z.tuple([
    z.iso.datetime(),
    z.number().int().min(0),
    z.number().nullable(),
    z.number().int().min(0).nullable(),
    z.string().regex(keys[sort]),
    z.uuid(),
    z.number().int().min(0).max(99),
  ]);

/** The cursor after a row, for the next page of the same question. */
export const listingCursor = (
  question: unknown,
  { asOf, count, total, found, after }: ListingState,
): string =>
  writeCursor(question, [asOf.toISOString(), count, total, found, after.key, after.id, after.term]);

/** @throws InvalidInput for what is no cursor, and for one of another question */
export const readListingCursor = (question: unknown, cursor: string, sort: RecordSort): ListingState => {
  const parsed = stateSchema(sort).safeParse(openCursor(question, cursor));
  if (!parsed.success) throw refuseCursor();
  const [asOf, count, total, found, key, id, term] = parsed.data;
  return { asOf: new Date(asOf), count, total, found, after: { key, id, term } };
};
