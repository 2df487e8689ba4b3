import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Series } from "@/lib/contracts/kpi";
import type { Context, OrganizationSettings } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { getKpiSeries } from "./get-kpi-series";

/** 15 February 2026, noon in Berlin: February is in progress. */
const now = new Date("2026-02-15T11:00:00Z");
const months = { from: "2026-01-01", to: "2026-03-01", grain: "month", filter: {} } as const;

type Query = Partial<Parameters<typeof getKpiSeries>[2]>;

let ctx: Context;
let organization: OrganizationSettings;

const at = (text: string) => new Date(text);
const record = (externalId: string) => ({ organizationId: organization.id, id: uuidv7(), externalId });
const deal = (
  externalId: string,
  closed: string,
  amount: string,
  more: { source?: string; status?: "won" | "lost" } = {},
) => ({
  ...record(externalId),
  openedAt: at("2025-06-01T00:00:00Z"),
  closedAt: at(closed),
  status: "won",
  amount,
  baseAmount: amount,
  currency: "EUR",
  ...more,
});

beforeAll(async () => {
  organization = await makeOrganization(db);
  ctx = makeContext(organization);
  await db.deal.createMany({
    data: [
      // Berlin is an hour ahead of UTC in winter: 23:00 UTC is midnight there.
      deal("D-1", "2025-12-31T22:59:59.999Z", "1000.00", { source: "web" }),
      deal("D-2", "2025-12-31T23:00:00Z", "5000.10", { source: "web" }),
      deal("D-3", "2026-01-20T12:00:00Z", "4400.20", { source: "ads" }),
      deal("D-4", "2026-01-31T23:00:00Z", "300.00"),
      deal("D-5", "2026-01-10T09:00:00Z", "70.00", { status: "lost", source: "ads" }),
    ],
  });
  await db.customer.createMany({
    data: [
      {
        ...record("C-1"),
        name: "One",
        acquiredAt: at("2025-05-01T00:00:00Z"),
        churnedAt: at("2026-01-15T00:00:00Z"),
      },
      { ...record("C-2"), name: "Two", acquiredAt: at("2025-05-01T00:00:00Z") },
      { ...record("C-3"), name: "Three", acquiredAt: at("2025-05-01T00:00:00Z") },
      { ...record("C-4"), name: "Four", acquiredAt: at("2025-12-31T23:00:00Z") },
    ],
  });
});

const series = (kpi: string, query: Query = {}): Promise<Series> =>
  getKpiSeries(ctx, kpi, { ...months, ...query }, { now });
const values = ({ points }: Pick<Series, "points">) => points.map(({ value }) => value);

describe("revenue", () => {
  test("January: 5,000.10 at its first instant + 4,400.20 = 9,400.30; February so far: 300; both: 9,700.30", async () => {
    const { points, total } = await series("revenue");
    expect(points.map(({ start, end, partial, value, n }) => [start, end, partial, value, n])).toEqual([
      ["2026-01-01", "2026-02-01", false, 9400.3, 2],
      ["2026-02-01", "2026-03-01", true, 300, 1],
    ]);
    expect([total.start, total.end, total.partial, total.value]).toEqual([
      "2026-01-01",
      "2026-03-01",
      true,
      9700.3,
    ]);
  });

  test("by source: web 5,000.10, ads 4,400.20 and Not set 300, largest first, adding up to the total of 9,700.30", async () => {
    const { groups = [] } = await series("revenue", { by: "source" });
    expect(
      groups.map(({ value, label, total, ...group }) => [value, label, total.value, values(group)]),
    ).toEqual([
      ["web", "web", 5000.1, [5000.1, 0]],
      ["ads", "ads", 4400.2, [4400.2, 0]],
      [null, "Not set", 300, [0, 300]],
    ]);
  });

  test("filtered to ads or Not set: 4,400.20 in January, 300 in February", async () => {
    expect(values(await series("revenue", { filter: { source: ["ads", ""] } }))).toEqual([4400.2, 300]);
  });

  test("compared with the two months before: 0 in November, and of December its first 15 days, without 1,000 on the 31st: 0", async () => {
    const { comparison } = await series("revenue", { compare: "previous" });
    expect(comparison?.points.map(({ start, end, value }) => [start, end, value])).toEqual([
      ["2025-11-01", "2025-12-01", 0],
      ["2025-12-01", "2025-12-16", 0],
    ]);
    expect(comparison?.total.value).toBe(0);
  });
});

