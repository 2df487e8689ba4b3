import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Context } from "../auth/context";
import type { ChangeSource } from "./changes/change-source";
import { confirmConversion } from "./confirm-conversion";
import { BULK_ROWS, refreshOwnStatistics, refreshReferredStatistics } from "./fresh-statistics";
import type { Prepared } from "./prepare-records";
import { inPasses } from "./repeated-rows";
import { resolveStatements } from "./resolve-references";
import type { TextSpool } from "./text-spool";
import { upsertStatement } from "./upsert-statement";
import { markDataChanged, type Transaction, writeTransaction } from "./write-transaction";

/**
 * Rows of one statement: enough to make round trips cheap (50,000 rows take 250), and few enough for the statement's
 * text to stay below 128 KiB. The database client copies that text several times and keeps the last hundred
 * for its error reports; larger strings are collected late, and cost 100 MiB and more (bench/records-ingest.ts).
 */
const CHUNK_ROWS = 200;

type WriteOptions = {
  now: Date;
  source?: ChangeSource;
  /** Looked at with the turn to write taken and before anything is written. */
  check?: (transaction: Transaction) => Promise<void>;
  /** Rows of another type that belong to the same change: stored with these, or not at all. They are not counted. */
  also?: RowsToWrite;
};

type Written = { updated: number; created: string[] };

/** The rows with an id each, which a record gets when it is new. */
const asJson = (values: TextSpool, rows: readonly number[]): string =>
  `[${rows.map((row) => `{"id":"${uuidv7()}",${values.at(row).slice(1)}`).join(",")}]`;

const storeTeams = async (transaction: Transaction, organizationId: string, names: ReadonlySet<string>) => {
  if (names.size === 0) return;
  const sorted = [...names].sort();
  const ids = sorted.map(() => uuidv7());
  await transaction.$executeRaw`
    INSERT INTO team (organization_id, id, name)
    SELECT ${organizationId}::uuid, sent.id, sent.name
    FROM unnest(${ids}::uuid[], ${sorted}::text[]) AS sent(id, name)
    ON CONFLICT (organization_id, name) DO NOTHING`;
};

type RowsToWrite = Pick<Prepared, "type" | "externalIds" | "values" | "teams" | "rates">;
export type WrittenCounts = { created: number; updated: number; unchanged: number };

/**
 * Stores prepared rows within a transaction that has the organization's turn to write (see writeTransaction).
 * @returns how many records were created, updated (some column differed) and unchanged
 */
export async function writeWithin(
  transaction: Transaction,
  ctx: Context,
  prepared: RowsToWrite,
  now: Date,
): Promise<WrittenCounts> {
  const { type, values, teams, rates } = prepared;
  const organizationId = ctx.organization.id;
  const rowCount = prepared.externalIds.length;
  if (rowCount === 0) return { created: 0, updated: 0, unchanged: 0 };
  const { passes, later } = inPasses(prepared);
  const writePass = async (pass: readonly number[]): Promise<Written> => {
    const written: Written = { updated: 0, created: [] };
    for (let from = 0; from < pass.length; from += CHUNK_ROWS) {
      const json = asJson(values, pass.slice(from, from + CHUNK_ROWS));
      const [counts] = await transaction.$queryRaw<Written[]>(
        upsertStatement(type, organizationId, json, now),
      );
      written.updated += counts?.updated ?? 0;
      for (const externalId of counts?.created ?? []) written.created.push(externalId);
    }
    return written;
  };

  await storeTeams(transaction, organizationId, teams);
  const [firstRows = [], lastRows = []] = passes;
  if (rowCount >= BULK_ROWS) await refreshReferredStatistics(transaction, type);
  const written = await writePass(firstRows);
  await writePass(lastRows);
  if (written.created.length >= BULK_ROWS)
    await refreshOwnStatistics(transaction, type, written.created.length);
  if (written.created.length > 0) {
    for (const statement of resolveStatements(type, organizationId, written.created))
      await transaction.$executeRaw(statement);
  }
  if (rates) await confirmConversion(transaction, organizationId, rates, now);
  if (written.created.length + written.updated + later.updated > 0)
    await markDataChanged(transaction, organizationId, now);
  const created = written.created.length;
  const updated = written.updated + later.updated;
  return { created, updated, unchanged: rowCount - created - updated };
}

/**
 * Stores prepared rows in one transaction: all of them or, when anything fails, none.
 * @returns how many records were created, updated (some column differed) and unchanged
 */
export async function writeRecords(
  ctx: Context,
  prepared: RowsToWrite,
  { now, source, check, also }: WriteOptions,
): Promise<WrittenCounts> {
  if (prepared.externalIds.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const write = async (transaction: Transaction) => {
    await check?.(transaction);
    const counts = await writeWithin(transaction, ctx, prepared, now);
    if (also) await writeWithin(transaction, ctx, also, now);
    return counts;
  };
  return writeTransaction(ctx, write, source);
}
