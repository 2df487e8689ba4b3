import { beforeAll, describe, expect, test } from "vitest";
import { type RecordListQuery, recordListQuerySchema, recordListSchema } from "@/lib/contracts/record-lists";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { getRecordHistory } from "../changes/record-history";
import { undoChanges } from "../changes/undo-changes";
import { deleteRecord } from "../delete-record";
import { createRecord, editRecord } from "../edit-record";
import { upsertRecords } from "../upsert-records";
import { getCustomerTimeline } from "./customer-timeline";
import { getRecord, listRecords } from "./list-records";
import { recordsCsv } from "./records-csv";

const now = () => new Date();
let ctx: Context;
const write = (type: RecordType, rows: unknown[]) =>
  upsertRecords(ctx, type, rows, { atomic: true, now: now() });
const list = (type: RecordType, query: Partial<RecordListQuery> = {}, by = ctx) =>
  listRecords(by, type, { ...recordListQuerySchema.parse({}), ...query });
const ids = async (type: RecordType, query: Partial<RecordListQuery> = {}) =>
  (await list(type, query)).records.map(({ externalId }) => externalId);

beforeAll(async () => {
  ctx = makeContext(await makeOrganization(db, { timeZone: "Europe/Berlin" }));
  await write("owners", [
    { externalId: "o1", name: "Lena Brandt", email: "lena@example.com", team: "North" },
  ]);
  await write("customers", [
    {
      externalId: "c1",
      name: "Hansa 100 % GmbH",
      email: "info@hansa.example",
      segment: "Small",
      ownerExternalId: "o1",
      acquiredAt: "2026-01-05",
    },
    { externalId: "c2", name: "Nordlicht AG", segment: "Enterprise", acquiredAt: "2026-02-05" },
    { externalId: "c3", name: "Nordwind", acquiredAt: "2026-03-05" },
  ]);
  await write("leads", [
    {
      externalId: "l1",
      createdAt: "2025-12-01",
      company: "Hansa",
      customerExternalId: "c1",
      convertedAt: "2026-01-05",
    },
  ]);
  await write("deals", [
    {
      externalId: "d1",
      name: "Machines",
      openedAt: "2026-01-10T09:00:00+01:00",
      amount: "1234.5000",
      status: "open",
      stage: "Demo",
      customerExternalId: "c1",
      ownerExternalId: "o1",
    },
    {
      externalId: "d2",
      openedAt: "2026-01-31T23:30:00+01:00",
      amount: 50,
      status: "won",
      closedAt: "2026-02-20",
      customerExternalId: "c1",
    },
    {
      externalId: "d3",
      openedAt: "2026-02-01T00:30:00+01:00",
      amount: 70,
      status: "lost",
      closedAt: "2026-02-20",
      lostReason: "Price",
    },
  ]);
  await write("deal-stage-events", [
    { externalId: "e1", dealExternalId: "d1", stage: "Demo", enteredAt: "2026-01-15" },
  ]);
  await write("tickets", [
    { externalId: "t1", openedAt: "2026-02-01", customerExternalId: "c1", channel: "phone" },
  ]);
});

