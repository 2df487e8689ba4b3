import "server-only";
import { isExternalId, localClock, type RecordRow, recordDefinitions } from "@/lib/contracts/records";
import type { RejectedRow } from "@/lib/contracts/records/upsert-answer";
import type { FieldError } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "../auth/context";
import { RateBook, type UsedRates } from "./rate-book";
import { recordTables, sentValues } from "./record-tables";
import { TextSpool } from "./text-spool";
import { UnreadableRow } from "./unreadable-row";

/** The valid rows, already in the form in which they go to the database: small, and the same on every try. */
export type PreparedRows = {
  externalIds: readonly string[];
  /** Each row's {@link sentValues} as the text of a JSON object; nulls are left out. Equal texts are equal records. */
  values: TextSpool;
};

export type Prepared = PreparedRows & {
  type: RecordType;
  received: number;
  rejected: RejectedRow[];
  /** Names of the teams that the rows mention (owners only). */
  teams: ReadonlySet<string>;
  /** What their amounts were converted with (types with amounts only). */
  rates: UsedRates | null;
};

const valuesWriter = (type: RecordType) => {
  const values = sentValues(type);
  return (row: RecordRow): string => {
    const sent: Record<string, unknown> = {};
    for (const { field, key } of values) {
      const value = row[field];
      if (value !== null && value !== undefined) sent[key] = value;
    }
    return JSON.stringify(sent);
  };
};

const externalIdIn = (sent: unknown): string | null => {
  if (typeof sent !== "object" || sent === null || !("externalId" in sent)) return null;
  return isExternalId(sent.externalId) ? sent.externalId : null;
};

/** Takes rows one by one, checks each, and keeps the valid ones in the form in which they are stored. */
const preparation = (ctx: Context, type: RecordType) => {
  const { timeZone, currency } = ctx.organization;
  const clock = localClock(timeZone);
  const book = recordTables[type].rateDates ? new RateBook(ctx.organization, clock) : null;
  const reading = { currency, clock, rates: book?.known };
  const definition = recordDefinitions[type];
  const write = valuesWriter(type);
  const externalIds: string[] = [];
  const values = new TextSpool();
  const rejected: RejectedRow[] = [];
  const teams = new Set<string>();
  let received = 0;
  const reject = (sent: unknown, errors: FieldError[]) =>
    rejected.push({ index: received - 1, externalId: externalIdIn(sent), errors });

  const add = (sent: unknown): void => {
    received += 1;
    if (sent instanceof UnreadableRow) {
      reject(null, [{ path: "", message: sent.message }]);
      return;
    }
    const result = definition.read(sent, reading);
    if ("errors" in result) {
      reject(sent, result.errors);
      return;
    }
    const { row } = result;
    if (type === "owners" && typeof row.team === "string") teams.add(row.team);
    externalIds.push(row.externalId);
    values.add(write(row));
  };

  return {
    async addAll(rows: readonly unknown[]): Promise<void> {
      await book?.readFor(rows);
      for (const sent of rows) add(sent);
    },
    done: (): Prepared => {
      const rates = book?.used ?? null;
      return { type, received, externalIds, values, rejected, teams, rates };
    },
  };
};

/** Rows looked at together: each batch may take a look at the database, for rates that were not needed before. */
const BATCH_ROWS = 1_000;

/**
 * Checks rows and puts the valid ones into the form in which they are stored. Reads exchange rates where amounts are in
 * another currency, and nothing else of the database.
 */
export async function prepareRecords(
  ctx: Context,
  type: RecordType,
  sentRows: Iterable<unknown>,
): Promise<Prepared> {
  const { addAll, done } = preparation(ctx, type);
  let batch: unknown[] = [];
  for (const sent of sentRows) {
    batch.push(sent);
    if (batch.length < BATCH_ROWS) continue;
    await addAll(batch);
    batch = [];
  }
  await addAll(batch);
  return done();
}

/**
 * {@link prepareRecords} for rows that are still arriving, some at a time: a slow sender holds no connection to the
 * database and no lock.
 */
export async function prepareArrivingRecords(
  ctx: Context,
  type: RecordType,
  batches: AsyncIterable<readonly unknown[]>,
): Promise<Prepared> {
  const { addAll, done } = preparation(ctx, type);
  for await (const batch of batches) await addAll(batch);
  return done();
}
