import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import {
  keptRestatementSchema,
  reportedFiguresSchema,
  restatementSchema,
  snapshotDetailSchema,
  snapshotListSchema,
} from "@/lib/contracts/snapshots";
import { NotFound } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { deleteRecord } from "@/lib/server/records/delete-record";
import { upsertRecords } from "@/lib/server/records/upsert-records";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { putExchangeRates } from "../exchange-rates/put-exchange-rates";
import { updateKpiSettings } from "../kpi/update-kpi-settings";
import { getKeptRestatement } from "./get-kept-restatement";
import { getRestatement } from "./get-restatement";
import { deleteSnapshot, keepView, nameSnapshot } from "./keep-view";
import { getSnapshot, listReported } from "./reported-figures";
import { listSnapshots } from "./stored-snapshot";
import { takeDueMonthEnds, takeMonthEnd } from "./take-month-end";

const answer = (id: string, score: number, day: string) => ({
  externalId: id,
  kind: "csat",
  score,
  scaleMin: 1,
  scaleMax: 5,
  submittedAt: `${day}T10:00:00Z`,
});
const send = (ctx: Context, rows: object[]) =>
  upsertRecords(ctx, "survey-responses", rows, { atomic: true, now: new Date() });
const asOf = () => ({ now: new Date() });

const company = async (): Promise<Context> => {
  const organization = await makeOrganization(db);
  const user = { id: uuidv7(), name: "Ada", email: `${uuidv7()}@example.com` };
  await db.user.create({ data: { ...user, passwordHash: "-" } });
  await db.membership.create({ data: { organizationId: organization.id, userId: user.id, role: "ADMIN" } });
  return makeContext(organization, { user });
};

/** Of March: three of four answers satisfied, 75 %; and one of April. */
const march = [
  answer("A", 5, "2026-03-03"),
  answer("B", 5, "2026-03-10"),
  answer("C", 4, "2026-03-20"),
  answer("D", 1, "2026-03-31"),
  answer("E", 5, "2026-04-01"),
];

let ctx: Context;
let stranger: Context;
beforeAll(async () => {
  [ctx, stranger] = [await company(), await company()];
  await send(ctx, march);
  await updateKpiSettings(ctx, "csat", { isFocus: true });
  expect(await takeMonthEnd(ctx, "2026-03-01", new Date())).toBe(true);
});

describe("a month's end", () => {
  test("is stored once, whoever tries at the same time: of three workers none stores March again", async () => {
    const tries = [1, 2, 3].map(() => takeMonthEnd(ctx, "2026-03-01", new Date()));
    expect(await Promise.all(tries)).toEqual([false, false, false]);
    const fresh = await company();
    await send(fresh, march);
    await updateKpiSettings(fresh, "csat", { isFocus: true });
    const race = await Promise.all([1, 2, 3].map(() => takeMonthEnd(fresh, "2026-03-01", new Date())));
    expect(race.filter(Boolean)).toHaveLength(1);
  });

  test("of which no KPI has a value is not stored", async () => {
    expect(await takeMonthEnd(stranger, "2026-03-01", new Date())).toBe(false);
  });

  test("missed ones are taken late: founded on 10 February, on 20 April February and March are due, April is not", async () => {
    const young = await company();
    const id = young.organization.id;
    await db.organization.update({ where: { id }, data: { createdAt: new Date("2026-02-10T00:00:00Z") } });
    await send(young, [...march, answer("F", 5, "2026-02-20"), answer("G", 5, "2026-01-20")]);
    await updateKpiSettings(young, "csat", { isFocus: true });
    await takeDueMonthEnds(new Date("2026-04-20T12:00:00Z"));
    const monthEnds = async () =>
      (await listSnapshots(young)).snapshots.map(({ month, late }) => [month, late]).sort();
    expect(await monthEnds()).toEqual([
      ["2026-02", true],
      ["2026-03", true],
    ]);
    // Half past midnight of 1 May in Berlin is still April in UTC.
    await takeDueMonthEnds(new Date("2026-04-30T22:30:00Z"));
    expect(await monthEnds()).toContainEqual(["2026-04", false]);
    await takeDueMonthEnds(new Date("2026-05-02T12:00:00Z"));
    expect(await monthEnds()).toHaveLength(3);
  });
});

