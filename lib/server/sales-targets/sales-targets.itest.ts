import { beforeAll, describe, expect, it } from "vitest";
import { salesTargetsInputSchema } from "@/lib/contracts/sales-targets";
import { NotAllowed, Unprocessable } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { getKpiSeries } from "@/lib/server/kpi/get-kpi-series";
import { currencyLock } from "@/lib/server/organizations/currency-lock";
import { upsertRecords } from "@/lib/server/records/upsert-records";
import { makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { listSalesTargets } from "./list-sales-targets";
import { saveSalesTargets } from "./save-sales-targets";

const now = new Date("2026-04-10T10:00:00Z");
let ctx: Context;

const target = (ownerExternalId: string | null, month: string, amount: string | number | null) => ({
  ownerExternalId,
  month,
  amount,
});
const save = (targets: readonly ReturnType<typeof target>[], as = ctx) =>
  saveSalesTargets(as, salesTargetsInputSchema.parse({ targets }));

const newCompany = async (): Promise<Context> => {
  const own = makeContext(await makeOrganization(db));
  const owners = [
    { externalId: "lena", name: "Lena", team: "North" },
    { externalId: "jonas", name: "Jonas", team: "North" },
    { externalId: "sofia", name: "Sofia", team: "East" },
    { externalId: "tom", name: "Tom" },
  ];
  const { rejected } = await upsertRecords(own, "owners", owners, { atomic: false, now });
  expect(rejected).toEqual([]);
  return own;
};

beforeAll(async () => {
  ctx = await newCompany();
});

const amountsOf = async (owner: string | null, year = 2026, as = ctx) => {
  const { rows } = await listSalesTargets(as, year);
  return rows
    .find((row) => (row.owner?.externalId ?? null) === owner)
    ?.amounts.map((it) => it ?? "–")
    .join(" ");
};

describe("the plan of a year", () => {
  it("has a row for each owner, by team and name, those without a team last, and one for nobody in particular", async () => {
    const { rows, currency, year } = await listSalesTargets(ctx, 2026);
    expect(rows.map(({ owner }) => owner && `${owner.team} ${owner.name}`)).toEqual([
      "East Sofia",
      "North Jonas",
      "North Lena",
      "null Tom",
      null,
    ]);
    expect([currency, year]).toEqual(["EUR", 2026]);
  });

  it("keeps amounts exactly, and months of other years apart", async () => {
    const saved = await save([
      target("lena", "2026-01", "50000"),
      target("lena", "2026-12", 1234.5),
      target("lena", "2027-01", "999999999999999.9999"),
      target(null, "2026-01", 0),
    ]);
    expect(saved).toEqual({ set: 4, removed: 0, unchanged: 0 });
    expect(await amountsOf("lena")).toBe("50000 – – – – – – – – – – 1234.5");
    expect(await amountsOf("lena", 2027)).toBe("999999999999999.9999 – – – – – – – – – – –");
    expect(await amountsOf(null)).toBe("0 – – – – – – – – – – –");
  });

  it("counts what was set, removed and left: saving the same again changes nothing", async () => {
    const same = [target("lena", "2026-01", "50000.00"), target("jonas", "2026-01", null)];
    expect(await save(same)).toEqual({ set: 0, removed: 0, unchanged: 2 });
    const others = [
      target("lena", "2026-01", "51000"),
      target("lena", "2027-01", null),
      target(null, "2026-01", null),
    ];
    expect(await save(others)).toEqual({ set: 1, removed: 2, unchanged: 0 });
    expect(await amountsOf("lena")).toBe("51000 – – – – – – – – – – 1234.5");
    expect(await db.salesTarget.count({ where: { organizationId: ctx.organization.id } })).toBe(2);
  });

  it("says who is planned for in this year, the one before or the one after", async () => {
    const planned = async (year: number) =>
      (await listSalesTargets(ctx, year)).rows.filter((row) => row.planned).map(({ owner }) => owner?.name);
    expect(await Promise.all([2024, 2025, 2026, 2027, 2028].map(planned))).toEqual([
      [],
      ["Lena"],
      ["Lena"],
      ["Lena"],
      [],
    ]);
  });

  it("is stored whole or not at all: an unknown owner, or a cell named twice, is said with its path", async () => {
    const unknown = save([target("jonas", "2026-05", 1), target("nobody", "2026-05", 1)]);
    await expect(unknown).rejects.toThrow('There is no owner "nobody".');
    await expect(unknown).rejects.toMatchObject({
      errors: [{ path: "targets.1.ownerExternalId", message: 'There is no owner "nobody"' }],
    });
    const twice = save([target(null, "2026-05", 1), target(null, "2026-05", 2)]);
    await expect(twice).rejects.toBeInstanceOf(Unprocessable);
    await expect(twice).rejects.toThrow("The target without owner for 2026-05 is sent twice.");
    expect(await amountsOf("jonas")).toBe("– – – – – – – – – – – –");
  });

  it("of several who set the same empty cells at once, all succeed and one's amounts stay", async () => {
    const own = await newCompany();
    const cells = (amount: number) => [null, "tom"].map((owner) => target(owner, "2026-08", amount));
    await Promise.all([1, 2, 3, 4, 5, 6].map((amount) => save(cells(amount), own)));
    const [nobody, tom] = await Promise.all([null, "tom"].map((owner) => amountsOf(owner, 2026, own)));
    expect(nobody).toMatch(/^(– ){7}[1-6]( –){4}$/);
    expect(tom).toBe(nobody);
  });

  it("refuses negative amounts, months that are none, and years beyond those of records", () => {
    const messagesOf = (targets: unknown) =>
      salesTargetsInputSchema.safeParse({ targets }).error?.issues.map(({ message }) => message);
    expect(messagesOf([target("lena", "2026-01", -1)])).toEqual(["This amount may not be negative"]);
    expect(messagesOf([target("lena", "2026-13", 1)])).toEqual(["Write the month as YYYY-MM"]);
    expect(messagesOf([target("lena", "0026-01", 1)])).toEqual(["Write a year from 1900 to 2200"]);
    expect(messagesOf([])).toEqual(["Send at least one target"]);
  });

  it("is set by admins, managers and keys that may write; an executive and a key that reads may look", async () => {
    const { organization } = ctx;
    const one = [target("tom", "2026-02", 10)];
    expect(await save(one, makeContext(organization, { role: "sales-manager" }))).toMatchObject({ set: 1 });
    expect(await save(one, makeApiKeyContext(organization, ["write"]))).toMatchObject({ unchanged: 1 });
    const executive = makeContext(organization, { role: "executive" });
    await expect(save(one, executive)).rejects.toBeInstanceOf(NotAllowed);
    await expect(save(one, makeApiKeyContext(organization, ["read"]))).rejects.toBeInstanceOf(NotAllowed);
    expect(await amountsOf("tom", 2026, executive)).toBe("– 10 – – – – – – – – – –");
  });

  it("is each organization's own: another's owner is not there, and another's plan stays", async () => {
    const other = await newCompany();
    await save([target("lena", "2026-01", 7)], other);
    expect(await amountsOf("lena", 2026, other)).toBe("7 – – – – – – – – – – –");
    expect(await amountsOf("lena")).toBe("51000 – – – – – – – – – – 1234.5");
    await db.owner.deleteMany({ where: { organizationId: other.organization.id, externalId: "jonas" } });
    await expect(save([target("jonas", "2026-01", 7)], other)).rejects.toThrow('There is no owner "jonas".');
  });

  it("locks the currency while it holds amounts in it", async () => {
    expect(await currencyLock(ctx)).toMatch(/while there are sales targets with amounts in EUR/);
  });
});

describe("numbers held against the plan", () => {
  const deal = (
    externalId: string,
    amount: number,
    ownerExternalId: string | null,
    closed: string | null,
    expected?: string,
  ) => ({
    externalId,
    amount,
    ownerExternalId,
    openedAt: "2026-01-02T09:00:00+01:00",
    status: closed === null ? "open" : "won",
    closedAt: closed,
    expectedCloseAt: expected ?? null,
  });
  const month = { from: "2026-03-01", to: "2026-05-01", grain: "month", filter: {} } as const;
  const ask = (as: Context, kpi: string, query = {}) =>
    getKpiSeries(as, kpi, { ...month, ...query }, { now });

  it("cannot be computed before any target is set, and say where to set them", async () => {
    const without = await newCompany();
    await upsertRecords(without, "deals", [deal("D-1", 10, "lena", "2026-03-05")], { atomic: false, now });
    const { total } = await ask(without, "quota-attainment");
    expect([total.reason, total.reasonDetail]).toEqual([
      "not-computable",
      "Needs sales targets: none are set (Settings, Sales targets)",
    ]);
  });

  it("March: 30,000 won of 25,000 + 15,000 is 75 %, of the first ten days of April 5,000 of 10,000 ÷ 30 × 10 is 150 %", async () => {
    const own = await newCompany();
    await save(
      [target("lena", "2026-03", 25_000), target(null, "2026-03", 15_000), target("lena", "2026-04", 10_000)],
      own,
    );
    const deals = [
      deal("D-1", 20_000, "lena", "2026-03-05"),
      deal("D-2", 10_000, "jonas", "2026-03-31T23:59:59+02:00"),
      deal("D-3", 5000, "lena", "2026-04-01"),
    ];
    await upsertRecords(own, "deals", deals, { atomic: false, now });
    const series = await ask(own, "quota-attainment", { by: "owner" });
    expect(series.points.map(({ value, status }) => [value, status])).toEqual([
      [75, "off"],
      [expect.closeTo(150, 3), "ok"],
    ]);
    const march = series.groups?.map(({ label, points: [point] }) => [
      label,
      point?.value,
      point?.reasonDetail,
    ]);
    expect(march).toEqual([
      ["Lena", 80, undefined],
      ["Not set", 0, undefined],
      ["Jonas", null, "No sales target is set for these days"],
    ]);
    const teams = await ask(own, "quota-attainment", { by: "team" });
    expect(teams.groups?.map(({ label, points: [point] }) => [label, point?.value])).toEqual([
      ["North", 120],
      ["Not set", 0],
    ]);
    // A target that moves, moves the number with it; so does an owner's team.
    await save([target("lena", "2026-03", 5000)], own);
    expect((await ask(own, "quota-attainment")).points[0]?.value).toBe(150);
    const moved = [{ externalId: "lena", name: "Lena", team: "South" }];
    await upsertRecords(own, "owners", moved, { atomic: false, now });
    const byTeam = (await ask(own, "quota-attainment", { by: "team" })).groups ?? [];
    expect(byTeam.map(({ label, points: [point] }) => [label, point?.value])).toEqual([
      ["Not set", 0],
      ["South", 400],
      ["North", null],
    ]);
  });

  it("coverage of April at the end of March: 40,000 open and due in it ÷ 20,000 is 2; now, of May, 60,000 ÷ 20,000 is 3", async () => {
    const own = await newCompany();
    await save([target("lena", "2026-04", 20_000), target("lena", "2026-05", 20_000)], own);
    const deals = [
      deal("due in April", 15_000, "lena", null, "2026-04-30T23:59:59+02:00"),
      deal("due in April, won since", 25_000, "lena", "2026-04-02", "2026-04-08"),
      deal("overdue in March", 99_000, "lena", null, "2026-03-31T23:59:59+02:00"),
      deal("won before April", 99_000, "lena", "2026-03-31T23:59:59+02:00", "2026-04-20"),
      deal("due in May", 60_000, "lena", null, "2026-05-01T00:00:00+02:00"),
      deal("due in June", 99_000, "lena", null, "2026-06-01T00:00:00+02:00"),
      deal("due some day", 99_000, "lena", null),
    ];
    await upsertRecords(own, "deals", deals, { atomic: false, now });
    const series = await ask(own, "pipeline-coverage");
    expect(series.points.map(({ value, status }) => [value, status])).toEqual([
      [2, "watch"],
      [3, "ok"],
    ]);
    expect(series.points[1]?.parts).toEqual({
      dueUntilNextEnds: 75_000,
      dueThisPeriod: 15_000,
      dueNext: 60_000,
      targetNext: 20_000,
    });
    expect(series.total.value).toBe(3);
    // Expected a month later, the deal no longer covers May.
    await upsertRecords(own, "deals", [deal("due in May", 60_000, "lena", null, "2026-06-10")], {
      atomic: false,
      now,
    });
    const later = await ask(own, "pipeline-coverage");
    expect([later.points[1]?.value, later.total.value]).toEqual([0, 0]);
  });
});
