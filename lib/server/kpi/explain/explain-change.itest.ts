import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { type Explanation, explanationQuerySchema, explanationSchema } from "@/lib/contracts/explanation";
import { kpis } from "@/lib/kpi/registry";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { getKpiSeries } from "../get-kpi-series";
import { explainChange } from "./explain-change";

/** 15 February 2026, noon in Berlin: February is in progress. */
const now = new Date("2026-02-15T11:00:00Z");
const january = { start: "2026-01-01", end: "2026-02-01", grain: "month" };

let ctx: Context;

const explain = async (kpi: string, query: object = january, as: Context = ctx): Promise<Explanation> =>
  explanationSchema.parse(await explainChange(as, kpi, explanationQuerySchema.parse(query), { now }));

const plain = (text: string) => text.replaceAll(/[\u2009\u00a0\u202f]/g, " ");

beforeAll(async () => {
  const organization = await makeOrganization(db, { grossMarginPercent: 50 });
  ctx = makeContext(organization);
  const organizationId = organization.id;
  const record = (externalId: string) => ({ organizationId, id: uuidv7(), externalId });
  const customer = (name: string, segment: string, acquired: string) => ({
    ...record(name),
    name,
    segment,
    acquiredAt: new Date(acquired),
  });
  const customers = [
    customer("Hansa", "Enterprise", "2024-05-01T00:00:00Z"),
    customer("Nord", "Enterprise", "2024-05-01T00:00:00Z"),
    customer("Alpen", "Small", "2025-12-10T00:00:00Z"),
    customer("Elbe", "Small", "2026-01-10T00:00:00Z"),
  ];
  await db.customer.createMany({ data: customers });
  const tickets = ["Phone", "Mail"].map((channel) => ({
    ...record(`T-${channel}`),
    channel,
    openedAt: new Date("2025-11-01T00:00:00Z"),
  }));
  await db.ticket.createMany({ data: tickets });
  // December: 42 of 50 by phone, 40 of 50 by mail. January: 30 of 50 and 40 of 50.
  const answers = [
    { channel: 0, day: "2025-12-10", satisfied: 42 },
    { channel: 1, day: "2025-12-10", satisfied: 40 },
    { channel: 0, day: "2026-01-20", satisfied: 30 },
    { channel: 1, day: "2026-01-20", satisfied: 40 },
  ].flatMap(({ channel, day, satisfied }) =>
    Array.from({ length: 50 }, (_, at) => ({
      ...record(`S-${channel}-${day}-${at}`),
      kind: "csat",
      score: at < satisfied ? 5 : 2,
      scaleMin: 1,
      scaleMax: 5,
      submittedAt: new Date(`${day}T12:00:00Z`),
      ticketId: tickets[channel]?.id ?? null,
    })),
  );
  await db.surveyResponse.createMany({ data: answers });
  const won = (externalId: string, of: number, day: string, amount: number) => ({
    ...record(externalId),
    status: "won",
    amount,
    baseAmount: amount,
    currency: "EUR",
    source: of < 2 ? "web" : "fair",
    product: of % 2 ? "Basic" : "Pro",
    customerId: customers[of]?.id ?? null,
    openedAt: new Date("2025-10-01T00:00:00Z"),
    closedAt: new Date(`${day}T12:00:00Z`),
  });
  await db.deal.createMany({
    data: [
      won("D-1", 0, "2025-12-05", 1000),
      won("D-2", 1, "2025-12-06", 500.25),
      won("D-3", 2, "2025-12-20", 300),
      won("D-4", 0, "2026-01-05", 1800),
      won("D-5", 0, "2026-01-06", 200.5),
      won("D-6", 3, "2026-01-20", 250),
      won("D-7", 1, "2026-02-03", 99),
      won("D-8", 1, "2025-12-25", 5000),
    ],
  });
  const cost = (externalId: string, date: string, amount: number, source: string) => ({
    ...record(externalId),
    kind: "cost",
    category: "advertising",
    date: new Date(date),
    amount,
    baseAmount: amount,
    currency: "EUR",
    source,
  });
  await db.ledgerEntry.createMany({
    data: [
      cost("L-1", "2025-12-03", 400, "web"),
      cost("L-2", "2026-01-03", 700, "web"),
      cost("L-3", "2026-01-04", 100, "radio"),
    ],
  });
});

describe("CSAT fell from 82 to 70: 84 → 60 by phone, mail as before", () => {
  test("by channel: 0.5 × −24 = −12 from phone, 0 from mail and from the mix; channel comes first", async () => {
    const answer = await explain("csat");
    expect(answer).toMatchObject({ change: -12, first: "channel" });
    expect(plain(answer.short ?? "")).toBe("Phone 84.0 % → 60.0 %");
    const channel = answer.dimensions.find(({ dimension }) => dimension === "channel");
    expect(channel?.groups.map(({ label, rate, mix }) => [label, rate, mix])).toEqual([
      ["Phone", expect.closeTo(-12, 9), expect.closeTo(0, 9)],
      ["Mail", 0, 0],
    ]);
    expect(plain(answer.sentence)).toBe(
      "CSAT fell 12.0 points: 12.0 of them from Phone, where it went from 84.0 % to 60.0 %.",
    );
    // 82 of 100 against 70 of 100: z = 1.98
    expect(answer.withinChance).toBe(false);
  });

  test("filtered to the phone, the channel explains nothing and is not offered", async () => {
    const answer = await explain("csat", { ...january, filter: { channel: ["Phone"] } });
    expect(answer.change).toBeCloseTo(-24, 9);
    expect(answer.dimensions.map(({ dimension }) => dimension)).not.toContain("channel");
  });

  test("without a period: January is the latest that is over", async () => {
    const answer = await explain("csat", {});
    expect([answer.before.start, answer.after.start, answer.grain]).toEqual([
      "2025-12-01",
      "2026-01-01",
      "month",
    ]);
  });
});