describe("a restatement", () => {
  test("nothing changed: 3 of 4 are 75 %, then and now", async () => {
    const { figures } = await listReported(ctx, "csat", { months: 36 }, asOf());
    expect(reportedFiguresSchema.parse({ figures })).toEqual({ figures });
    expect(figures).toMatchObject([
      { month: "2026-03", state: "same", difference: 0, reported: { value: 75 }, now: { value: 75 } },
    ]);
  });

  test("B edited 5 → 2, D deleted, F came late: 2 of 3 + 1 of 1 are 3 of 4 again, and the three records are named", async () => {
    const wise = await company();
    await send(wise, march);
    await updateKpiSettings(wise, "csat", { isFocus: true });
    await takeMonthEnd(wise, "2026-03-01", new Date());
    await send(wise, [answer("B", 2, "2026-03-10"), answer("F", 5, "2026-03-05")]);
    await deleteRecord(wise, "survey-responses", "D", { now: new Date() });
    // Not of March, or not of what CSAT counts.
    await send(wise, [answer("G", 1, "2026-04-02"), { ...answer("C", 4, "2026-03-20"), comment: "Fine" }]);
    const restatement = await getRestatement(wise, "csat", "2026-03", asOf());
    expect(restatementSchema.parse(restatement)).toEqual(restatement);
    expect(restatement).toMatchObject({ state: "same", count: 3, incomplete: false });
    expect(restatement.records.map(({ externalId, change }) => `${externalId} ${change}`)).toEqual([
      "B edited",
      "D deleted",
      "F created",
    ]);
    expect(restatement.records[0]?.fields).toEqual([{ name: "score", was: "5", is: "2" }]);
    expect(restatement.records[0]?.parts).toEqual(["satisfied answers (top two boxes)"]);
    await send(wise, [answer("A", 1, "2026-03-03")]);
    const { figures } = await listReported(wise, "csat", { months: 36 }, asOf());
    expect(figures).toMatchObject([{ state: "restated", difference: -25, now: { value: 50 } }]);
  });

  test("an answer moved from April into March is March's now: 4 of 5 = 80 %", async () => {
    const wise = await company();
    await send(wise, march);
    await updateKpiSettings(wise, "csat", { isFocus: true });
    await takeMonthEnd(wise, "2026-03-01", new Date());
    await send(wise, [answer("E", 5, "2026-03-30")]);
    const restatement = await getRestatement(wise, "csat", "2026-03", asOf());
    expect(restatement).toMatchObject({ now: { value: 80 }, difference: 5, count: 1 });
    expect(restatement.records).toMatchObject([{ externalId: "E", change: "edited" }]);
  });

  test("another definition pinned: top box 2 of 4 = 50 %; as defined then it is still 75 %, and no record is to blame", async () => {
    const wise = await company();
    await send(wise, march);
    await updateKpiSettings(wise, "csat", { isFocus: true });
    await takeMonthEnd(wise, "2026-03-01", new Date());
    await updateKpiSettings(wise, "csat", { variant: "top-box", bands: { ok: 90, watch: 80 } });
    const restatement = await getRestatement(wise, "csat", "2026-03", asOf());
    expect(restatement).toMatchObject({
      difference: -25,
      nowAsDefinedThen: { value: 75 },
      records: [],
    });
    expect(restatement.settingsChanges).toHaveLength(2);
    expect(restatement.settingsChanges[0]).toMatch(/^The definition: then .*, now /);
  });

  test("what was not kept is not found, nor another organization's", async () => {
    await expect(getRestatement(ctx, "csat", "2026-02", asOf())).rejects.toThrow(NotFound);
    await expect(getRestatement(stranger, "csat", "2026-03", asOf())).rejects.toThrow(NotFound);
    await expect(getRestatement(ctx, "happiness", "2026-03", asOf())).rejects.toThrow(NotFound);
    expect(await listReported(stranger, "csat", { months: 12 }, asOf())).toEqual({ figures: [] });
  });
});

