import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { DashboardQuery, SeriesQuery } from "@/lib/contracts/kpi";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { foundOrganization, makeContext, makeOrganization } from "@/lib/testing/factories";
import { holdRollups, writeLeadsOfManyDays } from "@/lib/testing/hold-rollups";
import { createRandom } from "@/lib/testing/random";
import { refreshRollups } from "../../rollup/refresh";
import { answerDashboard } from "../get-dashboard";
import { answerKpiSeries, getKpiSeries } from "../get-kpi-series";

describe("an organization with one owner, a target, an objective and a won deal of 100", () => {
  const now = new Date("2026-03-10T11:00:00Z");
  const query: SeriesQuery = { from: "2026-01-01", to: "2026-04-01", grain: "month", filter: {} };
  const dashboard: DashboardQuery = { ...query, area: "sales", compare: "previous" };
  let organization: OrganizationSettings;
  let ids: { owner: string; team: string; user: string; objective: string };

  const ask = async (
    kpi = "revenue",
    more: Partial<SeriesQuery> = {},
    at = now,
    of: OrganizationSettings = organization,
  ) =>
    (
      await answerKpiSeries(
        makeContext(await foundOrganization(db, of)),
        kpi,
        { ...query, ...more },
        { now: at },
      )
    ).parsed();
  const askDashboard = async (at = now) =>
    (
      await answerDashboard(makeContext(await foundOrganization(db, organization)), dashboard, { now: at })
    ).parsed();
  const objectiveOfRevenue = async () =>
    (await askDashboard()).cards.find(({ kpi }) => kpi === "revenue")?.objective;
  const key = (id: string) => ({ organizationId_id: { organizationId: organization.id, id } });
  const ticket = (openedAt: string) => ({
    organizationId: organization.id,
    id: uuidv7(),
    externalId: uuidv7(),
    openedAt: new Date(openedAt),
    firstRespondedAt: new Date(Date.parse(openedAt) + 3_600_000),
  });

  beforeEach(async () => {
    organization = await makeOrganization(db);
    const organizationId = organization.id;
    ids = { owner: uuidv7(), team: uuidv7(), user: uuidv7(), objective: uuidv7() };
    await db.team.create({ data: { organizationId, id: ids.team, name: "North" } });
    await db.owner.create({
      data: { organizationId, id: ids.owner, externalId: "O-1", name: "Olga", teamId: ids.team },
    });
    await db.user.create({
      data: { id: ids.user, email: `${ids.user}@example.com`, name: "Ulla", passwordHash: "-" },
    });
    await db.membership.create({ data: { organizationId, userId: ids.user, role: "ADMIN" } });
    await db.objective.create({
      data: {
        organizationId,
        id: ids.objective,
        title: "Grow",
        kpiId: "revenue",
        ownerUserId: ids.user,
        baseline: 50,
        targetKind: "VALUE",
        target: 200,
        startsOn: new Date("2026-01-01"),
        dueOn: new Date("2026-12-31"),
      },
    });
    await db.salesTarget.create({
      data: { organizationId, id: uuidv7(), ownerId: ids.owner, month: new Date("2026-02-01"), amount: 400 },
    });
    await db.deal.create({
      data: {
        organizationId,
        id: uuidv7(),
        externalId: "D-1",
        openedAt: new Date("2026-01-05T12:00:00Z"),
        closedAt: new Date("2026-02-10T12:00:00Z"),
        status: "won",
        amount: 100,
        baseAmount: 100,
        currency: "EUR",
        ownerId: ids.owner,
      },
    });
  });

  test("asked again it is not computed again: what was tampered with behind the marks' back is not seen", async () => {
    await refreshRollups(organization);
    expect((await ask()).total.value).toBe(100);
    await db.$executeRaw`UPDATE rollup_amount SET amounts[1] = 7 WHERE organization_id = ${organization.id}::uuid`;
    expect((await ask()).total.value).toBe(100);
    const other = await foundOrganization(db, organization);
    expect((await getKpiSeries(makeContext(other), "revenue", query, { now })).total.value).not.toBe(100);
  });

  test("while somebody else is long at the rollups it is computed from the records once, and again after each write: 100, 150", async () => {
    expect((await ask()).total.value).toBe(100);
    const release = await holdRollups(organization);
    try {
      const createdAt = new Date("2026-01-10T12:00:00Z");
      await writeLeadsOfManyDays(db, organization.id, { count: 600, source: "ads", createdAt });
      expect((await ask()).total.value).toBe(100);
      // Behind the marks' back: whoever reads the records now would see it.
      await db.$executeRaw`ALTER TABLE deal DISABLE TRIGGER USER`;
      await db.deal.updateMany({ where: { organizationId: organization.id }, data: { baseAmount: 7 } });
      await db.$executeRaw`ALTER TABLE deal ENABLE TRIGGER USER`;
      expect((await ask()).total.value).toBe(100);
      await db.deal.updateMany({ where: { organizationId: organization.id }, data: { baseAmount: 150 } });
      expect((await ask()).total.value).toBe(150);
    } finally {
      await release();
    }
    expect((await ask()).total.value).toBe(150);
  });

  test("a write is in the next answer: 100 + 50 = 150; and what is written back as well", async () => {
    expect((await ask()).total.value).toBe(100);
    for (const amount of [150, 100]) {
      await db.deal.updateMany({
        where: { organizationId: organization.id },
        data: { baseAmount: amount },
      });
      expect((await ask()).total.value).toBe(amount);
    }
  });

  test("a write that is taken back with its transaction changes nothing; one that is not yet committed is not seen", async () => {
    await ask();
    await db
      .$transaction(async (transaction) => {
        await transaction.deal.updateMany({
          where: { organizationId: organization.id },
          data: { baseAmount: 1 },
        });
        expect((await ask()).total.value).toBe(100);
        throw new Error("taken back");
      })
      .catch(() => undefined);
    expect((await ask()).total.value).toBe(100);
  });

  test("names of owners and teams are those of now", async () => {
    const labels = async (by: "owner" | "team") =>
      (await ask("revenue", { by })).groups?.map(({ label }) => label);
    expect([await labels("owner"), await labels("team")]).toEqual([["Olga"], ["North"]]);
    await db.owner.update({ where: key(ids.owner), data: { name: "Olga O." } });
    await db.team.update({ where: key(ids.team), data: { name: "South" } });
    expect([await labels("owner"), await labels("team")]).toEqual([["Olga O."], ["South"]]);
    await db.team.delete({ where: key(ids.team) });
    expect(await labels("team")).toEqual(["Not set"]);
  });

  test("a changed sales target is in the next answer: 100 of 400 are 25 %, of 200 they are 50 %", async () => {
    const february = { from: "2026-02-01", to: "2026-03-01" };
    expect((await ask("quota-attainment", february)).total.value).toBe(25);
    await db.salesTarget.updateMany({ where: { organizationId: organization.id }, data: { amount: 200 } });
    expect((await ask("quota-attainment", february)).total.value).toBe(50);
  });

  test("an objective's new target, and its end, are on the dashboard at once", async () => {
    expect((await objectiveOfRevenue())?.target).toBe(200);
    await db.objective.update({ where: key(ids.objective), data: { target: 300 } });
    expect((await objectiveOfRevenue())?.target).toBe(300);
    await db.objective.delete({ where: key(ids.objective) });
    expect(await objectiveOfRevenue()).toBeNull();
  });

  test("another pinned variant and other bands are in the next answer", async () => {
    const setting = { organizationId: organization.id, kpiId: "win-rate" };
    const before = await ask("win-rate");
    await db.kpiSetting.create({ data: { ...setting, variantId: "by-value", okBand: 91, watchBand: 90 } });
    const after = await ask("win-rate");
    expect([before.bands, after.bands]).not.toEqual([after.bands, before.bands]);
    expect(after.bands).toMatchObject({ ok: 91, watch: 90 });
    await db.kpiSetting.deleteMany({ where: setting });
    expect((await ask("win-rate")).bands).toEqual(before.bands);
  });

  test("another time zone moves the deal of 31 January, 23:30 in Berlin, to 1 February in Kiritimati", async () => {
    await db.deal.updateMany({
      where: { organizationId: organization.id },
      data: { closedAt: new Date("2026-01-31T22:30:00Z") },
    });
    const months = async () => (await ask()).points.map(({ value }) => value);
    expect(await months()).toEqual([100, 0, 0]);
    await db.organization.update({
      where: { id: organization.id },
      data: { timeZone: "Pacific/Kiritimati" },
    });
    expect(await months()).toEqual([0, 100, 0]);
  });

  test("another organization that asks the same gets its own: no deal, no revenue", async () => {
    expect((await ask()).total.value).toBe(100);
    const stranger = await makeOrganization(db);
    expect((await ask("revenue", {}, now, stranger)).total.value).toBeNull();
    expect((await ask()).total.value).toBe(100);
  });

  test("at midnight in Berlin March in progress is held against one day more of February, with no write between", async () => {
    const march = { from: "2026-03-01", compare: "previous" } as const;
    const heldAgainst = async (at: string) => {
      const { comparison } = await ask("revenue", march, new Date(at));
      return [comparison?.total.end, comparison?.total.value];
    };
    const before = ["2026-02-11", 100];
    expect(await heldAgainst("2026-03-10T22:59:59Z")).toEqual(before);
    expect(await heldAgainst("2026-03-10T23:00:00Z")).toEqual(["2026-02-12", 100]);
    expect(await heldAgainst("2026-03-09T23:00:00Z")).toEqual(before);
  });

  test("a ticket of 24 hours is old enough to be judged, from the next minute on, with no write between", async () => {
    await db.ticket.createMany({ data: [ticket("2026-03-02T09:00:00Z"), ticket("2026-03-03T10:00:30Z")] });
    const targetHours = 24;
    const judged = async (at: number) => (await ask("support-response-rate", {}, new Date(at))).total;
    const due = Date.parse("2026-03-03T10:00:30Z") + targetHours * 3_600_000;
    const counts: (number | null)[] = [];
    for (const seconds of [-120, -31, 29, 30, 31, 89, 90]) {
      const at = due + seconds * 1000;
      const { denominator } = await judged(at);
      const computed = await getKpiSeries(
        makeContext(await foundOrganization(db, organization)),
        "support-response-rate",
        query,
        { now: new Date(at) },
      );
      expect(denominator).toBe(computed.total.denominator);
      counts.push(denominator);
    }
    expect([counts[0], counts.at(-1)]).toEqual([1, 2]);
  });

  test("the answer says the minute in which it was asked for, kept or not", async () => {
    const asOf = async (at: string) => (await ask("revenue", {}, new Date(at))).asOf;
    expect(await asOf("2026-03-10T11:00:10Z")).toBe("2026-03-10T11:00:00.000Z");
    expect(await asOf("2026-03-10T15:07:59Z")).toBe("2026-03-10T15:07:00.000Z");
  });

  test("two processes with what each of them keeps: a write through neither is in the next answer of both", async () => {
    const ownStore = async () => {
      vi.resetModules();
      Reflect.deleteProperty(globalThis, "plumblineAnswers");
      const verb = await import("../get-kpi-series");
      return async () => {
        const ctx = makeContext(await foundOrganization(db, organization));
        return (await verb.answerKpiSeries(ctx, "revenue", query, { now })).parsed().total.value;
      };
    };
    const processes = [await ownStore(), await ownStore()];
    const random = createRandom("two processes");
    let amount = 100;
    for (let turn = 0; turn < 24; turn += 1) {
      if (random.chance(0.4)) {
        amount = random.integer(1, 999);
        await db.deal.updateMany({
          where: { organizationId: organization.id },
          data: { baseAmount: amount },
        });
      }
      const [first, second] = processes;
      expect(await random.pick([first, second])?.()).toBe(amount);
    }
  });

  test("40 deals of 100 between which 2 writers move amounts: every one of 60 answers, kept or not, is 4,000", async () => {
    await db.$executeRaw`
      INSERT INTO deal (organization_id, id, external_id, opened_at, closed_at, status, amount, currency, base_amount)
      SELECT ${organization.id}::uuid, gen_random_uuid(), 'T' || n, '2026-01-01', timestamptz '2026-02-01 12:00Z' + make_interval(days => n % 10),
        'won', 100, 'EUR', 100 FROM generate_series(1, 39) n`;
    const random = createRandom("moves between kept answers");
    const writer = async () => {
      for (let times = 0; times < 12; times += 1) {
        const from = random.integer(1, 20);
        const to = from + random.integer(1, 19);
        await db.$executeRaw`
          UPDATE deal SET base_amount = base_amount + CASE external_id WHEN ${`T${from}`} THEN -7 ELSE 7 END
          WHERE organization_id = ${organization.id}::uuid AND external_id IN (${`T${from}`}, ${`T${to}`})`;
      }
    };
    const totals: (number | null)[] = [];
    const reader = async () => {
      for (let times = 0; times < 30; times += 1) totals.push((await ask()).total.value);
    };
    await Promise.all([writer(), writer(), reader(), reader()]);
    expect(totals.filter((total) => total !== 4000)).toEqual([]);
    expect(totals).toHaveLength(60);
  }, 60_000);
});