describe("customers", () => {
  test("January: 3 at the start (C-4 starts at that very instant), 1 acquired, 1 lost: 3 at the end; (3 − 1) / 3 = 66.67 %", async () => {
    const [january] = (await series("customer-retention-rate")).points;
    expect(january?.parts).toMatchObject({ customersAtStart: 3, customersAtEnd: 3, customersAcquired: 1 });
    expect(january?.value).toBeCloseTo(200 / 3, 10);
    expect([january?.n, january?.status]).toEqual([3, "off"]);
  });

  test("churn as the complement of retention: 100 − 66.67 = 33.33 %", async () => {
    expect(values(await series("churn-rate", { variant: "complement" }))[0]).toBeCloseTo(100 / 3, 10);
  });
});

test("win rate in January: 2 won of 2 + 1 closed = 66.67 %, with an interval of Wilson", async () => {
  const [january] = (await series("win-rate")).points;
  expect(january?.value).toBeCloseTo(200 / 3, 10);
  expect(january?.interval?.low).toBeCloseTo(20.77, 2);
  expect(january?.interval?.high).toBeCloseTo(93.85, 2);
});

test("NPS without any NPS answer is not computable, and says what is missing", async () => {
  const [january] = (await series("nps")).points;
  expect(january).toMatchObject({ value: null, reason: "not-computable", status: null });
  expect(january?.reasonDetail).toContain("kind nps");
});

const refused: readonly (readonly [what: string, query: Query, message: RegExp])[] = [
  ["an unknown variant", { variant: "best" }, /"default", "won-deals", "orders"/],
  [
    "a dimension that the KPI lacks",
    { by: "category" },
    /does not have the dimension "category"; it has owner, team/,
  ],
  ["a filter that the KPI lacks", { filter: { channel: ["mail"] } }, /does not have the dimension "channel"/],
  ["a range that ends where it starts", { to: "2026-01-01" }, /must be later than "from"/],
  ["a range that ends before it starts", { to: "2025-01-01" }, /must be later than "from"/],
  ["401 days", { to: "2027-02-06", grain: "day" }, /at most 400 points.*"week"/],
  ["three centuries of days", { from: "1900-01-01", to: "2201-01-01", grain: "day" }, /at most 400 points/],
  ["a year before all records", { from: "0001-01-01", grain: "year" }, /"from".*lies before 1900-01-01/],
  ["a year after all records", { to: "9999-12-31", grain: "year" }, /"to".*lies after 2201-01-01/],
];

describe("a request that cannot be answered is refused in words", () => {
  test.each(refused)("%s: 400", async (_, query, message) => {
    await expect(series("revenue", query)).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(message),
    });
  });

  test("301 years, the most there is, are answered: 1,000 in 2025 and 9,700.30 in 2026", async () => {
    const { points } = await series("revenue", {
      from: "1900-01-01",
      to: "2201-01-01",
      grain: "year",
      compare: "previous",
    });
    expect(points).toHaveLength(301);
    expect(points.filter(({ value }) => value).map(({ start, value }) => [start, value])).toEqual([
      ["2025-01-01", 1000],
      ["2026-01-01", 9700.3],
    ]);
  });

  test("an unknown KPI: 404", async () => {
    await expect(series("happiness")).rejects.toMatchObject({ status: 404 });
  });
});
