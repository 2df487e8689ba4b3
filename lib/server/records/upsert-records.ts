import "server-only";
import type { UpsertAnswer } from "@/lib/contracts/records/upsert-answer";
import { may } from "@/lib/contracts/roles";
import { NotAllowed, Unprocessable } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "../auth/context";
import type { ChangeSource } from "./changes/change-source";
import { type Prepared, prepareRecords } from "./prepare-records";
import { writeRecords } from "./write-records";
import type { Transaction } from "./write-transaction";

/** An atomic request's refusal names this many fields; the detail says how many rows there are. */
const MAX_NAMED_ERRORS = 1_000;

export type UpsertOptions = {
  /** Store nothing when any row is rejected. */
  atomic: boolean;
  /** The moment of the change, as kept in changed_at. */
  now: Date;
  /** For the change log, where it is not told by who asks: an import, a survey form. */
  source?: ChangeSource;
  /** Looked at with the turn to write taken and before anything is written; what it throws stops the write. */
  check?: (transaction: Transaction) => Promise<void>;
  /** Valid rows of another type that belong to the same change: stored with these, or not at all. */
  also?: Prepared;
};

/** @throws NotAllowed unless the caller is a member who may write records, or an API key with the scope "write" */
export const requireRecordWriter = (ctx: Context): void => {
  if (may(ctx.role, "write-records") || ctx.scopes.includes("write")) return;
  throw new NotAllowed('Writing records takes the scope "write", or a role that may write records.');
};

const refuse = ({ rejected, received }: Prepared, because: string): never => {
  const errors = rejected.flatMap(({ index, errors }) =>
    errors.map(({ path, message }) => ({ path: path ? `${index}.${path}` : `${index}`, message })),
  );
  throw new Unprocessable(
    `${because}, so nothing was stored. Paths begin with the record's position, from 0.`,
    errors.slice(0, MAX_NAMED_ERRORS),
    { received, created: 0, updated: 0, unchanged: 0, rejected },
  );
};

/**
 * Refuses a request of which no record is valid: there is nothing to store, and a caller that looks at the status alone
 * must not take it for a success.
 * @throws Unprocessable naming each record and field
 */
export const refuseIfNoneValid = (prepared: Prepared): void => {
  const { received, rejected } = prepared;
  if (received > 0 && rejected.length === received) {
    refuse(prepared, received === 1 ? "The record is not valid" : `None of the ${received} records is valid`);
  }
};

/**
 * Stores rows that were prepared before.
 * @throws Unprocessable when `atomic` and any row was rejected; nothing is stored then
 */
export async function storePrepared(
  ctx: Context,
  prepared: Prepared,
  { atomic, now, source, check, also }: UpsertOptions,
): Promise<UpsertAnswer> {
  requireRecordWriter(ctx);
  const { received, rejected } = prepared;
  if (atomic && rejected.length > 0) {
    refuse(prepared, `${rejected.length} of ${received} records are not valid (atomic)`);
  }
  const written = await writeRecords(ctx, prepared, { now, source, check, also });
  return { received: prepared.received, ...written, rejected: prepared.rejected };
}

/**
 * Creates or replaces records by their external id, within the caller's organization. A record is replaced whole: a
 * field that is left out becomes null. Sending the same rows again changes nothing. References to records that are not
 * there yet are kept and resolved when those arrive. Everything is stored in one transaction.
 *
 * @param rows records as the API takes them; an external id may come several times, the last one stays
 * @returns what became of each row; rejected rows are listed with their index, the others are stored
 * @throws NotAllowed without permission · Unprocessable when `atomic` and any row was rejected
 */
export async function upsertRecords(
  ctx: Context,
  type: RecordType,
  rows: Iterable<unknown>,
  options: UpsertOptions,
): Promise<UpsertAnswer> {
  requireRecordWriter(ctx);
  return storePrepared(ctx, await prepareRecords(ctx, type, rows), options);
}
