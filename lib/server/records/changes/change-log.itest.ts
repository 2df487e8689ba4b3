import { v7 as uuidv7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import type { Context } from "@/lib/server/auth/context";
import { db, Prisma } from "@/lib/server/db";
import { putExchangeRates } from "@/lib/server/exchange-rates/put-exchange-rates";
import { makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { createRandom } from "@/lib/testing/random";
import { writeAtRandom } from "@/lib/testing/random-writes";
import { recordFactory } from "@/lib/testing/record-factory";
import { deleteRecord } from "../delete-record";
import { recordTables } from "../record-tables";
import { upsertRecords } from "../upsert-records";
import { type ChangedRecord, recordsChangedSince } from "./changed-since";
import { undoChanges } from "./undo-changes";

let ctx: Context;
beforeEach(async () => {
  ctx = makeContext(await makeOrganization(db));
});

const now = () => new Date();
const write = (type: RecordType, rows: unknown[], by = ctx) =>
  upsertRecords(by, type, rows, { atomic: true, now: now() });
const customer = (externalId: string, more = {}) => ({
  externalId,
  name: "Ada Ltd",
  acquiredAt: "2026-01-05",
  ...more,
});
const deal = (externalId: string, more = {}) => ({
  externalId,
  openedAt: "2026-01-10",
  amount: 100,
  status: "open",
  ...more,
});

type LoggedSet = {
  id: string;
  origin: string;
  userId: string | null;
  apiKeyId: string | null;
  note: string | null;
};
const changeSets = () => db.$queryRaw<LoggedSet[]>`
  SELECT id, origin, user_id AS "userId", api_key_id AS "apiKeyId", note FROM change_set
  WHERE organization_id = ${ctx.organization.id}::uuid ORDER BY at`;
const changes = () => db.$queryRaw<Record<string, unknown>[]>`
  SELECT operation, external_id AS "externalId", is_derived AS "isDerived", before, after FROM record_change
  WHERE organization_id = ${ctx.organization.id}::uuid ORDER BY position`;
const createdCount = async () => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(cardinality(record_ids)), 0)::int AS count FROM record_creation
    WHERE organization_id = ${ctx.organization.id}::uuid`;
  return row?.count;
};

/** Every record of a type by id, without what the log leaves out. */
const state = async (type: RecordType): Promise<Map<string, Record<string, unknown>>> => {
  const rows = await db.$queryRaw<{ id: string; row: Record<string, unknown> }[]>`
    SELECT id, to_jsonb(t) AS row FROM ${Prisma.raw(recordTables[type].table)} t
    WHERE organization_id = ${ctx.organization.id}::uuid`;
  return new Map(rows.map(({ id, row }) => [id, logged(type, row)]));
};
const logged = (type: RecordType, row: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const leftOut = recordTables[type].references
    .filter(({ to }) => to !== "teams")
    .map(({ idColumn }) => idColumn);
  const left = Object.entries(row).filter(
    ([column]) => ![...leftOut, "changed_at", "inserted_at"].includes(column),
  );
  return Object.fromEntries(left.sort(([a], [b]) => (a < b ? -1 : 1)));
};
const changedSince = (type: RecordType, since: Date) =>
  db.$queryRaw<ChangedRecord[]>(recordsChangedSince(type, ctx.organization.id, since));

test("2 created, 1 of them edited by API, the other deleted: 3 sets, 2 ids, the old and new value, the whole row", async () => {
  await write("customers", [customer("c1", { segment: "Small" }), customer("c2")]);
  const api = makeApiKeyContext(ctx.organization);
  await write("customers", [customer("c1", { segment: "Enterprise" }), customer("c2")], api);
  await deleteRecord(ctx, "customers", "c2", { now: now() });
  expect(await changeSets()).toMatchObject([
    { origin: "form", userId: ctx.user?.id, apiKeyId: null },
    { origin: "api", userId: null, apiKeyId: api.apiKeyId },
    { origin: "form", userId: ctx.user?.id },
  ]);
  expect(await createdCount()).toBe(2);
  expect(await changes()).toEqual([
    {
      operation: "edited",
      externalId: "c1",
      isDerived: false,
      before: { segment: "Small" },
      after: { segment: "Enterprise" },
    },
    expect.objectContaining({
      operation: "deleted",
      externalId: "c2",
      before: expect.objectContaining({ name: "Ada Ltd", external_id: "c2" }),
      after: null,
    }),
  ]);
});

test("the same rows again log nothing, nor does a reference that is resolved or lost", async () => {
  await write("deals", [deal("d1", { customerExternalId: "c1" })]);
  await write("deals", [deal("d1", { customerExternalId: "c1" })]);
  await write("customers", [customer("c1")]);
  await deleteRecord(ctx, "customers", "c1", { now: now() });
  expect(await changes()).toMatchObject([{ operation: "deleted", externalId: "c1" }]);
});

test("a console's statement is logged with the database user, one set for the whole transaction", async () => {
  await write("deals", [deal("d1"), deal("d2")]);
  await db.$transaction([
    db.$executeRaw`UPDATE deal SET amount = 7, base_amount = 7 WHERE organization_id = ${ctx.organization.id}::uuid`,
    db.$executeRaw`DELETE FROM deal WHERE organization_id = ${ctx.organization.id}::uuid AND external_id = 'd2'`,
  ]);
  const [, console] = await changeSets();
  expect(console).toMatchObject({ origin: "console", userId: null, note: expect.stringMatching(/./) });
  expect((await changes()).map(({ operation }) => operation)).toEqual(["edited", "edited", "deleted"]);
  expect((await changeSets()).length).toBe(2);
});

test("2,500 rows of one statement are 3 rows of the log, with every id", async () => {
  await db.$executeRaw`
    INSERT INTO site_traffic (organization_id, id, external_id, date, visitors)
    SELECT ${ctx.organization.id}::uuid, gen_random_uuid(), n::text, '2026-01-01', n FROM generate_series(1, 2500) n`;
  expect(await createdCount()).toBe(2500);
  const [row] = await db.$queryRaw<{ rows: number; outside: number }[]>`
    SELECT count(*)::int AS rows, (count(*) FILTER (WHERE NOT record_ids <@ ARRAY(
      SELECT id FROM site_traffic t WHERE t.organization_id = c.organization_id)))::int AS outside
    FROM record_creation c WHERE organization_id = ${ctx.organization.id}::uuid`;
  expect(row).toEqual({ rows: 3, outside: 0 });
});

test("an exchange rate that changes from 2 to 3 moves 100 USD from 200 to 300, logged as derived", async () => {
  const rate = (value: number) =>
    putExchangeRates(ctx, [{ currency: "USD", validFrom: "2026-01-01", rate: String(value) }], {
      now: now(),
    });
  await rate(2);
  await write("deals", [deal("d1", { currency: "USD" })]);
  await rate(3);
  expect(await changes()).toEqual([
    {
      operation: "edited",
      externalId: "d1",
      isDerived: true,
      before: { base_amount: 200 },
      after: { base_amount: 300 },
    },
  ]);
  expect((await changeSets()).at(-1)?.note).toBe("Exchange rates changed");
});

test("an organization that is deleted takes its log along", async () => {
  await write("customers", [customer("c1")]);
  await deleteRecord(ctx, "customers", "c1", { now: now() });
  await write("customers", [customer("c2")]);
  await db.organization.delete({ where: { id: ctx.organization.id } });
  expect([await changeSets(), await changes(), await createdCount()]).toEqual([[], [], 0]);
});

test.each(["1", "2", "3"])(
  "after a random history by API and console, the log leads from the present back to each of 4 states (seed %s)",
  async (seed) => {
    const random = createRandom(seed);
    const make = recordFactory(random, { last: 12 });
    const states: { at: Date; byType: Map<RecordType, Map<string, Record<string, unknown>>> }[] = [];
    for (let step = 0; step < 40; step += 1) {
      if (step % 10 === 0) {
        const byType = new Map<RecordType, Map<string, Record<string, unknown>>>();
        for (const type of recordTypes) byType.set(type, await state(type));
        const [clock] = await db.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
        if (clock) states.push({ at: clock.at, byType });
        // The database's clock is finer than a Date: what follows has to come later by that one, too.
        await db.$executeRaw`SELECT pg_sleep(0.003)`;
      }
      const type = random.pick(recordTypes);
      const way = random.pick(["console", "deletion", "upsert", "upsert"]);
      if (way === "console") await writeAtRandom(db, ctx.organization.id, random, 3);
      else if (way === "deletion")
        await deleteRecord(ctx, type, String(random.integer(1, 12)), { now: now() }).catch(() => undefined);
      else
        await write(
          type,
          Array.from({ length: random.integer(1, 15) }, () => make(type)),
        );
    }
    expect(states.length).toBe(4);
    for (const { at, byType } of states)
      for (const type of recordTypes) {
        const replayed = await state(type);
        for (const { recordId, was, is } of await changedSince(type, at)) {
          expect(is === null ? undefined : logged(type, is)).toEqual(replayed.get(recordId));
          if (was === null) replayed.delete(recordId);
          else replayed.set(recordId, logged(type, was));
        }
        expect(replayed, `${type} at ${at.toISOString()}`).toEqual(byType.get(type));
      }
  },
);

test("a deletion that is undone brings the record back under its id, and the deal that named it", async () => {
  await write("customers", [customer("c1", { segment: "Small" })]);
  await write("deals", [deal("d1", { customerExternalId: "c1" })]);
  const before = await state("customers");
  const id = uuidv7();
  await deleteRecord(ctx, "customers", "c1", { now: now(), source: { id } });
  expect(await undoChanges(ctx, [id], { now: now() })).toEqual({
    removed: 0,
    reverted: 0,
    restored: 1,
    kept: [],
  });
  expect(await state("customers")).toEqual(before);
  const [stored] = await db.deal.findMany({ where: { organizationId: ctx.organization.id } });
  expect(stored?.customerId).toBe([...before.keys()][0]);
});

test("an undone import: 1 created is removed, 1 edited has its old name, 1 edited by a person since is kept", async () => {
  await write("customers", [customer("c1"), customer("c2")]);
  const importId = uuidv7();
  const renamed = ["c1", "c2", "c3"].map((id) => customer(id, { name: "Imported" }));
  await upsertRecords(ctx, "customers", renamed, {
    atomic: true,
    now: now(),
    source: { origin: "import", importId },
  });
  await write("customers", [customer("c2", { name: "By hand" })]);
  const ofImport = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM change_set WHERE organization_id = ${ctx.organization.id}::uuid AND import_id = ${importId}::uuid`;
  const undone = await undoChanges(
    ctx,
    ofImport.map(({ id }) => id),
    { now: now() },
  );
  expect(undone).toEqual({
    removed: 1,
    reverted: 1,
    restored: 0,
    kept: [{ type: "customers", externalId: "c2", reason: "changed-since" }],
  });
  const names = [...(await state("customers")).values()].map(({ external_id, name }) => [external_id, name]);
  expect(names.sort()).toEqual([
    ["c1", "Ada Ltd"],
    ["c2", "By hand"],
  ]);
});

