import "server-only";
import { Conflict } from "@/lib/errors";
import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import type { Context } from "../../auth/context";
import { lockedSettings } from "../locked-settings";
import { foreignCurrencies, reconvertRecords } from "../reconvert-records";
import { recordTables } from "../record-tables";
import { resolveStatements } from "../resolve-references";
import { requireRecordWriter } from "../upsert-records";
import { markDataChanged, type Transaction, writeTransaction } from "../write-transaction";
import type { ChangeSource } from "./change-source";
import { collectUndone, keptRecords, removeCreated, restoreDeleted, revertEdited } from "./undo-statements";

/** A record that was left as it is, and why. */
export type KeptRecord = {
  type: RecordType;
  externalId: string;
  /** Somebody changed it after the change to be undone · another record has its external id by now. */
  reason: "changed-since" | "id-taken";
};

export type Undone = {
  /** Records that had been created, and are removed again. */
  removed: number;
  /** Records that had been edited, and have their old values again. */
  reverted: number;
  /** Records that had been deleted, and are back. */
  restored: number;
  kept: KeptRecord[];
};

type Kept = Omit<KeptRecord, "type">;

const touchedTypes = async (
  transaction: Transaction,
  organizationId: string,
  changeSets: readonly string[],
): Promise<RecordType[]> => {
  const rows = await transaction.$queryRaw<{ type: string }[]>`
    SELECT DISTINCT record_type AS type FROM record_change
    WHERE organization_id = ${organizationId}::uuid AND change_set_id = ANY(${changeSets}::uuid[])
    UNION SELECT record_type FROM record_creation
    WHERE organization_id = ${organizationId}::uuid AND change_set_id = ANY(${changeSets}::uuid[])`;
  const found = new Set(rows.map(({ type }) => type));
  return recordTypes.filter((type) => found.has(type));
};

/** Amounts that come back are those of their day at the rates of today. */
const convertAgain = async (transaction: Transaction, organizationId: string, now: Date): Promise<void> => {
  const settings = await lockedSettings(transaction, organizationId);
  const currencies = await foreignCurrencies(transaction, settings);
  const spans = currencies.map((currency) => ({ currency }));
  const { withoutRate, tooLarge } = await reconvertRecords(transaction, settings, spans, now);
  if (withoutRate.length + tooLarge.length > 0)
    throw new Conflict("A record that would come back has no exchange rate on its day any more.");
};

/**
 * Takes change sets back, in one transaction: what they created is removed, what they edited has its old values again,
 * what they deleted is back under its old id, with the references to it. A record that somebody changed after the first
 * of them is left alone and listed. Undoing is a change like any other: it is logged, and can be undone.
 * @param neutral change sets that were taken back as a whole, and those that did it: they are no later change
 * @throws NotAllowed without permission · Conflict when an amount cannot be converted any more
 */
export async function undoChanges(
  ctx: Context,
  changeSets: readonly string[],
  { now, source, neutral }: { now: Date; source?: ChangeSource; neutral?: readonly string[] },
): Promise<Undone> {
  requireRecordWriter(ctx);
  const organizationId = ctx.organization.id;
  const undo = async (transaction: Transaction): Promise<Undone> => {
    const undone: Undone = { removed: 0, reverted: 0, restored: 0, kept: [] };
    const types = await touchedTypes(transaction, organizationId, changeSets);
    for (const type of types) {
      for (const statement of collectUndone(type, organizationId, changeSets, neutral))
        await transaction.$executeRaw(statement);
      undone.removed += await transaction.$executeRaw(removeCreated(type, organizationId));
      undone.reverted += await transaction.$executeRaw(revertEdited(type, organizationId, now));
      const restored = await transaction.$queryRaw<{ external_id: string }[]>(
        restoreDeleted(type, organizationId, now),
      );
      undone.restored += restored.length;
      const externalIds = restored.map(({ external_id }) => external_id);
      if (externalIds.length > 0)
        for (const statement of resolveStatements(type, organizationId, externalIds))
          await transaction.$executeRaw(statement);
      const kept = await transaction.$queryRaw<Kept[]>(keptRecords(type, organizationId));
      for (const record of kept) undone.kept.push({ type, ...record });
    }
    if (undone.reverted + undone.restored > 0 && types.some((type) => recordTables[type].rateDates))
      await convertAgain(transaction, organizationId, now);
    if (undone.removed + undone.reverted + undone.restored > 0)
      await markDataChanged(transaction, organizationId, now);
    return undone;
  };
  return writeTransaction(ctx, undo, { note: "Undone", ...source });
}