describe("two periods as they are asked for", () => {
  test("February so far has 15 days, and so has its January: the deals of the 5th and 6th, not that of the 20th", async () => {
    const answer = await explain("revenue", { start: "2026-02-01", end: "2026-03-01", grain: "month" });
    expect([answer.before.value, answer.after.value, answer.after.partial]).toEqual([2000.5, 99, true]);
  });

  test("against December named by hand, February so far is held against its first 15 days: 1,500.25", async () => {
    const answer = await explain("revenue", {
      start: "2026-02-01",
      end: "2026-03-01",
      grain: "month",
      baseStart: "2025-12-01",
      baseEnd: "2026-01-01",
    });
    expect(answer.before.value).toBe(1500.25);
  });

  test("against the year before there was nothing: 0, and the growth has no share in per cent", async () => {
    const answer = await explain("revenue", { ...january, compare: "year" });
    expect([answer.before.start, answer.before.value, answer.change]).toEqual(["2025-01-01", 0, 2250.5]);
  });

  test.each([
    [{ start: "2026-01-01" }, '"start" and "end" together'],
    [{ ...january, baseStart: "2025-12-01" }, '"baseStart" and "baseEnd" together'],
    [{ ...january, baseStart: "2026-01-01", baseEnd: "2026-02-01" }, "are the same"],
    [{ ...january, baseStart: "2026-01-01", baseEnd: "2025-02-01" }, "must be later than"],
    [{ ...january, filter: { product: ["Pro"] } }, 'does not have the dimension "product"'],
    [{ ...january, variant: "nope" }, 'has no variant "nope"'],
  ])("%j is refused: %s", async (query, words) => {
    await expect(explain("csat", query)).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining(words),
    });
  });
});

describe("revenue: 6,800.25 in December, 2,250.50 in January", () => {
  test("by factors: customers 3 → 2, purchases per customer 4/3 → 3/2, value per purchase; they add up to −4,549.75", async () => {
    const { factors, change } = await explain("revenue");
    expect(factors?.factors.map(({ id, before, after }) => [id, before, after])).toEqual([
      ["purchasers", 3, 2],
      ["purchasesPerCustomer", 4 / 3, 1.5],
      ["valuePerPurchase", 6800.25 / 4, 2250.5 / 3],
    ]);
    const sum = factors?.factors.reduce((all, { effect }) => all + effect, 0);
    expect(change).toBeCloseTo(-4549.75, 9);
    expect(sum).toBeCloseTo(-4549.75, 9);
  });

  test("by product each group's own difference: Basic 5,500.25 → 250, Pro 1,300 → 2,000.50", async () => {
    const { dimensions } = await explain("revenue");
    const product = dimensions.find(({ dimension }) => dimension === "product");
    expect(product).toMatchObject({ method: "difference", mix: 0 });
    expect(product?.groups.map(({ label, rate }) => [label, rate])).toEqual([
      ["Basic", -5250.25],
      ["Pro", 700.5],
    ]);
  });
});

test("CAC: 400 for one customer, 800 for one; radio cost without a customer counts; by factors all of it is cost", async () => {
  const answer = await explain("customer-acquisition-cost");
  expect(answer.change).toBe(400);
  const source = answer.dimensions.find(({ dimension }) => dimension === "source");
  expect(source?.groups.reduce((all, { rate, mix }) => all + (rate ?? 0) + (mix ?? 0), 0)).toBeCloseTo(
    400,
    9,
  );
  expect(answer.factors?.factors.map(({ id, effect }) => [id, effect])).toEqual([
    ["acquisitionCost", 400],
    ["customersAcquired", 0],
  ]);
});

test("a median is told side by side", async () => {
  const { dimensions, change } = await explain("average-deal-size", { ...january, variant: "median" });
  // 750.125 is the middle of 300, 500.25, 1,000 and 5,000
  expect(change).toBeCloseTo(250 - 750.125, 9);
  expect(dimensions.every(({ method, explained }) => method === "side-by-side" && explained === null)).toBe(
    true,
  );
});

test("whatever KPI and variant: effects of every dimension that is taken apart, and of factors, add up to the change", async () => {
  let taken = 0;
  for (const { id, variants } of kpis) {
    for (const { id: variant } of variants) {
      const { dimensions, factors, change, after, sentence } = await explain(id, { ...january, variant });
      expect(sentence.length).toBeGreaterThan(10);
      const series = await getKpiSeries(
        ctx,
        id,
        { from: january.start, to: january.end, grain: "month", filter: {}, variant },
        { now },
      );
      expect(after.value).toBe(series.points[0]?.value);
      if (change === null) continue;
      const tolerance = 1e-9 * Math.max(1, Math.abs(change));
      for (const { rate, mix } of dimensions.filter(({ method }) => method !== "side-by-side")) {
        expect(Math.abs((rate ?? 0) + (mix ?? 0) - change)).toBeLessThanOrEqual(tolerance);
        taken += 1;
      }
      if (!factors) continue;
      const sum = factors.factors.reduce((all, { effect }) => all + effect, 0);
      expect(Math.abs(sum - change)).toBeLessThanOrEqual(tolerance);
    }
  }
  expect(taken).toBeGreaterThan(50);
});

test("without records it says what is missing, and another organization's are none of them", async () => {
  const other = makeContext(await makeOrganization(db));
  const answer = await explain("csat", january, other);
  expect(answer).toMatchObject({ change: null, dimensions: [], factors: null, first: null });
  expect(answer.sentence).toContain("Needs survey responses of kind csat");
});
