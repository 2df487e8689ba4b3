import { beforeEach, describe, expect, test } from "vitest";
import { cardsOfColumn, type DealMove, dealBoardSchema, dealMoveSchema } from "@/lib/contracts/deal-board";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { getRecordHistory } from "../changes/record-history";
import { undoChanges } from "../changes/undo-changes";
import { moveDeal } from "../move-deal";
import { upsertRecords } from "../upsert-records";
import { getDealBoard } from "./deal-board";
import { getRecord, listRecords } from "./list-records";

const now = new Date("2026-03-10T12:00:00Z");
let ctx: Context;

const deal = (externalId: string, amount: number, stage: string | null, more: object = {}) => ({
  ...{ externalId, amount, stage, status: "open", openedAt: "2026-01-10" },
  ...more,
});
const event = (externalId: string, dealExternalId: string, stage: string, enteredAt: string) => ({
  ...{ externalId, dealExternalId, stage, enteredAt },
});
const write = (type: "deals" | "deal-stage-events", rows: unknown[]) =>
  upsertRecords(ctx, type, rows, { atomic: true, now });
const board = async (by = ctx) => dealBoardSchema.parse(await getDealBoard(by));
const move = (externalId: string, to: DealMove["to"], from?: string | null, by = ctx) =>
  moveDeal(by, externalId, dealMoveSchema.parse({ to, ...(from === undefined ? {} : { from }) }), { now });
const columns = async () => (await board()).columns.map(({ stage, count, sum }) => [stage, count, sum]);
const eventsOf = async (externalId: string) =>
  (
    await listRecords(ctx, "deal-stage-events", {
      ...{ filter: { dealExternalId: [externalId] }, limit: 50, format: "json" },
    })
  ).records.map(({ fields }) => fields.stage);

beforeEach(async () => {
  ctx = makeContext(await makeOrganization(db));
  await write("deals", [
    deal("d1", 100, "Demo"),
    deal("d2", 300, "Demo"),
    deal("d3", 50, null),
    deal("d4", 9000, "Offer", { status: "won", closedAt: "2026-02-01" }),
  ]);
  await write("deal-stage-events", [
    event("e1", "d4", "Demo", "2026-01-11"),
    event("e2", "d4", "Offer", "2026-01-20"),
  ]);
});

describe("the board of deals", () => {
  test("Demo holds 100 + 300 = 400 with the largest first; Offer is there without an open deal; won deals are not", async () => {
    expect(await columns()).toEqual([
      ["Demo", 2, 400],
      ["Offer", 0, 0],
      [null, 1, 50],
    ]);
    const [demo] = (await board()).columns;
    expect(demo?.deals.map(({ externalId }) => externalId)).toEqual(["d2", "d1"]);
  });

  test(`a column shows ${cardsOfColumn} cards, and counts and sums all of its ${cardsOfColumn + 3}`, async () => {
    const more = Array.from({ length: cardsOfColumn + 1 }, (_, index) => deal(`m${index}`, 10, "Demo"));
    await write("deals", more);
    const [demo] = (await board()).columns;
    expect(demo).toMatchObject({ count: cardsOfColumn + 3, sum: 400 + 10 * (cardsOfColumn + 1) });
    expect(demo?.deals).toHaveLength(cardsOfColumn);
  });

  test("another organization has an empty board, and cannot move what it does not have", async () => {
    const stranger = makeContext(await makeOrganization(db));
    expect((await board(stranger)).columns).toEqual([]);
    await expect(move("d1", { status: "open", stage: "Offer" }, "Demo", stranger)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("moving a deal", () => {
  test("to a stage is a stage event of now, too; both are one change, and one undo takes both back", async () => {
    const { changeSet, record } = await move("d1", { status: "open", stage: "Offer" }, "Demo");
    expect(record.fields).toMatchObject({ stage: "Offer", status: "open", amount: "100" });
    expect(await eventsOf("d1")).toEqual(["Offer"]);
    expect(await columns()).toContainEqual(["Offer", 1, 100]);
    const { entries } = await getRecordHistory(ctx, "deals", "d1", { limit: 1 });
    expect(entries[0]).toMatchObject({ origin: "form", note: "Moved on the board", by: null });
    expect(await undoChanges(ctx, [changeSet], { now })).toMatchObject({ removed: 1, reverted: 1, kept: [] });
    expect((await getRecord(ctx, "deals", "d1")).fields.stage).toBe("Demo");
    expect(await eventsOf("d1")).toEqual([]);
  });

  test("out of the pipeline closes it: won on its day, or lost with a reason; neither is a stage event", async () => {
    await move("d1", { status: "won", closedAt: "2026-03-09" }, "Demo");
    const lost = await move("d2", { status: "lost", closedAt: "2026-03-10", lostReason: "Price" }, "Demo");
    expect((await getRecord(ctx, "deals", "d1")).fields).toMatchObject({
      ...{ status: "won", stage: "Demo", closedAt: "2026-03-08T23:00:00.000Z" },
    });
    expect(lost.record.fields).toMatchObject({ status: "lost", lostReason: "Price" });
    expect(await eventsOf("d1")).toEqual([]);
    expect(await columns()).toContainEqual(["Demo", 0, 0]);
  });

  test("of two who move the same deal the second is refused, and there is one stage event", async () => {
    await move("d1", { status: "open", stage: "Offer" }, "Demo");
    await expect(move("d1", { status: "open", stage: "Won soon" }, "Demo")).rejects.toMatchObject({
      status: 409,
      errors: [{ path: "stage", message: expect.stringContaining("Offer") }],
    });
    await expect(move("d4", { status: "open", stage: "Demo" })).rejects.toMatchObject({ status: 409 });
    expect(await eventsOf("d1")).toEqual(["Offer"]);
  });

  test("where its stage event cannot be stored, the deal stays where it was: both or neither", async () => {
    await db.$executeRawUnsafe(
      "ALTER TABLE deal_stage_event ADD CONSTRAINT no_test_stage CHECK (stage <> 'Refused') NOT VALID",
    );
    try {
      await expect(move("d1", { status: "open", stage: "Refused" }, "Demo")).rejects.toThrow("no_test_stage");
    } finally {
      await db.$executeRawUnsafe("ALTER TABLE deal_stage_event DROP CONSTRAINT no_test_stage");
    }
    expect((await getRecord(ctx, "deals", "d1")).fields.stage).toBe("Demo");
    expect(await eventsOf("d1")).toEqual([]);
  });

  test("a deal without a stage gets its first; to the stage where it stands is no event", async () => {
    await move("d3", { status: "open", stage: "Demo" }, null);
    expect(await eventsOf("d3")).toEqual(["Demo"]);
    await move("d3", { status: "open", stage: "Demo" }, "Demo");
    expect(await eventsOf("d3")).toEqual(["Demo"]);
  });

  test("a closing day before the opening is named, an executive may not move", async () => {
    await expect(move("d1", { status: "won", closedAt: "2026-01-01" }, "Demo")).rejects.toMatchObject({
      status: 422,
      errors: [{ path: "closedAt" }],
    });
    const executive = { ...ctx, role: "executive" } as const;
    await expect(move("d1", { status: "open", stage: "Offer" }, "Demo", executive)).rejects.toThrow(/role/);
  });
});
