import { beforeEach, describe, expect, test } from "vitest";
import type { Mapping } from "@/lib/contracts/imports/import-schemas";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { upsertRecords } from "../../records/upsert-records";
import { checkImport, controlImport, deleteImport } from "./control-import";
import { getImport, listImports } from "./import-run";
import { createImport, mapImport, rereadImport } from "./prepare-import";
import { rejectedRows } from "./rejected-rows";
import { removeOldFiles } from "./remove-old-files";
import { workOnImport } from "./work-on-import";

let ctx: Context;
beforeEach(async () => {
  const organization = await makeOrganization(db);
  const user = await db.user.create({
    data: { id: crypto.randomUUID(), name: "Ada", email: `${organization.id}@x.test`, passwordHash: "-" },
  });
  ctx = makeContext(organization, { user });
});

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}
const upload = (text: string, name = "file.csv", by = ctx) => createImport(by, name, bytesOf(text));
const work = (id: string) => workOnImport({ organizationId: ctx.organization.id, id });
const checked = async (id: string) => {
  await checkImport(ctx, id);
  await work(id);
  return getImport(ctx, id);
};
const imported = async (id: string) => {
  await checked(id);
  await controlImport(ctx, id, "run");
  await work(id);
  return getImport(ctx, id);
};
const customers = () =>
  db.customer.findMany({ where: { organizationId: ctx.organization.id }, orderBy: { externalId: "asc" } });
const put = (rows: unknown[]) => upsertRecords(ctx, "customers", rows, { atomic: true, now: new Date() });

const file = `Customer ID,Name,Customer since,Segment,Owner
c1,Ada Ltd,2026-01-05,Enterprise,Olga
c2,Byron plc,2026-02-05,Small,Olga
c3,,2026-03-05,Small,
c4,Dee,29.02.2027,Small,Otto
`;

describe("a dry run and an import", () => {
  test("of 4 rows 1 is new, 1 changes its segment, 2 are rejected; nothing is written until it runs", async () => {
    await put([{ externalId: "c1", name: "Ada Ltd", acquiredAt: "2026-01-05", segment: "Small" }]);
    const { id, mapping } = await upload(file);
    expect(mapping?.fields.map(({ field, column }) => [field, column])).toEqual([
      ["externalId", "Customer ID"],
      ["name", "Name"],
      ["acquiredAt", "Customer since"],
      ["segment", "Segment"],
      ["ownerExternalId", "Owner"],
    ]);
    const report = await checked(id);
    expect(report.counts).toEqual({ rows: 4, created: 1, changed: 1, unchanged: 0, rejected: 2, leftOut: 0 });
    expect(report.check?.changes).toEqual([
      {
        externalId: "c1",
        fields: expect.arrayContaining([
          { field: "segment", from: "Small", to: "Enterprise" },
          { field: "ownerExternalId", from: null, to: "Olga" },
        ]),
      },
    ]);
    expect(report.check?.rejections).toEqual([
      { row: 4, reasons: [{ column: "Name", message: "This field is required" }] },
      { row: 5, reasons: [{ column: "Customer since", message: "There is no such date as 29.02.2027" }] },
    ]);
    expect(report.check?.others).toEqual([{ type: "owners", created: 1, changed: 0, unchanged: 0 }]);
    expect((await customers()).map(({ externalId, segment }) => [externalId, segment])).toEqual([
      ["c1", "Small"],
    ]);

    const done = await imported(id);
    expect(done).toMatchObject({ state: "done", counts: { created: 1, changed: 1, rejected: 2 } });
    const stored = await customers();
    expect(stored.map(({ externalId, segment }) => [externalId, segment])).toEqual([
      ["c1", "Enterprise"],
      ["c2", "Small"],
    ]);
    const owner = await db.owner.findFirstOrThrow({ where: { organizationId: ctx.organization.id } });
    expect([owner.name, stored[0]?.ownerId]).toEqual(["Olga", owner.id]);
  });

  test("the rejected rows come back with their reasons; corrected, they are imported", async () => {
    const { id } = await upload(file.replace("c3,", "=c3,"));
    await imported(id);
    let csv = "";
    for await (const part of await rejectedRows(ctx, id)) csv += part;
    expect(csv.split("\r\n").slice(0, 3)).toEqual([
      "\ufeffCustomer ID,Name,Customer since,Segment,Owner,Why it was rejected",
      "'=c3,,2026-03-05,Small,,Name: This field is required",
      "c4,Dee,29.02.2027,Small,Otto,Customer since: There is no such date as 29.02.2027",
    ]);
    const corrected = await upload(csv.replace("'=c3,,", "c3,Cee,").replace("29.02.2027", "2027-02-28"));
    expect(corrected.fromSaved).toBe(true);
    expect((await imported(corrected.id)).counts).toMatchObject({ created: 2, rejected: 0 });
    expect((await customers()).length).toBe(4);
  });

  test("the same file again changes nothing: 2 unchanged", async () => {
    await imported((await upload(file)).id);
    expect((await imported((await upload(file)).id)).counts).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 2,
    });
  });

  test("tells which KPIs become computable, and which lack something", async () => {
    const { check } = await checked((await upload(file)).id);
    expect(check?.kpis.become.length).toBeGreaterThan(0);
    expect(check?.kpis.remain.every(({ missing }) => missing.startsWith("Needs "))).toBe(true);
  });

  test("two rows of one id and a name that is there already are possible duplicates", async () => {
    await put([{ externalId: "old", name: "Ada Ltd", acquiredAt: "2026-01-05" }]);
    const twice = `${file}c2,Byron plc,2026-02-06,Small,\n`;
    const { check } = await checked((await upload(twice)).id);
    expect(check?.duplicates.map(({ externalId, like }) => [externalId, like])).toEqual(
      expect.arrayContaining([
        ["c1", "old"],
        ["c2", "c2"],
      ]),
    );
  });
});

