import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { DealMove } from "@/lib/contracts/deal-board";
import { Unprocessable } from "@/lib/errors";
import type { Context } from "../auth/context";
import { type ChangedRecord, editRecord } from "./edit-record";
import { prepareRecords } from "./prepare-records";

/**
 * Moves a deal to a stage, which also is a stage event of now, or closes it. Deal and event are one change: stored in
 * one transaction, undone together.
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
  const isStage = to.status === "open" && to.stage !== from;
  const event = isStage && {
    externalId: `board-${source.id}`,
    dealExternalId: externalId,
    stage: to.stage,
    enteredAt: now.toISOString(),
  };
  const also = event ? await prepareRecords(ctx, "deal-stage-events", [event]) : undefined;
  const [rejected] = also?.rejected ?? [];
  if (rejected) throw new Unprocessable("The stage is not valid, so nothing was saved.", rejected.errors);
  return editRecord(ctx, "deals", externalId, { set: to, expected }, { now, source, also });
}
