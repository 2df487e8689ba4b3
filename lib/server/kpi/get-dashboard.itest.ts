import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { DashboardCard, DashboardQuery } from "@/lib/contracts/kpi";
import { dashboardSchema, kpiListSchema, seriesSchema } from "@/lib/contracts/kpi";
import { kpis } from "@/lib/kpi/registry";
import type { Context, OrganizationSettings } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { getDashboard } from "./get-dashboard";
import { getKpiSeries } from "./get-kpi-series";
import { listDimensionValues } from "./list-dimension-values";
import { listKpis } from "./list-kpis";

/** 10 March 2026 in Berlin. */
const now = new Date("2026-03-10T11:00:00Z");
const quarter: DashboardQuery = {
  area: "sales",
  from: "2026-01-01",
  to: "2026-04-01",
  grain: "month",
  filter: {},
  compare: "previous",
};

let ctx: Context;
let organization: OrganizationSettings;
const record = (externalId: string) => ({ organizationId: organization.id, id: uuidv7(), externalId });
const won = (externalId: string, day: string, amount: string, source: string) => ({
  ...record(externalId),
  openedAt: new Date("2025-01-01T00:00:00Z"),
  closedAt: new Date(`${day}T12:00:00Z`),
  status: "won",
  amount,
  baseAmount: amount,
  currency: "EUR",
  source,
});
const lead = (externalId: string, day: string, daysToConvert: number | null) => {
  const createdAt = new Date(`${day}T12:00:00Z`);
  const convertedAt =
    daysToConvert === null ? null : new Date(createdAt.getTime() + daysToConvert * 86_400_000);
  return { ...record(externalId), createdAt, convertedAt };
};

beforeAll(async () => {
  organization = await makeOrganization(db);
  ctx = makeContext(organization);
  await db.deal.createMany({
    data: [
      won("D-0", "2025-02-14", "800.00", "web"),
      won("D-1", "2026-01-15", "1000.00", "web"),
      won("D-2", "2026-02-03", "900.00", "web"),
      won("D-3", "2026-02-20", "300.00", "ads"),
      won("D-4", "2026-03-05", "700.00", "web"),
    ],
  });
  // Leads take 40 days in the median, so that February cannot be judged before 9 April.
  await db.lead.createMany({
    data: [lead("L-1", "2026-01-10", 40), lead("L-2", "2026-01-11", null), lead("L-3", "2026-02-10", null)],
  });
});

const cardsOf = async (query: Partial<DashboardQuery> = {}): Promise<Map<string, DashboardCard>> => {
  const dashboard = dashboardSchema.parse(await getDashboard(ctx, { ...quarter, ...query }, { now }));
  return new Map(dashboard.cards.map((card) => [card.kpi, card]));
};

test("the latest complete month is February: 900 + 300 = 1,200 against January's 1,000: 200 more, 20 %, for the better", async () => {
  const revenue = (await cardsOf()).get("revenue");
  expect(revenue?.latest).toMatchObject({ start: "2026-02-01", partial: false, value: 1200 });
  expect(revenue?.comparison).toMatchObject({ start: "2026-01-01", value: 1000 });
  expect([revenue?.change, revenue?.changePercent, revenue?.better]).toEqual([200, 20, true]);
  expect(revenue?.points.map(({ value }) => value)).toEqual([1000, 1200, 700]);
});

test("a year earlier: February 2025 had 800, so 400 more, 50 %", async () => {
  const revenue = (await cardsOf({ compare: "year" })).get("revenue");
  expect([revenue?.comparison.value, revenue?.change, revenue?.changePercent]).toEqual([800, 400, 50]);
});

test("March alone is in progress: 700 in 10 days, against 900 in the first 10 days of February", async () => {
  const revenue = (await cardsOf({ from: "2026-03-01" })).get("revenue");
  expect(revenue?.latest).toMatchObject({ partial: true, value: 700 });
  expect(revenue?.comparison).toMatchObject({ start: "2026-02-01", end: "2026-02-11", value: 900 });
});

test("lead conversion shows the last month that can be judged: on 20 March January, 1 of 2 = 50 %, as February is not mature", async () => {
  const { cards } = await getDashboard(ctx, quarter, { now: new Date("2026-03-20T11:00:00Z") });
  const leads = cards.find(({ kpi }) => kpi === "lead-conversion-rate");
  expect(leads?.latest).toMatchObject({ start: "2026-01-01", value: 50 });
  expect(leads?.points[1]).toMatchObject({ value: null, reason: "not-mature" });
});

test("filtered by source: revenue of ads alone, 300; by category, which sales do not have: unfiltered, and said so", async () => {
  const cards = await cardsOf({ filter: { source: ["ads"], category: ["bug"] } });
  expect(cards.get("revenue")?.latest.value).toBe(300);
  expect(cards.get("revenue")?.ignoredFilters).toEqual(["category"]);
});

test("another organization sees nothing of it: no deals, so revenue is not computable", async () => {
  const stranger = makeContext(await makeOrganization(db));
  const { cards } = await getDashboard(stranger, quarter, { now });
  expect(cards.map(({ latest }) => latest.value)).toEqual(cards.map(() => null));
  expect((await listDimensionValues(stranger)).dimensions.flatMap(({ values }) => values)).toEqual([]);
});

test("filter values: sources of deals, in order", async () => {
  const { dimensions } = await listDimensionValues(ctx);
  expect(dimensions.find(({ id }) => id === "source")?.values).toEqual([
    { value: "ads", label: "ads" },
    { value: "web", label: "web" },
  ]);
});

test("answers keep to the contract: the list of KPIs, and a series of each with breakdown and comparison", async () => {
  const list = kpiListSchema.parse(await listKpis(ctx));
  expect(list.kpis.map(({ id }) => id)).toEqual(kpis.map(({ id }) => id));
  for (const { id, dimensions } of list.kpis) {
    const { from, to, grain } = quarter;
    const query = { from, to, grain, filter: {}, by: dimensions[0], compare: "year" } as const;
    expect(seriesSchema.parse(await getKpiSeries(ctx, id, query, { now })).points).toHaveLength(3);
  }
});