describe("taking an import back", () => {
  test("2 created are removed, 1 changed has its old name, 1 that a person changed since is kept and listed", async () => {
    const row = (externalId: string, name: string) => ({ externalId, name, acquiredAt: "2026-01-05" });
    await put([row("c1", "Before"), row("c2", "Before")]);
    const { id } = await imported((await upload(file.replace("c3,,", "c3,Cee,"))).id);
    expect((await customers()).map(({ name }) => name)).toEqual(["Ada Ltd", "Byron plc", "Cee"]);
    await put([row("c2", "By hand")]);
    await controlImport(ctx, id, "undo");
    await work(id);
    const undone = await getImport(ctx, id);
    expect(undone).toMatchObject({
      state: "undone",
      undo: { deleted: 2, restored: 1, keptCount: 1, kept: [{ type: "customers", externalId: "c2" }] },
    });
    expect((await customers()).map(({ externalId, name }) => [externalId, name])).toEqual([
      ["c1", "Before"],
      ["c2", "By hand"],
    ]);
  });
});

describe("imports one upon the other", () => {
  test("the later one is undone, then the first: the change that was taken back stands in nobody's way", async () => {
    const rows = (segment: string) => `id,name,customer since,segment\nc1,Ada,2026-01-05,${segment}\n`;
    const first = await imported((await upload(rows("Small"))).id);
    const later = await imported((await upload(rows("Large"))).id);
    for (const { id } of [later, first]) {
      await controlImport(ctx, id, "undo");
      await work(id);
    }
    expect((await getImport(ctx, later.id)).undo).toMatchObject({ restored: 1, keptCount: 0 });
    expect((await getImport(ctx, first.id)).undo).toMatchObject({ deleted: 1, keptCount: 0 });
    expect(await customers()).toEqual([]);
  });
});

const many = (rows: number) =>
  `id,name,customer since\n${Array.from({ length: rows }, (_, at) => `c${at},Name ${at},2026-01-05`).join("\n")}\n`;