describe("a list of records", () => {
  test("5 traffic days in pages of 2 are 2 + 2 + 1, each once and newest first; the first page counts them", async () => {
    const days = ["2026-01-01", "2026-01-02", "2026-01-02", "2026-01-03", "2026-01-04"];
    await write(
      "site-traffic",
      days.map((date, index) => ({ externalId: `s${index}`, date, visitors: index })),
    );
    const seen: string[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const page = recordListSchema.parse(await list("site-traffic", { limit: 2, cursor }));
      expect(page.count).toEqual(cursor === undefined ? { value: 5, isExact: true } : null);
      seen.push(...page.records.map(({ externalId }) => externalId));
      sizes.push(page.records.length);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(sizes).toEqual([2, 2, 1]);
    expect([seen[0], seen[1], seen[4]]).toEqual(["s4", "s3", "s0"]);
    expect(new Set(seen).size).toBe(5);
  });

  test("fields come as the API takes them: exact amounts, instants, names of what is referred to", async () => {
    const { records } = await list("deals", { search: "machines" });
    expect(records).toMatchObject([
      {
        externalId: "d1",
        label: "Machines",
        fields: { amount: "1234.5", currency: "EUR", openedAt: "2026-01-10T08:00:00.000Z", closedAt: null },
        names: { customerExternalId: "Hansa 100 % GmbH", ownerExternalId: "Lena Brandt" },
      },
    ]);
    expect((await getRecord(ctx, "owners", "o1")).fields).toMatchObject({ team: "North" });
  });

  test("a search wants every word, in name, e-mail or id, and takes % for what it is", async () => {
    expect(await ids("customers", { search: "NORD" })).toEqual(["c3", "c2"]);
    expect(await ids("customers", { search: "nord ag" })).toEqual(["c2"]);
    expect(await ids("customers", { search: "hansa.example" })).toEqual(["c1"]);
    expect(await ids("customers", { search: "0 %" })).toEqual(["c1"]);
    expect(await ids("customers", { search: "_" })).toEqual([]);
    expect(await ids("tickets", { search: "hansa" })).toEqual(["t1"]);
    expect(await ids("tickets", { search: "t1" })).toEqual(["t1"]);
  });

  test("filters take any of several values, and not set; days are the organization's: 23:30 in Berlin is January", async () => {
    expect(await ids("deals", { filter: { status: ["won", "lost"] } })).toEqual(["d3", "d2"]);
    expect(await ids("customers", { filter: { segment: ["", "Small"] } })).toEqual(["c3", "c1"]);
    expect(await ids("deals", { from: "2026-01-01", to: "2026-02-01" })).toEqual(["d2", "d1"]);
    expect(await ids("customers", { sort: "name", order: "desc" })).toEqual(["c3", "c2", "c1"]);
  });

  test("by amount 1,234.50 comes before 70 and 50, one a page, and by what it is in euros: 90 dollars at 0.5 are 45", async () => {
    await db.exchangeRate.create({
      data: {
        organizationId: ctx.organization.id,
        currency: "USD",
        validFrom: new Date("2020-01-01"),
        rate: "0.5",
      },
    });
    const dollars = { externalId: "d4", openedAt: "2026-01-01", amount: 90, currency: "USD", status: "open" };
    await write("deals", [dollars]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list("deals", { sort: "amount", limit: 1, cursor });
      seen.push(...page.records.map(({ externalId }) => externalId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(["d1", "d3", "d2", "d4"]);
    expect(await ids("deals", { sort: "amount", order: "asc" })).toEqual(["d4", "d2", "d3", "d1"]);
    await deleteRecord(ctx, "deals", "d4", { now: now() });
  });

  test("of a customer only its own: 2 deals, 1 ticket", async () => {
    const filter = { customerExternalId: ["c1"] };
    expect(await ids("deals", { filter })).toEqual(["d2", "d1"]);
    expect(await ids("tickets", { filter })).toEqual(["t1"]);
  });

  test.each([
    [{ sort: "comment" }, /sorted by/],
    [{ filter: { amount: ["1"] } }, /filtered by/],
    [{ cursor: "nonsense" }, /cursor/],
  ] satisfies [Partial<RecordListQuery>, RegExp][])("%o is refused in words", async (query, words) => {
    await expect(list("deals", query)).rejects.toThrow(words);
  });

  test("as CSV it has every field, quotes where needed, and no formula", async () => {
    await write("owners", [{ externalId: "o2", name: '=1+1, "x"' }]);
    const text = await new Response(await recordsCsv(ctx, "owners", recordListQuerySchema.parse({}))).text();
    expect(text.split("\r\n")).toEqual([
      "externalId,name,email,team",
      `o2,"'=1+1, ""x""",,`,
      "o1,Lena Brandt,lena@example.com,North",
      "",
    ]);
  });

  test("another organization sees none of it", async () => {
    const stranger = makeContext(await makeOrganization(db));
    expect((await list("customers", {}, stranger)).records).toEqual([]);
    await expect(getRecord(stranger, "customers", "c1")).rejects.toThrow(/no record/);
    await expect(getCustomerTimeline(stranger, "c1", { limit: 10 })).rejects.toThrow(/no customer/);
    expect((await getRecordHistory(stranger, "customers", "c1", { limit: 10 })).entries).toEqual([]);
  });
});

test("a customer's timeline is its 7 events, newest first, in pages of 3, 3 and 1", async () => {
  const seen: string[] = [];
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await getCustomerTimeline(ctx, "c1", { limit: 3, cursor });
    seen.push(...page.events.map(({ what, externalId }) => `${what} ${externalId}`));
    sizes.push(page.events.length);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(sizes).toEqual([3, 3, 1]);
  expect(seen).toEqual([
    "Deal won d2",
    "Ticket opened t1",
    "Deal opened d2",
    "Deal moved d1",
    "Deal opened d1",
    "Lead became a customer l1",
    "Lead created l1",
  ]);
});

describe("editing one record", () => {
  test("sets one field, leaves the others, and is in the history with the old and the new value", async () => {
    await createRecord(
      ctx,
      "customers",
      "e1",
      { name: "Eins", email: "a@b.example", acquiredAt: "2026-01-01" },
      { now: now() },
    );
    const { record, changeSet } = await editRecord(
      ctx,
      "customers",
      "e1",
      { set: { segment: "Small" }, expected: { segment: null } },
      { now: now() },
    );
    expect(record.fields).toMatchObject({ segment: "Small", email: "a@b.example" });
    const { entries } = await getRecordHistory(ctx, "customers", "e1", { limit: 10 });
    expect(entries).toMatchObject([
      {
        operation: "edited",
        changeSet,
        origin: "form",
        changes: [{ field: "segment", before: null, after: "Small" }],
      },
      { operation: "created", changes: [] },
    ]);
    await undoChanges(ctx, [changeSet], { now: now() });
    expect((await getRecord(ctx, "customers", "e1")).fields.segment).toBeNull();
  });

  test("two who edit the same field: the second is told what it is now; another field does not disturb", async () => {
    await createRecord(ctx, "customers", "e2", { name: "Zwei", acquiredAt: "2026-01-01" }, { now: now() });
    const edit = (set: Record<string, string>, expected: Record<string, string | null>) =>
      editRecord(ctx, "customers", "e2", { set, expected }, { now: now() });
    await edit({ segment: "Small" }, { segment: null });
    await expect(edit({ segment: "Large" }, { segment: null })).rejects.toMatchObject({
      status: 409,
      errors: [{ path: "segment", message: expect.stringContaining("Small") }],
    });
    await edit({ region: "South" }, { region: null });
    expect((await getRecord(ctx, "customers", "e2")).fields).toMatchObject({
      segment: "Small",
      region: "South",
    });
  });

  test("what is not valid is named by its field, an id that is taken is refused, an executive may not", async () => {
    const edit = (set: Record<string, string | null>) =>
      editRecord(ctx, "customers", "c2", { set }, { now: now() });
    await expect(edit({ name: " " })).rejects.toMatchObject({ status: 422, errors: [{ path: "name" }] });
    await expect(edit({ externalId: "x" })).rejects.toMatchObject({ status: 400 });
    await expect(edit({ churnedAt: "2020-01-01" })).rejects.toMatchObject({
      errors: [{ path: "churnedAt" }],
    });
    await expect(
      createRecord(ctx, "customers", "c2", { name: "Again", acquiredAt: "2026-01-01" }, { now: now() }),
    ).rejects.toMatchObject({ status: 409 });
    const executive = { ...ctx, role: "executive" } as const;
    await expect(editRecord(executive, "customers", "c2", { set: {} }, { now: now() })).rejects.toThrow(
      /role/,
    );
  });

  test("a deleted record keeps its history, and one that comes back goes on with it", async () => {
    await createRecord(ctx, "customers", "e3", { name: "Drei", acquiredAt: "2026-01-01" }, { now: now() });
    await deleteRecord(ctx, "customers", "e3", { now: now() });
    await createRecord(ctx, "customers", "e3", { name: "Drei", acquiredAt: "2026-01-01" }, { now: now() });
    const first = await getRecordHistory(ctx, "customers", "e3", { limit: 2 });
    const rest = await getRecordHistory(ctx, "customers", "e3", {
      limit: 2,
      cursor: first.nextCursor ?? undefined,
    });
    expect([...first.entries, ...rest.entries].map(({ operation }) => operation)).toEqual([
      "created",
      "deleted",
      "created",
    ]);
  });
});
