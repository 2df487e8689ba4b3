import { beforeAll, describe, expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { lifetimeTotals, predictLifetime } from "@/lib/kpi/lifetime";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { soundHistories, storePurchases } from "@/lib/testing/store-purchases";
import { getKpiSeries } from "../get-kpi-series";

/** 30 December 2025, 11:00 in Berlin. */
const now = new Date("2025-12-30T10:00:00Z");
const histories = soundHistories("predictive", 600);
const november = { from: "2025-11-01", to: "2025-12-01" };

const pointsOf = async (ctx: Context, range = { ...november }, kpi = "customer-lifetime-value") => {
  const variant = kpi === "customer-lifetime-value" ? "predictive" : undefined;
  return (await getKpiSeries(ctx, kpi, { ...range, grain: "month", variant, filter: {} }, { now })).points;
};
const pointOf = async (ctx: Context) => (await pointsOf(ctx))[0];

/** What the module says of the histories themselves, read at the end of a day. */
const predicted = (asOf: string) => {
  const prediction = predictLifetime(histories, { asOf, horizonYears: 1 });
  if (prediction.status === "refused") throw new Error(prediction.reason);
  return { customers: prediction.customersFitted, ...lifetimeTotals(prediction, histories.length) };
};

let orders: Context;
beforeAll(async () => {
  const organization = await makeOrganization(db, { revenueSource: "orders" });
  await storePurchases(db, organization, histories);
  orders = makeContext(organization);
});

describe("the predictive lifetime value of 600 customers, through Postgres and a thread", () => {
  test("November: revenue expected of all customers ÷ customers, as fitted on the purchases up to 30 November", async () => {
    const point = await pointOf(orders);
    const { customers, expectedRevenue, expectedPurchases, customersLikelyActive } = predicted("2025-11-30");
    expect(customers).toBe(600);
    expect((point?.parts.expectedRevenue ?? 0) / (expectedRevenue ?? 1)).toBeCloseTo(1, 6);
    expect((point?.parts.expectedPurchases ?? 0) / expectedPurchases).toBeCloseTo(1, 6);
    expect(point?.value).toBeCloseTo((expectedRevenue ?? 0) / 600, 2);
    const share = Math.round((customersLikelyActive / 600) * 100);
    expect(point).toMatchObject({
      reason: null,
      n: 600,
      denominator: 600,
      note: `Fitted on 600 customers; ${share} % of them likely still customers`,
    });
  });

  test("December, in progress, knows the purchases up to today; January has not begun", async () => {
    const [december, january] = await pointsOf(orders, {
      from: "2025-12-01",
      to: "2026-02-01",
    });
    const { expectedRevenue } = predicted("2025-12-30");
    expect(december).toMatchObject({ partial: true, n: 600 });
    expect((december?.parts.expectedRevenue ?? 0) / (expectedRevenue ?? 1)).toBeCloseTo(1, 6);
    expect(january).toMatchObject({ value: null, reason: "not-mature", n: null });
  });

  test("on the last day of November, December has not begun, though November is read up to where it starts", async () => {
    const lastDay = new Date("2025-11-30T10:00:00Z");
    const query = {
      from: "2025-11-01",
      to: "2026-01-01",
      grain: "month",
      variant: "predictive",
      filter: {},
    } as const;
    const { points } = await getKpiSeries(orders, "customer-lifetime-value", query, { now: lastDay });
    expect(points.map(({ reason, n }) => [reason, n])).toEqual([
      [null, 600],
      ["not-mature", null],
    ]);
  });

  test("January 2024, with 11 of 56 customers who bought again: too thin, and it says so", async () => {
    const [january] = await pointsOf(orders, { from: "2024-01-01", to: "2024-02-01" });
    const before = histories.map(
      (history) => new Set(history.filter(({ date }) => date < "2024-02-01").map((it) => it.date)),
    );
    const known = before.filter(({ size }) => size > 0).length;
    const repeaters = before.filter(({ size }) => size > 1).length;
    expect(january).toMatchObject({
      value: null,
      reason: "not-computable",
      reasonDetail: expect.stringContaining(
        `at least 100 customers who bought on more than one day, and ${repeaters} of ${known} did`,
      ),
    });
  });

  test("the same as won deals makes the same value; the rule by which customers are lost makes no difference", async () => {
    const organization = await makeOrganization(db, { revenueSource: "won-deals", churnRule: "inactivity" });
    await storePurchases(db, organization, histories);
    const point = await pointOf(makeContext(organization));
    expect((point?.value ?? 0) / ((await pointOf(orders))?.value ?? 1)).toBeCloseTo(1, 6);
  });

  test("an organization that counts won deals and has none needs deals, whatever orders it has", async () => {
    const point = await pointOf(makeContext({ ...orders.organization, revenueSource: "won-deals" }));
    expect(point).toMatchObject({
      value: null,
      reason: "not-computable",
      reasonDetail: expect.stringContaining("Needs deals"),
    });
  });

  test("purchases of 0 are purchases, but say nothing about spending: no value, with the reason", async () => {
    const organization = await makeOrganization(db, { revenueSource: "orders" });
    await storePurchases(
      db,
      organization,
      histories.map((history) => history.map(({ date }) => ({ date, amount: 0 }))),
    );
    const point = await pointOf(makeContext(organization));
    expect(point).toMatchObject({
      value: null,
      reason: "not-computable",
      reasonDetail: expect.stringContaining(
        "customers with repeat purchases of an amount above zero, and there are 0",
      ),
      n: 600,
    });
    expect(point?.parts.expectedPurchases).toBeCloseTo(predicted("2025-11-30").expectedPurchases, 1);
  });

  test("it cannot be broken down or filtered: a part of the customers would be another fit", async () => {
    const filter = { segment: ["A"] };
    const query = { ...november, grain: "month" as const, variant: "predictive", filter };
    await expect(getKpiSeries(orders, "customer-lifetime-value", query, { now })).rejects.toThrow(
      InvalidInput,
    );
  });

  test("CLV : CAC follows it where it is pinned: 60,000 ÷ 10 new customers = 6,000 each", async () => {
    const organization = await makeOrganization(db, { revenueSource: "orders" });
    await storePurchases(db, organization, histories);
    const ctx = makeContext(organization);
    const organizationId = organization.id;
    const setting = { organizationId, kpiId: "customer-lifetime-value", variantId: "predictive" };
    await db.kpiSetting.create({ data: setting });
    await db.customer.updateMany({
      where: { organizationId },
      data: { acquiredAt: new Date("2024-01-01T00:00:00Z") },
    });
    const won = await db.customer.findMany({ where: { organizationId }, take: 10 });
    await db.customer.updateMany({
      where: { organizationId, id: { in: won.map(({ id }) => id) } },
      data: { acquiredAt: new Date("2025-11-10T12:00:00Z") },
    });
    const cost = {
      amount: 60_000,
      currency: "EUR",
      baseAmount: 60_000,
      kind: "cost",
      category: "advertising",
    };
    await db.ledgerEntry.create({
      data: { organizationId, id: won[0]?.id ?? "", externalId: "L1", date: new Date("2025-11-05"), ...cost },
    });
    const value = (await pointOf(ctx))?.value ?? 0;
    const [ratio] = await pointsOf(ctx, november, "clv-to-cac");
    expect(ratio?.parts).toMatchObject({ customerLifetimeValue: value, customerAcquisitionCost: 6_000 });
    expect(ratio?.value).toBeCloseTo(value / 6_000, 9);
  });
});