describe("work that is interrupted", () => {
  test("paused after a batch it goes on there: 12,000 rows are stored once", async () => {
    const { id } = await upload(many(12_000));
    await checked(id);
    await controlImport(ctx, id, "run");
    const working = work(id);
    for (;;) {
      const { counts } = await getImport(ctx, id);
      if (counts.rows > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await controlImport(ctx, id, "pause").catch(() => undefined);
    await working;
    const paused = await getImport(ctx, id);
    if (paused.state === "paused") {
      expect(await db.customer.count({ where: { organizationId: ctx.organization.id } })).toBe(
        paused.counts.created,
      );
      await controlImport(ctx, id, "resume");
      await work(id);
    }
    expect(await getImport(ctx, id)).toMatchObject({
      state: "done",
      counts: { rows: 12_000, created: 12_000 },
    });
    expect(await db.customer.count({ where: { organizationId: ctx.organization.id } })).toBe(12_000);
  }, 120_000);

  test("another worker's import is left alone until nothing was heard of it for 15 seconds", async () => {
    const { id } = await upload(many(10));
    await checked(id);
    await controlImport(ctx, id, "run");
    const where = { organizationId_id: { organizationId: ctx.organization.id, id } };
    await db.importRun.update({ where, data: { lease: crypto.randomUUID(), heartbeatAt: new Date() } });
    await work(id);
    expect((await getImport(ctx, id)).counts.created).toBe(0);
    await db.importRun.update({ where, data: { heartbeatAt: new Date(Date.now() - 20_000) } });
    await work(id);
    expect(await getImport(ctx, id)).toMatchObject({ state: "done", counts: { created: 10 } });
  });

  test("a quote that is never closed fails the dry run with its place, and nothing is stored", async () => {
    const { id } = await upload(`${many(6_000)}c9999,"open,2026-01-05\nx,y,2026-01-05\n`);
    const failed = await checked(id);
    expect(failed).toMatchObject({
      state: "failed",
      failure: expect.stringMatching(/^Row 6002, column B: .*never closed/s),
      counts: { rows: 0, created: 0, changed: 0 },
    });
    await expect(controlImport(ctx, id, "run")).rejects.toMatchObject({ status: 409 });
    expect((await customers()).length).toBe(0);
  });
});

describe("who may, and what may not be", () => {
  test("another organization sees none of it; an executive may look and not import", async () => {
    const { id } = await upload(file);
    const other = makeContext(await makeOrganization(db));
    await expect(getImport(other, id)).rejects.toMatchObject({ status: 404 });
    await expect(controlImport(other, id, "run")).rejects.toMatchObject({ status: 404 });
    expect((await listImports(other)).imports).toEqual([]);
    const reader = makeContext(ctx.organization, { role: "executive" });
    expect((await getImport(reader, id)).fileName).toBe("file.csv");
    await expect(upload(file, "x.csv", reader)).rejects.toMatchObject({ status: 403 });
    await expect(checkImport(reader, id)).rejects.toMatchObject({ status: 403 });
  });

  test("a refused file leaves nothing behind", async () => {
    await expect(upload("")).rejects.toMatchObject({ status: 422 });
    expect(await db.importRun.count({ where: { organizationId: ctx.organization.id } })).toBe(0);
    expect(await db.importChunk.count({ where: { organizationId: ctx.organization.id } })).toBe(0);
  });

  test("a mapping that lacks a field cannot be checked; one that names no column is refused", async () => {
    const { id, mapping } = await upload(file);
    const given = mapping as Mapping;
    await mapImport(ctx, id, { ...given, fields: given.fields.filter(({ field }) => field !== "name") });
    await expect(checkImport(ctx, id)).rejects.toMatchObject({ status: 422, errors: [{ path: "name" }] });
    const wrong = { field: "name", column: "Nowhere" };
    await expect(mapImport(ctx, id, { ...given, fields: [wrong] })).rejects.toMatchObject({ status: 422 });
  });

  test("read again with the month first, 3/4/2026 is 4 March; after the import it is too late", async () => {
    const { id, recognition } = await upload("id,name,customer since\nc1,Ada,3/4/2026\n");
    expect(recognition.reading.dateOrder).toBeNull();
    expect((await checked(id)).counts.rejected).toBe(1);
    await rereadImport(ctx, id, { dateOrder: "mdy" });
    await imported(id);
    expect((await customers())[0]?.acquiredAt.toISOString()).toBe("2026-03-03T23:00:00.000Z");
    await expect(rereadImport(ctx, id, { dateOrder: "dmy" })).rejects.toMatchObject({ status: 409 });
    await expect(deleteImport(ctx, id)).rejects.toMatchObject({ status: 409 });
  });

  test("after 7 days the file goes, and what it did stays", async () => {
    const { id } = await imported((await upload(file)).id);
    await removeOldFiles(new Date(Date.now() + 8 * 86_400_000));
    expect(await db.importChunk.count({ where: { organizationId: ctx.organization.id } })).toBe(0);
    expect(await getImport(ctx, id)).toMatchObject({ hasFile: false, counts: { created: 2 } });
    await expect(rejectedRows(ctx, id)).rejects.toMatchObject({ status: 409 });
  });
});
