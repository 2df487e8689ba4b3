import { beforeEach, describe, expect, test } from "vitest";
import { ledgerMonthsInputSchema, ledgerMonthsSchema } from "@/lib/contracts/ledger-months";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { getRecord } from "../browse/list-records";
import { getRecordHistory } from "../changes/record-history";
import { undoChanges } from "../changes/undo-changes";
import { createRecord } from "../edit-record";
import { upsertRecords } from "../upsert-records";
import { getLedgerMonths } from "./get-ledger-months";
import { saveLedgerMonths } from "./save-ledger-months";

const options = { now: new Date("2026-03-31T22:30:00Z") };
let ctx: Context;

type Change = { category?: string; source?: string | null; month?: string; kind?: string };
const cell = (amount: string | null, expected: string | null = null, change: Change = {}) => ({
  ...{ kind: "cost", category: "tools", source: null, month: "2026-03", amount, expected },
  ...change,
});
const save = (cells: unknown[], by = ctx) =>
  saveLedgerMonths(by, ledgerMonthsInputSchema.parse({ cells }), options);
const row = async (category: string, source: string | null = null, kind = "cost", year = 2026) => {
  const { rows } = ledgerMonthsSchema.parse(await getLedgerMonths(ctx, year));
  return rows.find((each) => each.kind === kind && each.category === category && each.source === source);
};
const march = async (category = "tools", source: string | null = null) =>
  (await row(category, source))?.months[2];
const entry = (externalId: string, amount: number, more: object = {}) => ({
  ...{ externalId, amount, date: "2026-03-31", kind: "cost", category: "tools" },
  ...more,
});

beforeEach(async () => {
  ctx = makeContext(await makeOrganization(db, { timeZone: "Pacific/Auckland" }));
});

describe("costs by month", () => {
  test("an empty year has its 7 categories of costs and 4 of benefits, and nothing in any month", async () => {
    const { rows, currency } = await getLedgerMonths(ctx, 2026);
    expect(currency).toBe("EUR");
    expect(rows.filter(({ kind }) => kind === "cost")).toHaveLength(7);
    expect(rows.filter(({ kind }) => kind === "benefit")).toHaveLength(4);
    expect(rows.every(({ months }) => months.every((month) => month === null))).toBe(true);
  });

  test("what is typed is one entry on the month's first day; changed and emptied it is the same entry, then none", async () => {
    expect(await save([cell("1100.50")])).toMatchObject({ created: 1, updated: 0, removed: 0 });
    const own = (await march())?.own ?? "";
    expect((await getRecord(ctx, "ledger-entries", own)).fields).toMatchObject({
      ...{ date: "2026-03-01", kind: "cost", category: "tools", amount: "1100.5", currency: "EUR" },
    });
    expect(await save([cell("-20", "1100.5")])).toMatchObject({ created: 0, updated: 1, removed: 0 });
    expect(await march()).toEqual({ amount: "-20", entries: 1, own });
    expect(await save([cell(null, "-20")])).toMatchObject({ created: 0, updated: 0, removed: 1 });
    expect(await march()).toBeNull();
  });

  test("three cells are one change: undone, the new one is gone, the changed one as before, the removed one back", async () => {
    await save([cell("1"), cell("2", null, { month: "2026-04" })]);
    const { changeSet } = await save([
      cell("10", "1"),
      cell(null, "2", { month: "2026-04" }),
      cell("30", null, { category: "advertising", source: "Paid search" }),
    ]);
    expect((await march("advertising", "Paid search"))?.amount).toBe("30");
    expect(await undoChanges(ctx, [changeSet], options)).toMatchObject({
      ...{ removed: 1, reverted: 1, restored: 1, kept: [] },
    });
    expect((await row("tools"))?.months.map((each) => each?.amount ?? null).slice(2, 4)).toEqual(["1", "2"]);
    expect(await row("advertising", "Paid search")).toBeUndefined();
  });

  test("an entry of a person's keeps its note and its day when the grid changes its amount, and says so in its history", async () => {
    const fields = { ...entry("x", 5, { note: "Licences" }), externalId: undefined };
    const { externalId: _, ...sent } = fields;
    await createRecord(ctx, "ledger-entries", "manual-1", sent, options);
    await save([cell("6", "5")]);
    expect((await getRecord(ctx, "ledger-entries", "manual-1")).fields).toMatchObject({
      ...{ amount: "6", date: "2026-03-31", note: "Licences" },
    });
    const { entries } = await getRecordHistory(ctx, "ledger-entries", "manual-1", { limit: 1 });
    expect(entries[0]).toMatchObject({ origin: "form", note: "Typed by month", operation: "edited" });
  });

  test("months with several entries, or one from elsewhere, show 700 + 20 and 300, and are not written", async () => {
    const api = makeApiKeyContext(ctx.organization);
    const rows = [entry("a", 700), entry("b", 20), entry("c", 300, { category: "crm" })];
    await upsertRecords(api, "ledger-entries", rows, { atomic: true, ...options });
    expect(await march()).toEqual({ amount: "720", entries: 2, own: null });
    expect(await march("crm")).toEqual({ amount: "300", entries: 1, own: null });
    const refused = save([
      cell("1", null, { category: "salaries" }),
      cell("1", "720"),
      cell("1", "300", { category: "crm" }),
    ]);
    await expect(refused).rejects.toMatchObject({
      status: 409,
      errors: [
        { path: "cells.1", message: expect.stringContaining("2 entries") },
        { path: "cells.2", message: expect.stringContaining("elsewhere") },
      ],
    });
    expect(await march("salaries")).toBeNull();
  });

  test("of two who type into the same empty month the second is told what it is now", async () => {
    const both = await Promise.allSettled([save([cell("1")]), save([cell("2")])]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(save([cell("3")])).rejects.toThrow(/Changed meanwhile: it is [12] now/);
    expect((await march())?.entries).toBe(1);
  });

  test("31 December and 1 January are of two years", async () => {
    await save([cell("1", null, { month: "2026-12" }), cell("2", null, { month: "2027-01" })]);
    expect((await row("tools"))?.months[11]?.amount).toBe("1");
    expect((await row("tools", null, "cost", 2027))?.months[0]?.amount).toBe("2");
  });

  test("a category of the other kind, a month twice and a reader are refused", async () => {
    await expect(save([cell("1", null, { kind: "benefit" })])).rejects.toMatchObject({
      status: 422,
      errors: [{ path: "cells.0.category" }],
    });
    await expect(save([cell("1"), cell("2")])).rejects.toMatchObject({ status: 400 });
    await expect(save([cell("1")], makeContext(ctx.organization, { role: "executive" }))).rejects.toThrow(
      /role/,
    );
  });

  test("another organization's entries are not seen, nor in the way", async () => {
    await save([cell("1")]);
    const stranger = makeContext(await makeOrganization(db));
    expect((await getLedgerMonths(stranger, 2026)).rows.flatMap(({ months }) => months)).toEqual(
      Array(132).fill(null),
    );
    await save([cell("9")], stranger);
    expect((await march())?.amount).toBe("1");
  });
});
