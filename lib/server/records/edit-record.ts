import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { ListedRecord, RecordEdit } from "@/lib/contracts/record-lists";
import { recordScreens } from "@/lib/contracts/record-screens";
import { Conflict, InvalidInput, NotFound, Unprocessable } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "../auth/context";
import { findRecord, getRecord } from "./browse/list-records";
import { prepareRecords } from "./prepare-records";
import { requireRecordWriter, storePrepared, type UpsertOptions } from "./upsert-records";
import type { Transaction } from "./write-transaction";

type Values = ListedRecord["fields"];
export type ChangedRecord = { changeSet: string; record: ListedRecord };
type Options = Pick<UpsertOptions, "now" | "source" | "also">;

const labelOf = (type: RecordType, field: string): string =>
  recordScreens[type].fields.find((each) => each.field === field)?.label ?? field;

/** Text of a moment as one and the same for "…00Z" and "…00.000Z". */
const comparable = (value: string | number | null | undefined): string | null => {
  if (value === null || value === undefined || value === "") return null;
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))
    ? new Date(text).toISOString()
    : text;
};

/** The fields that hold something else than they did when the edit was begun. */
const conflictsWith = (expected: Values, present: Values): string[] =>
  Object.keys(expected).filter((field) => comparable(expected[field]) !== comparable(present[field]));

const refuseStale = (type: RecordType, fields: readonly string[], present: Values) => {
  const errors = fields.map((field) => ({
    path: field,
    message: `Changed meanwhile: it is ${present[field] === null || present[field] === undefined ? "empty" : `“${present[field]}”`} now`,
  }));
  return new Conflict(
    `Somebody changed ${fields.map((field) => labelOf(type, field)).join(", ")} while you were editing, so nothing was saved.`,
    errors,
  );
};

const store = async (
  ctx: Context,
  type: RecordType,
  input: Values & { externalId: string },
  { now, source, also }: Options,
  check: (transaction: Transaction) => Promise<void>,
): Promise<ChangedRecord> => {
  const prepared = await prepareRecords(ctx, type, [input]);
  const [rejected] = prepared.rejected;
  if (rejected) throw new Unprocessable("The record is not valid, so nothing was saved.", rejected.errors);
  const changeSet = source?.id ?? uuidv7();
  await storePrepared(ctx, prepared, {
    atomic: true,
    now,
    source: { ...source, id: changeSet },
    check,
    also,
  });
  return { changeSet, record: await getRecord(ctx, type, input.externalId) };
};

/**
 * Changes some fields of one record. The others stay as they are, also those that somebody else changes meanwhile.
 * @throws NotAllowed · NotFound · Unprocessable with the fields that are not valid · Conflict with the fields that
 * changed since the edit was begun
 */
export async function editRecord(
  ctx: Context,
  type: RecordType,
  externalId: string,
  { set, expected = {} }: RecordEdit,
  options: Options,
): Promise<ChangedRecord> {
  requireRecordWriter(ctx);
  if ("externalId" in set)
    throw new InvalidInput("An external id stays what it is: records refer to it.", [
      { path: "set.externalId", message: "An external id stays what it is" },
    ]);
  const before = await findRecord(ctx.organization.id, type, externalId);
  const missing = () => new NotFound(`There is no record with the external id "${externalId}" in ${type}.`);
  if (!before) throw missing();
  const stale = conflictsWith(expected, before.fields);
  if (stale.length > 0) throw refuseStale(type, stale, before.fields);
  return store(ctx, type, { ...before.fields, ...set, externalId }, options, async (transaction) => {
    // Whole records are written: with the turn to write taken, the rest must be what was read.
    const present = await findRecord(ctx.organization.id, type, externalId, transaction);
    if (!present) throw missing();
    const changed = conflictsWith(before.fields, present.fields);
    if (changed.length > 0) throw refuseStale(type, changed, present.fields);
  });
}

/**
 * Creates one record.
 * @throws NotAllowed · Unprocessable with the fields that are not valid · Conflict when its external id is taken
 */
export async function createRecord(
  ctx: Context,
  type: RecordType,
  externalId: string,
  fields: Values,
  options: Options,
): Promise<ChangedRecord> {
  requireRecordWriter(ctx);
  return store(ctx, type, { ...fields, externalId }, options, async (transaction) => {
    if (await findRecord(ctx.organization.id, type, externalId, transaction)) {
      const message = `There is a ${recordScreens[type].one} with this id already`;
      throw new Conflict(`${message}, so nothing was saved.`, [{ path: "externalId", message }]);
    }
  });
}
