import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { type PipelineForecastQuery, pipelineForecastSchema } from "@/lib/contracts/pipeline-forecast";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { createRandom } from "@/lib/testing/random";
import { getKpiSeries } from "./get-kpi-series";
import { getPipelineForecast } from "./get-pipeline-forecast";

/** 15 February 2026, noon in Berlin. */
const now = new Date("2026-02-15T11:00:00Z");
const months = { from: "2026-02-01", to: "2026-05-01", grain: "month", filter: {} } as const;

type Open = {
  externalId: string;
  amount: number;
  probability: number | null;
  at: Date | null;
  owner: number | null;
};

const random = createRandom("pipeline");
const open: Open[] = [
  // Berlin is an hour ahead of UTC: the first is due at the last instant of yesterday, the second at today's first.
  { externalId: "late", amount: 9000, probability: 50, at: new Date("2026-02-14T22:59:59Z"), owner: 0 },
  { externalId: "today", amount: 8000, probability: 25, at: new Date("2026-02-14T23:00:00Z"), owner: 1 },
  { externalId: "march", amount: 700, probability: null, at: new Date("2026-02-28T23:00:00Z"), owner: null },
  ...Array.from({ length: 200 }, (_, index) => ({
    externalId: `R-${index}`,
    amount: random.integer(1, 5000),
    probability: random.chance(0.2) ? null : random.integer(0, 100),
    at: random.chance(0.15)
      ? null
      : new Date(Date.UTC(2025, 11, 1, 12) + random.integer(0, 200) * 86_400_000),
    owner: random.chance(0.1) ? null : random.integer(0, 1),
  })),
];

let ctx: Context;

const deal = (externalId: string, amount: number) => ({
  organizationId: ctx.organization.id,
  id: uuidv7(),
  externalId,
  openedAt: new Date("2025-10-01T00:00:00Z"),
  amount,
  baseAmount: amount,
  currency: "EUR",
});

beforeAll(async () => {
  ctx = makeContext(await makeOrganization(db));
  const organizationId = ctx.organization.id;
  const owners = ["Ann", "Bob"].map((name) => ({ organizationId, id: uuidv7(), externalId: name, name }));
  await db.owner.createMany({ data: owners });
  await db.deal.createMany({
    data: [
      ...open.map(({ externalId, amount, probability, at, owner }) => ({
        ...deal(externalId, amount),
        status: "open",
        probability,
        expectedCloseAt: at,
        ownerId: owner === null ? null : owners[owner]?.id,
      })),
      // Closed: they were expected in March, but are no longer open.
      ...(["won", "lost"] as const).map((status) => ({
        ...deal(`closed-${status}`, 4000),
        status,
        expectedCloseAt: new Date("2026-03-10T12:00:00Z"),
        closedAt: new Date("2026-02-10T12:00:00Z"),
        ownerId: owners[0]?.id,
      })),
      { ...deal("won-before", 123), status: "won", closedAt: new Date("2026-01-31T22:59:59Z") },
    ],
  });
  const target = (owner: number | null, month: string, amount: number) => ({
    organizationId,
    id: uuidv7(),
    ownerId: owner === null ? null : owners[owner]?.id,
    month: new Date(`${month}-01T00:00:00Z`),
    amount,
  });
  await db.salesTarget.createMany({
    data: [target(0, "2026-02", 2800), target(1, "2026-02", 1400), target(null, "2026-03", 3100)],
  });
});

const forecast = (query: Partial<PipelineForecastQuery> = {}) =>
  getPipelineForecast(ctx, { ...months, ...query }, { now });

/** The slow and obvious way: every deal looked at, one after the other. */
const summed = (which: (deal: Open) => boolean) => {
  const deals = open.filter(which);
  const without = deals.filter(({ probability }) => probability === null);
  const sum = (each: readonly Open[], amountOf: (deal: Open) => number) =>
    each.reduce((total, one) => total + amountOf(one), 0);
  return {
    deals: deals.length,
    amount: sum(deals, ({ amount }) => amount),
    weightedAmount: expect.closeTo(
      sum(deals, ({ amount, probability }) => (amount * (probability ?? 0)) / 100),
      6,
    ),
    withoutProbability: { deals: without.length, amount: sum(without, ({ amount }) => amount) },
  };
};
/** From the first instant of a local day (all dates here lie in winter, an hour ahead, until 29 March). */
const midnight = (day: string) =>
  new Date(`${day}T00:00:00${day < "2026-03-30" ? "+01:00" : "+02:00"}`).getTime();
const between = (from: string, to: string) => (one: Open) =>
  one.at !== null && one.at.getTime() >= midnight(from) && one.at.getTime() < midnight(to);

