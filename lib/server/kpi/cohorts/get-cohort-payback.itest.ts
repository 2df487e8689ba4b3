import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { referenceCohort } from "@/lib/testing/reference/cohorts";
import { randomWorld } from "@/lib/testing/reference/random-world";
import { storeWorld } from "@/lib/testing/reference/store-world";
import type { World } from "@/lib/testing/reference/world";
import { worlds } from "@/lib/testing/reference/worlds";
import { getKpiSeries } from "../get-kpi-series";
import { getCohortPayback } from "./get-cohort-payback";

/** 10 April 2026 in Berlin. */
const now = new Date("2026-04-10T10:00:00Z");
const range = { from: "2026-01-01", to: "2026-05-01", grain: "month", filter: {} } as const;

const money = (amount: number) => ({ amount, baseAmount: amount, currency: "EUR" });

/** January wins 2 customers for 300, February 1 for 500, March 1 for nothing; each buys as its orders say. */
const makeCompany = async (grossMarginPercent: number | null): Promise<Context> => {
  const organization = await makeOrganization(db, { revenueSource: "orders", grossMarginPercent });
  const key = (externalId: string) => ({ organizationId: organization.id, id: uuidv7(), externalId });
  const customers = [
    // The last second of January and the first instant of February, in Berlin.
    { name: "A", acquiredAt: "2026-01-05T10:00:00Z", orders: { "2026-01-05": 100, "2026-02-10": 100 } },
    { name: "B", acquiredAt: "2026-01-31T22:59:59Z", orders: { "2026-02-11": 300, "2026-04-02": 900 } },
    { name: "C", acquiredAt: "2026-01-31T23:00:00Z", orders: { "2026-02-01": 100, "2026-04-03": 5_000 } },
    { name: "D", acquiredAt: "2026-03-09T10:00:00Z", orders: { "2026-03-09": 70 } },
  ].map((customer) => ({ ...customer, ...key(customer.name) }));
  await db.customer.createMany({
    data: customers.map(({ orders: _, acquiredAt, ...customer }) => ({
      ...customer,
      acquiredAt: new Date(acquiredAt),
    })),
  });
  await db.order.createMany({
    data: customers.flatMap(({ id, externalId, orders }) =>
      Object.entries(orders).map(([day, amount]) => ({
        ...key(`${externalId} ${day}`),
        ...money(amount),
        customerId: id,
        customerExternalId: externalId,
        orderedAt: new Date(`${day}T12:00:00Z`),
      })),
    ),
  });
  const costs = [
    { date: "2026-01-31", category: "advertising", amount: 200, source: "web" },
    { date: "2026-01-01", category: "salaries", amount: 100, source: null },
    { date: "2026-01-15", category: "crm", amount: 9_999, source: null },
    { date: "2026-02-28", category: "commissions", amount: 500, source: "web" },
  ];
  await db.ledgerEntry.createMany({
    data: costs.map(({ date, category, amount, source }) => ({
      ...key(`${date} ${category}`),
      ...money(amount),
      date: new Date(`${date}T00:00:00Z`),
      kind: "cost",
      category,
      source,
    })),
  });
  return makeContext(organization);
};