describe("an exchange rate", () => {
  test("that changed is named with the records it converted anew: 1,000 USD were 900 and are 950 EUR", async () => {
    const wise = await company();
    const rate = (perUnit: string) =>
      putExchangeRates(wise, [{ currency: "USD", validFrom: "2026-01-01", rate: perUnit }], asOf());
    await rate("0.9");
    const won = { status: "won", openedAt: "2026-02-01", closedAt: "2026-03-05", amount: 1000 };
    const deals = [
      { ...won, externalId: "D1", currency: "USD" },
      { ...won, externalId: "D2", currency: "EUR" },
    ];
    await upsertRecords(wise, "deals", deals, { atomic: true, now: new Date() });
    await updateKpiSettings(wise, "revenue", { isFocus: true, variant: "won-deals" });
    await takeMonthEnd(wise, "2026-03-01", new Date());
    await rate("0.95");
    const restated = await getRestatement(wise, "revenue", "2026-03", asOf());
    expect(restatementSchema.parse(restated)).toEqual(restated);
    expect(restated).toMatchObject({
      ...{ reported: { value: 1900 }, now: { value: 1950 }, difference: 50 },
      records: [{ externalId: "D1", change: "converted" }],
      rateChanges: [{ currency: "USD", validFrom: "2026-01-01", was: 0.9, is: 0.95, records: 1 }],
    });
  });
});

