import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { DealMove } from "@/lib/contracts/deal-board";
import type { Context } from "../auth/context";
import { type ChangedRecord, editRecord } from "./edit-record";
import { upsertRecords } from "./upsert-records";

/**
 * Moves a deal to a stage, which also is a stage event of now, or closes it. Deal and event are one change: undone
 * together.
 * @throws NotAllowed · NotFound · Unprocessable with the fields that are not valid · Conflict when it was moved meanwhile
 */
export async function moveDeal(
  ctx: Context,
  externalId: string,
  { to, from }: DealMove,
  { now }: { now: Date },
): Promise<ChangedRecord> {
  const source = { id: uuidv7(), note: "Moved on the board" };
  const expected = { status: "open", ...(from === undefined ? {} : { stage: from }) };
  const moved = await editRecord(ctx, "deals", externalId, { set: to, expected }, { now, source });
  if (to.status === "open" && to.stage !== from) {
    const event = {
      externalId: `board-${source.id}`,
      dealExternalId: externalId,
      stage: to.stage,
      enteredAt: now.toISOString(),
    };
    await upsertRecords(ctx, "deal-stage-events", [event], { atomic: true, now, source });
  }
  return moved;
}
