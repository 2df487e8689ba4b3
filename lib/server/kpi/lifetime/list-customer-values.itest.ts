import { beforeAll, describe, expect, test } from "vitest";
import type { CustomerValue } from "@/lib/contracts/customer-values";
import { InvalidInput } from "@/lib/errors";
import { predictLifetime } from "@/lib/kpi/lifetime";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { soundHistories, storePurchases } from "@/lib/testing/store-purchases";
import { listCustomerValues } from "./list-customer-values";

/** 30 December 2025, 11:00 in Berlin. */
const now = new Date("2025-12-30T10:00:00Z");
const before = "2025-12-01";
const histories = soundHistories("who is worth what", 250);

let ctx: Context;
beforeAll(async () => {
  const organization = await makeOrganization(db, { revenueSource: "orders" });
  await storePurchases(db, organization, histories);
  ctx = makeContext(organization);
});

const list = (query: Partial<Parameters<typeof listCustomerValues>[1]> = {}) =>
  listCustomerValues(ctx, { before, limit: 50, ...query }, { now });

const allPages = async (only?: "at-risk") => {
  const all: CustomerValue[] = [];
  let page = await list({ only, limit: 40 });
  for (all.push(...page.customers); page.nextCursor !== null; all.push(...page.customers)) {
    page = await list({ only, limit: 40, cursor: page.nextCursor });
  }
  return { all, count: page.count };
};

describe("customers by what they are expected to bring", () => {
  test("every customer once over all pages, highest value first, each as the module predicts it", async () => {
    const { all, count } = await allPages();
    const prediction = predictLifetime(histories, { asOf: "2025-11-30", horizonYears: 1 });
    if (prediction.status !== "fitted") throw new Error(prediction.status);
    expect(all).toHaveLength(250);
    expect(count).toBe(250);
    expect(new Set(all.map(({ externalId }) => externalId)).size).toBe(250);
    const values = all.map(({ expectedValue }) => expectedValue ?? 0);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    for (const customer of all) {
      const index = Number(customer.externalId.slice(1));
      const alone = prediction.perCustomer(index);
      const known = histories[index]?.filter(({ date }) => date < before) ?? [];
      expect(customer.probabilityAlive).toBeCloseTo(alone?.probabilityAlive ?? -1, 6);
      expect(customer.expectedPurchases).toBeCloseTo(alone?.expectedPurchases ?? -1, 5);
      expect((customer.expectedValue ?? 0) / (alone?.expectedValue ?? -1)).toBeCloseTo(1, 5);
      expect((customer.valueIfActive ?? 0) * customer.probabilityAlive).toBeCloseTo(
        customer.expectedValue ?? -1,
        6,
      );
      expect(customer.purchaseDays).toBe(new Set(known.map(({ date }) => date)).size);
      expect(customer.lastPurchaseOn).toBe(known.at(-1)?.date);
    }
  });

  test("the values add up to the revenue expected, and the probabilities to the customers likely active", async () => {
    const { all } = await allPages();
    const answer = await list();
    const sum = (numbers: (number | null)[]) =>
      numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
    expect(sum(all.map((one) => one.expectedValue)) / (answer.expectedRevenue ?? 1)).toBeCloseTo(1, 9);
    expect(sum(all.map((one) => one.probabilityAlive))).toBeCloseTo(answer.customersLikelyActive ?? 0, 6);
    expect(answer).toMatchObject({
      status: "fitted",
      reason: null,
      customersFitted: 250,
      horizonMonths: 12,
      rankedBy: "value",
    });
  });

  test("at risk are those of all whose probability lies below ½, in the same order", async () => {
    const [{ all }, risky] = [await allPages(), await allPages("at-risk")];
    const below = all.filter(({ probabilityAlive }) => probabilityAlive < 0.5);
    expect(below.length).toBeGreaterThan(20);
    expect(risky.all).toEqual(below);
    expect(risky.count).toBe(below.length);
  });

  test("left out, the date is tomorrow: purchases of today are known", async () => {
    expect((await listCustomerValues(ctx, { limit: 1 }, { now })).before).toBe("2025-12-31");
  });

  test("a date in the future, another listing's cursor and no cursor at all are refused", async () => {
    await expect(list({ before: "2026-01-01" })).rejects.toThrow(InvalidInput);
    const { nextCursor } = await list({ limit: 2 });
    await expect(list({ only: "at-risk", cursor: nextCursor ?? "" })).rejects.toThrow(InvalidInput);
    await expect(list({ cursor: "nonsense" })).rejects.toThrow(InvalidInput);
  });

  test("too few customers make no ranking: none, and the reason", async () => {
    const organization = await makeOrganization(db, { revenueSource: "orders" });
    await storePurchases(db, organization, histories.slice(0, 20));
    const answer = await listCustomerValues(makeContext(organization), { before, limit: 50 }, { now });
    expect(answer).toMatchObject({
      status: "refused",
      customers: [],
      count: 0,
      nextCursor: null,
      customersFitted: null,
    });
    expect(answer.reason).toContain("too thin");
  });

  test("where no value can be estimated, customers are ranked by the purchases expected of them", async () => {
    const organization = await makeOrganization(db, { revenueSource: "orders" });
    await storePurchases(
      db,
      organization,
      histories.map((history) => history.map(({ date }) => ({ date, amount: 0 }))),
    );
    const answer = await listCustomerValues(makeContext(organization), { before, limit: 50 }, { now });
    const purchases = answer.customers.map(({ expectedPurchases }) => expectedPurchases);
    expect(answer).toMatchObject({
      status: "fitted",
      rankedBy: "purchases",
      reason: expect.stringContaining("there are 0"),
    });
    expect(purchases).toEqual(purchases.toSorted((a, b) => b - a));
    expect(
      answer.customers.every(
        ({ expectedValue, valueIfActive }) => expectedValue === null && valueIfActive === null,
      ),
    ).toBe(true);
  });
});