describe("a kept view", () => {
  const query = {
    from: "2026-03-01",
    to: "2026-05-01",
    grain: "month",
    filter: {},
    compare: "previous",
  } as const;

  test("stays as it was while the records change; it is named and deleted, and never another organization's", async () => {
    const wise = await company();
    await send(wise, march);
    const kept = await keepView(wise, { name: null, view: { page: "kpi", kpi: "csat", query } }, asOf());
    expect(kept).toMatchObject({ kind: "kept", takenBy: { name: "Ada" }, month: null });
    await send(wise, [answer("A", 1, "2026-03-03")]);
    const detail = await getSnapshot(wise, kept.id, asOf());
    expect(snapshotDetailSchema.parse(detail)).toEqual(detail);
    expect(detail.kept?.page === "kpi" && detail.kept.series.points[0]?.value).toBe(75);
    expect(await nameSnapshot(wise, kept.id, "Board, April")).toMatchObject({ name: "Board, April" });
    const list = await listSnapshots(wise);
    expect(snapshotListSchema.parse(list)).toEqual(list);
    for (const refused of [
      () => getSnapshot(stranger, kept.id, asOf()),
      () => nameSnapshot(stranger, kept.id, "Mine"),
      () => deleteSnapshot(stranger, kept.id),
    ])
      await expect(refused()).rejects.toThrow(NotFound);
    await deleteSnapshot(wise, kept.id);
    expect(await listSnapshots(wise)).toEqual({ snapshots: [] });
  });

  test("names what changed a figure since: March was 3 of 4 = 75 % and is 2 of 4 = 50 %: created, edited, deleted", async () => {
    const wise = await company();
    await send(wise, march);
    const { id } = await keepView(wise, { name: null, view: { page: "kpi", kpi: "csat", query } }, asOf());
    await send(wise, [answer("A", 1, "2026-03-03"), answer("F", 5, "2026-03-12")]);
    await deleteRecord(wise, "survey-responses", "B", asOf());
    const asked = { kpi: "csat", start: "2026-03-01" };
    const restated = await getKeptRestatement(wise, id, asked, asOf());
    expect(keptRestatementSchema.parse(restated)).toEqual(restated);
    expect(restated).toMatchObject({
      ...{ state: "restated", difference: -25, count: 3, settingsChanges: [], rateChanges: [] },
      ...{ reported: { value: 75 }, now: { value: 50 }, beyondFilter: false, end: "2026-04-01" },
    });
    const changes = restated.records.map(({ externalId, change }) => `${externalId} ${change}`);
    expect(changes).toEqual(["A edited", "B deleted", "F created"]);
    expect(await getKeptRestatement(wise, id, { ...asked, start: "2026-04-01" }, asOf())).toMatchObject({
      ...{ state: "same", count: 0 },
    });

    for (const [owner, wanted] of [
      [stranger, asked],
      [wise, { ...asked, start: "2025-03-01" }],
      [wise, { ...asked, kpi: "nps" }],
    ] as const) {
      await expect(getKeptRestatement(owner, id, wanted, asOf())).rejects.toThrow(NotFound);
    }
  });

  test("of a view filtered by Ann only what is hers names a cause: hers edited, gone to Ben, deleted; not Ben's own", async () => {
    const wise = await company();
    await upsertRecords(
      wise,
      "owners",
      [
        { externalId: "ann", name: "Ann" },
        { externalId: "ben", name: "Ben" },
      ],
      {
        ...{ atomic: true, now: new Date() },
      },
    );
    const by = (ownerExternalId: string, rows: readonly ReturnType<typeof answer>[]) =>
      send(
        wise,
        rows.map((row) => ({ ...row, ownerExternalId })),
      );
    await by("ann", march);
    await by("ben", [answer("P", 5, "2026-03-05"), answer("Q", 5, "2026-03-06")]);
    const hers = { ...query, filter: { owner: ["ann"] } };
    const { id } = await keepView(
      wise,
      { name: null, view: { page: "kpi", kpi: "csat", query: hers } },
      asOf(),
    );
    await by("ann", [answer("A", 1, "2026-03-03")]);
    await by("ben", [
      answer("C", 4, "2026-03-20"),
      answer("P", 1, "2026-03-05"),
      answer("R", 1, "2026-03-07"),
    ]);
    await deleteRecord(wise, "survey-responses", "D", asOf());
    await deleteRecord(wise, "survey-responses", "Q", asOf());
    const restated = await getKeptRestatement(wise, id, { kpi: "csat", start: "2026-03-01" }, asOf());
    // 3 of 4 were satisfied; A no longer is, C is Ben's, D is gone: 1 of 2.
    expect(restated).toMatchObject({
      reported: { value: 75 },
      now: { value: 50 },
      beyondFilter: false,
      count: 3,
    });
    expect(restated.records.map(({ externalId, change }) => `${externalId} ${change}`)).toEqual([
      ...["A edited", "C edited", "D deleted"],
    ]);
  });

  test("another definition pinned since is named: top box 2 of 4 = 50 %, as defined then still 75 %", async () => {
    const wise = await company();
    await send(wise, march);
    const view = { page: "dashboard", query: { ...query, area: "support", to: "2026-04-01" } } as const;
    const { id } = await keepView(wise, { name: null, view }, asOf());
    await updateKpiSettings(wise, "csat", { variant: "top-box" });
    const restated = await getKeptRestatement(wise, id, { kpi: "csat", start: "2026-03-01" }, asOf());
    expect(restated).toMatchObject({ difference: -25, nowAsDefinedThen: { value: 75 }, records: [] });
    expect(restated.settingsChanges[0]).toMatch(/^The definition: then Top two boxes, now Top box/);
    expect((await getSnapshot(wise, id, asOf())).kept).not.toHaveProperty("settings");
  });

  test("a dashboard can be kept, and an unknown KPI cannot", async () => {
    const view = { page: "dashboard", query: { ...query, area: "support" } } as const;
    const kept = await keepView(ctx, { name: "Support", view }, asOf());
    expect((await getSnapshot(ctx, kept.id, asOf())).kept).toMatchObject({ page: "dashboard" });
    const unknown = { page: "kpi", kpi: "happiness", query } as const;
    await expect(keepView(ctx, { name: null, view: unknown }, asOf())).rejects.toThrow(NotFound);
  });
});