describe("a company with a gross margin of 50 %", () => {
  let ctx: Context;
  beforeAll(async () => {
    ctx = await makeCompany(50);
  });
  const cohortOf = async (month: string) => {
    const { cohorts } = await getCohortPayback(ctx, range, { now });
    return cohorts.find(({ start }) => start === `2026-${month}-01`);
  };

  test("January: 300 ÷ 2 = 150 each; 100 × 50 % ÷ 2 = 25, then 500 × 50 % ÷ 2 = 125, which April alone could raise", async () => {
    expect(await cohortOf("01")).toMatchObject({
      size: 2,
      cost: 150,
      cells: [
        { month: 0, margin: 25, recouped: 25 / 150 },
        { month: 1, margin: 125, recouped: 125 / 150 },
        { month: 2, margin: 125, recouped: 125 / 150 },
      ],
      marginToDate: 125,
      paybackMonths: null,
      reason: "not-mature",
      reasonDetail: "Not yet after 2 months: 83.3 % of the cost is back",
    });
  });

  test("in May, January's customers are paid back 3 months after: (500 + 900) × 50 % ÷ 2 = 350 of 150", async () => {
    const { cohorts } = await getCohortPayback(ctx, range, { now: new Date("2026-05-01T10:00:00Z") });
    expect(cohorts[0]).toMatchObject({ paybackMonths: 3, reason: null, marginToDate: 350 });
  });

  test("March has no cost booked: nothing to pay back, and no payback of 0 months", async () => {
    expect(await cohortOf("03")).toMatchObject({ cost: 0, paybackMonths: null, reason: "no-data" });
  });

  test("April is not over and has nobody yet: not mature", async () => {
    expect(await cohortOf("04")).toMatchObject({ size: 0, partial: true, reason: "not-mature" });
  });

  test("on average January and February, 800 in all, have 50 + 50 back in month 0 and 250 + 50 in month 1", async () => {
    const { average } = await getCohortPayback(ctx, range, { now });
    expect(average.cells.slice(0, 2)).toEqual([
      { month: 0, cohorts: 2, recouped: 100 / 800 },
      { month: 1, cohorts: 2, recouped: 300 / 800 },
    ]);
  });

  test("the first quarter: 800 ÷ 4 = 200 each; 270 × 50 % ÷ 4 = 33.75 in month 0, which is over for all of them", async () => {
    const { cohorts } = await getCohortPayback(ctx, { ...range, grain: "quarter" }, { now });
    expect(cohorts[0]).toMatchObject({ size: 4, cost: 200, cells: [{ month: 0, margin: 33.75 }] });
  });

  test("is filtered by source alone, which costs have too; another dimension is refused by name", async () => {
    const { dimensions } = await getCohortPayback(ctx, range, { now });
    expect(dimensions).toEqual(["source"]);
    await expect(
      getCohortPayback(ctx, { ...range, filter: { segment: ["Enterprise"] } }, { now }),
    ).rejects.toThrow(/cannot be filtered by "segment", but by source/);
  });
});

test("without a gross margin nothing is computed, and the words lead to Settings; the costs are there", async () => {
  const ctx = await makeCompany(null);
  const { cohorts, reason, reasonDetail } = await getCohortPayback(ctx, range, { now });
  expect({ reason, reasonDetail }).toEqual({
    reason: "not-computable",
    reasonDetail: "Set the gross margin in Settings",
  });
  expect(cohorts[0]).toMatchObject({ cost: 150, cells: [], paybackMonths: null, reason: "not-computable" });
});

test("without records it says which are missing", async () => {
  const ctx = makeContext(await makeOrganization(db, { grossMarginPercent: 50 }));
  expect(await getCohortPayback(ctx, range, { now })).toMatchObject({
    reason: "not-computable",
    reasonDetail: "Needs customers: this organization has none",
  });
});

describe.each(
  worlds.flatMap(([title, settings], turn) =>
    settings.grossMarginPercent === null ? [] : [{ title, settings, turn }],
  ),
)("$title", ({ settings, turn }) => {
  let world: World;
  let ctx: Context;
  beforeAll(async () => {
    world = randomWorld(`payback ${turn}`, settings);
    ctx = makeContext(await storeWorld(db, world));
  });

  test("costs are those of customer acquisition cost, and margins what plain loops find", async () => {
    const asked = { from: "2024-05-01", to: "2026-12-01", grain: "month", filter: {} } as const;
    const { cohorts } = await getCohortPayback(ctx, asked, { now: world.asOf });
    const series = await getKpiSeries(ctx, "customer-acquisition-cost", asked, { now: world.asOf });
    const margin = world.grossMarginPercent ?? Number.NaN;
    expect(cohorts.some(({ paybackMonths }) => paybackMonths !== null)).toBe(true);
    for (const { start, cost, cells, paybackMonths, partial } of cohorts) {
      expect(cost).toBe(series.points.find((point) => point.start === start)?.value);
      const reference = referenceCohort(world, start, { months: 1, filter: {} });
      let cents = 0;
      const margins = reference.cells.flatMap((cell) => {
        cents += cell.cents;
        return cell.partial ? [] : [(cents * margin) / 100 / 100 / reference.members.length];
      });
      const known = reference.members.length === 0 ? [] : margins;
      expect(cells).toHaveLength(known.length);
      for (const [month, expected] of known.entries()) expect(cells[month]?.margin).toBeCloseTo(expected, 6);
      const first = known.findIndex((each) => cost !== null && cost > 0 && each >= cost - 1e-9);
      expect(paybackMonths).toBe(first === -1 || partial ? null : first);
    }
  });
});