test("another record has the external id by now: the deleted one stays away, and is named", async () => {
  await write("customers", [customer("c1")]);
  const id = uuidv7();
  await deleteRecord(ctx, "customers", "c1", { now: now(), source: { id } });
  await write("customers", [customer("c1", { name: "Another" })]);
  expect((await undoChanges(ctx, [id], { now: now() })).kept).toEqual([
    { type: "customers", externalId: "c1", reason: "id-taken" },
  ]);
});

test("another organization's change set undoes nothing, and a reader may undo nothing", async () => {
  await write("customers", [customer("c1")]);
  const [created] = await changeSets();
  const stranger = makeContext(await makeOrganization(db));
  const undone = await undoChanges(stranger, [created?.id ?? ""], { now: now() });
  expect(undone).toEqual({ removed: 0, reverted: 0, restored: 0, kept: [] });
  expect((await state("customers")).size).toBe(1);
  const reader = makeContext(ctx.organization, { role: "executive" });
  await expect(undoChanges(reader, [created?.id ?? ""], { now: now() })).rejects.toThrow(/role/);
});

test("20 random change sets, undone together, lead back to where they began", async () => {
  const random = createRandom("undo");
  const make = recordFactory(random, { last: 8 });
  const types: RecordType[] = ["owners", "customers", "deals", "ledger-entries"];
  for (const type of types) await write(type, [make(type), make(type), make(type)]);
  const before = await Promise.all(types.map(state));
  const ids: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    const type = random.pick(types);
    const id = uuidv7();
    ids.push(id);
    if (random.chance(0.4))
      await deleteRecord(ctx, type, String(random.integer(1, 8)), { now: now(), source: { id } }).catch(
        () => undefined,
      );
    else
      await upsertRecords(ctx, type, [make(type), make(type)], {
        atomic: true,
        now: now(),
        source: { id },
      });
  }
  expect((await undoChanges(ctx, ids, { now: now() })).kept).toEqual([]);
  expect(await Promise.all(types.map(state))).toEqual(before);
});
