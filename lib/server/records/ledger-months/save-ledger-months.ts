import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { LedgerMonthsInput, SavedLedgerMonths } from "@/lib/contracts/ledger-months";
import { Conflict, type FieldError, InvalidInput, Unprocessable } from "@/lib/errors";
import type { db } from "@/lib/server/db";
import { addMonths } from "@/lib/time";
import type { Context } from "../../auth/context";
import { findRecord } from "../browse/list-records";
import { prepareRecords } from "../prepare-records";
import { requireRecordWriter } from "../upsert-records";
import { writeWithin } from "../write-records";
import { markDataChanged, type Transaction, writeTransaction } from "../write-transaction";
import { cellName, type LedgerCellRow, ledgerCells, monthlyId } from "./ledger-cells";

type Cell = LedgerMonthsInput["cells"][number];
type Client = Pick<typeof db, "$queryRaw">;

const firstDay = (month: string): string => `${month}-01`;

const presentCells = async (
  { organization }: Context,
  cells: readonly Cell[],
  client: Client,
): Promise<ReadonlyMap<string, LedgerCellRow>> => {
  const months = cells.map(({ month }) => month).sort();
  const [first, last] = [months[0] ?? "", months.at(-1) ?? ""];
  const rows = await client.$queryRaw<LedgerCellRow[]>(
    ledgerCells(organization, firstDay(first), addMonths(firstDay(last), 1)),
  );
  return new Map(rows.map((row) => [cellName(row), row]));
};

/** Why a cell cannot be written as somebody meant to, or null. */
const staleness = ({ expected }: Cell, present: LedgerCellRow | undefined): string | null => {
  if (present && present.own === null)
    return present.entries > 1
      ? `It holds ${present.entries} entries: change them one by one`
      : "Its entry came from elsewhere or is in another currency: change the entry itself";
  if ((present?.amount ?? null) === expected) return null;
  return present ? `Changed meanwhile: it is ${present.amount} now` : "Changed meanwhile: it is empty now";
};

const refuseStale = (cells: readonly Cell[], present: ReadonlyMap<string, LedgerCellRow>): void => {
  const errors = cells.flatMap((cell, index): FieldError[] => {
    const message = staleness(cell, present.get(cellName(cell)));
    return message === null ? [] : [{ path: `cells.${index}`, message }];
  });
  if (errors.length === 0) return;
  const which = errors.length === 1 ? "One month cannot be" : `${errors.length} months cannot be`;
  throw new Conflict(`${which} changed here, so nothing was saved. ${errors[0]?.message}.`, errors);
};

const refuseRepeated = (cells: readonly Cell[]): void => {
  const seen = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const name = cellName(cell);
    if (seen.has(name)) {
      const message = "This month is named twice";
      throw new InvalidInput(`${message}.`, [{ path: `cells.${index}`, message }]);
    }
    seen.add(name);
  }
};

/** The whole record that a cell's amount makes: its entry with another amount, or a new one on the month's first day. */
const recordOf = async (ctx: Context, cell: Cell, own: string | null, client: Client) => {
  const { kind, category, source, month, amount } = cell;
  const entry = own === null ? null : await findRecord(ctx.organization.id, "ledger-entries", own, client);
  if (entry) return { ...entry.fields, externalId: entry.externalId, amount };
  return { externalId: monthlyId(uuidv7()), date: firstDay(month), kind, category, source, amount };
};

const prepare = async (ctx: Context, cells: readonly Cell[], records: readonly unknown[]) => {
  const prepared = await prepareRecords(ctx, "ledger-entries", records);
  if (prepared.rejected.length === 0) return prepared;
  const errors = prepared.rejected.flatMap(({ index, errors: found }) => {
    const cell = cells.filter(({ amount }) => amount !== null)[index];
    return found.map(({ path, message }) => ({
      path: `cells.${cell ? cells.indexOf(cell) : index}.${path}`,
      message,
    }));
  });
  throw new Unprocessable(`Nothing was saved: ${errors[0]?.message}.`, errors);
};

/**
 * Sets and removes monthly amounts as one change, to be undone together. A month that holds several entries, or one
 * that people did not type here, is left alone: nothing is stored then.
 * @throws NotAllowed · InvalidInput for a month named twice · Unprocessable for a category that the kind does not have ·
 * Conflict naming the cells that changed since, or are not to be written here
 */
export async function saveLedgerMonths(
  ctx: Context,
  { cells }: LedgerMonthsInput,
  { now }: { now: Date },
): Promise<SavedLedgerMonths> {
  requireRecordWriter(ctx);
  refuseRepeated(cells);
  const changeSet = uuidv7();
  // All of it with the turn to write taken: an entry is replaced whole, so nobody may change its note meanwhile.
  const write = async (transaction: Transaction): Promise<SavedLedgerMonths> => {
    const present = await presentCells(ctx, cells, transaction);
    refuseStale(cells, present);
    const records: unknown[] = [];
    const unwanted: string[] = [];
    for (const cell of cells) {
      const own = present.get(cellName(cell))?.own ?? null;
      if (cell.amount !== null) records.push(await recordOf(ctx, cell, own, transaction));
      else if (own !== null) unwanted.push(own);
    }
    const prepared = await prepare(ctx, cells, records);
    const { created, updated } = await writeWithin(transaction, ctx, prepared, now);
    const removed = await transaction.$executeRaw`
      DELETE FROM ledger_entry
      WHERE organization_id = ${ctx.organization.id}::uuid AND external_id = ANY(${unwanted}::text[])`;
    if (removed > 0) await markDataChanged(transaction, ctx.organization.id, now);
    return { changeSet, created, updated, removed };
  };
  return writeTransaction(ctx, write, { id: changeSet, note: "Typed by month" });
}
