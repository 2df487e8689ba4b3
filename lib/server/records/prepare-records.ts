import "server-only";
import { isExternalId, localClock, type RecordRow, recordDefinitions } from "@/lib/contracts/records";
import type { RejectedRow } from "@/lib/contracts/records/upsert-answer";
import type { FieldError } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "../auth/context";
import { sentValues } from "./record-tables";
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
  const reading = { currency, clock: localClock(timeZone) };
  const definition = recordDefinitions[type];
  const write = valuesWriter(type);
  const externalIds: string[] = [];
  const values = new TextSpool();
  const rejected: RejectedRow[] = [];
  const teams = new Set<string>();
  let received = 0;
  const reject = (sent: unknown, errors: FieldError[]) =>
    rejected.push({ index: received - 1, externalId: externalIdIn(sent), errors });

  return {
    add(sent: unknown): void {
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
    },
    done: (): Prepared => ({ type, received, externalIds, values, rejected, teams }),
  };
};

/** Checks rows and puts the valid ones into the form in which they are stored. Touches no database. */
export function prepareRecords(ctx: Context, type: RecordType, sentRows: Iterable<unknown>): Prepared {
  const { add, done } = preparation(ctx, type);
  for (const sent of sentRows) add(sent);
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
  const { add, done } = preparation(ctx, type);
  for await (const batch of batches) for (const sent of batch) add(sent);
  return done();
}
