import { beforeAll, describe, expect, test } from "vitest";
import { customerFiguresSchema } from "@/lib/contracts/customer-figures";
import { predictLifetime } from "@/lib/kpi/lifetime";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { upsertRecords } from "@/lib/server/records/upsert-records";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { soundHistories, storePurchases } from "@/lib/testing/store-purchases";
import { lifetimeFits } from "../lifetime/lifetime-fits";
import { getCustomerFigures } from "./get-customer-figures";

const now = new Date("2026-03-10T12:00:00Z");
let ctx: Context;
const figuresOf = async (externalId: string, by = ctx, at = now) =>
  customerFiguresSchema.parse(await getCustomerFigures(by, externalId, { now: at }));

beforeAll(async () => {
  ctx = makeContext(await makeOrganization(db, { timeZone: "Europe/Berlin", grossMarginPercent: 60 }));
  const write = (type: "customers" | "deals" | "survey-responses", rows: unknown[]) =>
    upsertRecords(ctx, type, rows, { atomic: true, now });
  await write("customers", [
    { externalId: "c1", name: "Hansa", acquiredAt: "2026-01-05" },
    { externalId: "c2", name: "Nordlicht", acquiredAt: "2026-01-05" },
  ]);
  const deal = { customerExternalId: "c1", openedAt: "2026-01-06" };
  await write("deals", [
    { ...deal, externalId: "d1", amount: 100, status: "won", closedAt: "2026-01-31T23:30:00Z" },
    { ...deal, externalId: "d2", amount: "50.50", status: "won", closedAt: "2026-03-01" },
    { ...deal, externalId: "d3", amount: 9000, status: "lost", closedAt: "2026-03-01" },
    { ...deal, externalId: "d4", amount: 9000, status: "open" },
  ]);
  const answer = { customerExternalId: "c1", submittedAt: "2026-02-01" };
  await write("survey-responses", [
    { ...answer, externalId: "s1", kind: "csat", score: 5 },
    { ...answer, externalId: "s2", kind: "csat", score: 2, submittedAt: "2026-02-03" },
    { ...answer, externalId: "s3", kind: "nps", score: 9 },
  ]);
});

describe("a customer's figures", () => {
  test("two won deals of 100 and 50.50 are 150.50, 75.25 on average and 90.30 of margin at 60 %", async () => {
    const { purchases } = await figuresOf("c1");
    expect(purchases).toEqual({
      ...{ source: "won-deals", count: 2, revenue: 150.5, average: 75.25, margin: 90.3 },
      // 23:30 of 31 January in London is February in Berlin.
      ...{ grossMarginPercent: 60, firstOn: "2026-02-01", lastOn: "2026-03-01" },
    });
  });

  test("answers 5 and 2 are 3.5 of 5 in the mean; NPS stands by itself", async () => {
    const { satisfaction } = await figuresOf("c1");
    expect(satisfaction).toEqual([
      { kind: "csat", scaleMin: 1, scaleMax: 5, answers: 2, mean: 3.5, lastOn: "2026-02-03" },
      { kind: "nps", scaleMin: 0, scaleMax: 10, answers: 1, mean: 9, lastOn: "2026-02-01" },
    ]);
  });

  test("who bought nothing has no average, no answers and no outlook, and it is said why", async () => {
    const figures = await figuresOf("c2");
    expect(figures.purchases).toMatchObject({ count: 0, revenue: 0, average: null, lastOn: null });
    expect(figures.satisfaction).toEqual([]);
    expect(figures.outlook).toEqual({
      status: "none",
      reason: expect.stringContaining("Nothing was bought"),
    });
  });

  test("without a fit it is said that none was made", async () => {
    expect((await figuresOf("c1")).outlook).toEqual({
      status: "none",
      reason: expect.stringContaining("No prediction was made yet"),
    });
  });

  test("another organization's customer is none", async () => {
    const stranger = makeContext(await makeOrganization(db));
    await expect(figuresOf("c1", stranger)).rejects.toMatchObject({ status: 404 });
  });
});

test("the outlook is what the kept fit says of this customer's own purchases", async () => {
  const histories = soundHistories("figures of one", 250);
  const organization = await makeOrganization(db, { revenueSource: "orders" });
  await storePurchases(db, organization, histories);
  const before = "2025-12-01";
  await lifetimeFits(organization, new Set([before]));
  const alone = predictLifetime(histories, { asOf: "2025-11-30", horizonYears: 1 });
  if (alone.status !== "fitted") throw new Error(alone.status);
  const at = new Date("2025-11-30T20:00:00Z");
  for (const index of [0, 7, 100]) {
    const { outlook } = await figuresOf(`C${index}`, makeContext(organization), at);
    const expected = alone.perCustomer(index);
    expect(outlook).toMatchObject({ status: "predicted", fittedBefore: before, horizonMonths: 12 });
    if (outlook.status !== "predicted") throw new Error(outlook.reason);
    expect(outlook.probabilityAlive).toBeCloseTo(expected?.probabilityAlive ?? -1, 5);
    expect(outlook.expectedPurchases).toBeCloseTo(expected?.expectedPurchases ?? -1, 4);
  }
});