describe("the open deals by expected close", () => {
  test("February from today on, March and April hold what a loop over all deals finds there", async () => {
    const { periods } = await forecast();
    expect(periods).toMatchObject([
      { start: "2026-02-01", partial: true, ...summed(between("2026-02-15", "2026-03-01")) },
      { start: "2026-03-01", partial: false, ...summed(between("2026-03-01", "2026-04-01")) },
      { start: "2026-04-01", partial: false, ...summed(between("2026-04-01", "2026-05-01")) },
    ]);
  });

  test("overdue is what was expected until yesterday's last instant, undated what has no date, the largest first", async () => {
    const { overdue, undated } = await forecast();
    const isOverdue = between("2000-01-01", "2026-02-15");
    expect(overdue).toMatchObject(summed(isOverdue));
    expect(undated).toMatchObject(summed(({ at }) => at === null));
    expect(overdue.largest[0]).toMatchObject({
      externalId: "late",
      owner: "Ann",
      expectedCloseOn: "2026-02-14",
    });
    const amounts = open.filter(isOverdue).map(({ amount }) => amount);
    expect(overdue.largest.map(({ amount }) => amount)).toEqual(amounts.sort((a, b) => b - a).slice(0, 5));
  });

  test("a range from March on has today's deal before it, and what comes after April behind it", async () => {
    const { before, after } = await forecast({ from: "2026-03-01" });
    expect(before).toMatchObject(summed(between("2026-02-15", "2026-03-01")));
    expect(after).toMatchObject(summed(between("2026-05-01", "2027-01-01")));
  });

  test("all of them are the 203 open deals, with the amounts of the KPI open pipeline today", async () => {
    const { total } = await forecast();
    expect(total).toMatchObject(summed(() => true));
    expect(total.deals).toBe(203);
    const pipeline = async (variant: string) => {
      const day = { from: "2026-02-15", to: "2026-02-16", grain: "day", filter: {}, variant } as const;
      return (await getKpiSeries(ctx, "open-pipeline", day, { now })).total.value;
    };
    expect(total.amount).toBeCloseTo((await pipeline("default")) ?? 0, 6);
    expect(total.weightedAmount).toBeCloseTo((await pipeline("weighted")) ?? 0, 6);
  });

  test("filtered to Bob and to deals without an owner it holds theirs alone", async () => {
    const { total } = await forecast({ filter: { owner: ["Bob", ""] } });
    expect(total).toMatchObject(summed(({ owner }) => owner !== 0));
  });
});

describe("beside them", () => {
  test("February has one won deal of 4,000; the one won a second before February is not among them", async () => {
    const { periods } = await forecast();
    expect(periods.map(({ won }) => won)).toEqual([
      { deals: 1, amount: 4000 },
      { deals: 0, amount: 0 },
      { deals: 0, amount: 0 },
    ]);
  });

  test("targets: 2,800 + 1,400 = 4,200 in February, 3,100 in March, none set in April", async () => {
    const { periods } = await forecast();
    expect(periods.map(({ target }) => target)).toEqual([4200, 3100, null]);
  });

  test("by quarter they add up to 7,300; in the week over the month's end 6 of 28 and 1 of 31 days: 900 + 100", async () => {
    const quarter = await forecast({ grain: "quarter", to: "2026-04-01" });
    expect(quarter.periods.map(({ target }) => target)).toEqual([7300]);
    const week = await forecast({ grain: "week", from: "2026-02-23", to: "2026-03-02" });
    expect(week.periods.map(({ target }) => target)).toEqual([1000]);
  });

  test("Ann's alone is 2,800; a filter by source cuts across targets, so none is shown", async () => {
    const ann = await forecast({ filter: { owner: ["Ann"] } });
    expect(ann.periods.map(({ target }) => target)).toEqual([2800, null, null]);
    const web = await forecast({ filter: { source: ["web"] } });
    expect(web.periods.map(({ target }) => target)).toEqual([null, null, null]);
  });
});

test("another organization has nothing of it: zeros, and no deal named", async () => {
  const other = makeContext(await makeOrganization(db));
  const answer = await getPipelineForecast(other, months, { now });
  expect(answer.total).toEqual({
    deals: 0,
    amount: 0,
    weightedAmount: 0,
    withoutProbability: { deals: 0, amount: 0 },
  });
  expect(answer.overdue.largest).toEqual([]);
  expect(pipelineForecastSchema.safeParse(answer).success).toBe(true);
});

test("a filter by a dimension that deals do not have is refused, naming those they have: 400", async () => {
  await expect(forecast({ filter: { category: ["a"] } })).rejects.toMatchObject({
    status: 400,
    message: expect.stringMatching(/do not have the dimension "category"; they have owner, team/),
  });
});
