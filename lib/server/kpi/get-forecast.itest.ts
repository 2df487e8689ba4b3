import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { type ForecastQuery, forecastQuerySchema, forecastSchema } from "@/lib/contracts/forecast";
import { forecastSeries, type SeriesForecast } from "@/lib/kpi/forecast";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { createRandom } from "@/lib/testing/random";
import { getForecast } from "./get-forecast";

/** 15 January 2026, noon in Berlin: 14 days of January have passed, the 15th has begun. */
const now = new Date("2026-01-15T11:00:00Z");

type Sale = { day: string; amount: number; source: string };

/** Three sales a month from January 2023 to December 2025, December's twice as large; and January 2026 up to the 15th. */
const sales = ((): Sale[] => {
  const random = createRandom("forecast");
  const months = Array.from({ length: 36 }, (_, at) => {
    const month = `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    return ["03", "14", "27"].map((day, place) => ({
      day: `${month}-${day}`,
      amount: Math.round(random.between(800, 1200) * (at % 12 === 11 ? 2 : 1)) + at * 10,
      source: place === 0 ? "web" : "ads",
    }));
  });
  const present = ["2026-01-03", "2026-01-14", "2026-01-15"];
  return [...months.flat(), ...present.map((day) => ({ day, amount: 1500, source: "web" }))];
})();

const sumOf = (which: (sale: Sale) => boolean): number =>
  sales.filter(which).reduce((sum, { amount }) => sum + amount, 0);
const monthsKnown = [...new Set(sales.map(({ day }) => day.slice(0, 7)))].slice(0, 36);
const totals = monthsKnown.map((month) => sumOf(({ day }) => day.startsWith(month)));

let ctx: Context;

const store = async (context: Context, stored: readonly Sale[]) => {
  await db.deal.createMany({
    data: stored.map(({ day, amount, source }, index) => ({
      organizationId: context.organization.id,
      id: uuidv7(),
      externalId: `D-${index}`,
      openedAt: new Date("2022-06-01T00:00:00Z"),
      closedAt: new Date(`${day}T09:00:00Z`),
      status: "won",
      amount,
      baseAmount: amount,
      currency: "EUR",
      source,
    })),
  });
};

beforeAll(async () => {
  ctx = makeContext(await makeOrganization(db));
  await store(ctx, sales);
  const stranger = makeContext(await makeOrganization(db));
  await store(stranger, [{ day: "2025-05-05", amount: 1_000_000, source: "web" }]);
});

const forecast = (kpi = "revenue", query: Partial<ForecastQuery> = {}) =>
  getForecast(ctx, kpi, { ...forecastQuerySchema.parse({}), ...query }, { now });

const ofPlainTotals = (): SeriesForecast => {
  const made = forecastSeries(totals, 12, 6);
  if ("needed" in made) throw new Error("The sample is long enough.");
  return made;
};

describe("revenue by month", () => {
  test("learns from 36 complete months, each the sum of its three sales, the month in progress not among them", async () => {
    const { history, season } = await forecast();
    expect(history.map(({ start }) => start.slice(0, 7))).toEqual(monthsKnown);
    expect(history.map(({ value }) => value)).toEqual(totals);
    expect(season).toBe(12);
  });

  test("February to June 2026 are what the method makes of the 36 sums, with both ranges", async () => {
    const { points, method, backtest } = await forecast();
    const plain = ofPlainTotals();
    expect(points.map(({ start, end, partial }) => [start, end, partial])[1]).toEqual([
      "2026-02-01",
      "2026-03-01",
      false,
    ]);
    plain.values.slice(1).forEach(({ value, range80, range95 }, index) => {
      const point = points[index + 1];
      expect(point?.value).toBeCloseTo(value, 6);
      expect([point?.low80, point?.high80]).toEqual([range80.low, range80.high]);
      expect([point?.low95, point?.high95]).toEqual([range95.low, range95.high]);
      expect(point?.actual).toBeNull();
    });
    expect(method?.id).toBe(plain.method);
    expect(backtest?.percent).toBeCloseTo(plain.backtest.percent ?? Number.NaN, 9);
  });

  test("January has 4,500 so far; 3,000 up to the 14th, and of the month's forecast the share that came after a 14th", async () => {
    const [january] = (await forecast()).points;
    const recent = monthsKnown.slice(-24);
    const all = sumOf(({ day }) => recent.includes(day.slice(0, 7)));
    const late = sumOf(({ day }) => recent.includes(day.slice(0, 7)) && day.slice(8) > "14");
    const whole = ofPlainTotals().values[0]?.value ?? 0;
    expect([january?.start, january?.partial, january?.actual]).toEqual(["2026-01-01", true, 4500]);
    expect(january?.value).toBeCloseTo(Math.max(4500, 3000 + (whole * late) / all), 6);
    expect(january?.low80).toBeGreaterThanOrEqual(4500);
  });

  test("filtered to web it learns from the first sale of each month alone", async () => {
    const { history } = await forecast("revenue", { filter: { source: ["web"] } });
    expect(history.map(({ value }) => value)).toEqual(
      monthsKnown.map((month) => sumOf(({ day, source }) => source === "web" && day.startsWith(month))),
    );
  });

  test("the answer is what its contract says, at any grain", async () => {
    for (const grain of ["day", "week", "month", "quarter", "year"] as const) {
      expect(forecastSchema.safeParse(await forecast("revenue", { grain, horizon: 3 })).success).toBe(true);
    }
  });
});

describe("where no forecast can be made, words say why", () => {
  test("3 complete years of 10: from 1 January 2033 on there are enough", async () => {
    const { points, reason, reasonDetail, backtest } = await forecast("revenue", { grain: "year" });
    expect([points, reason, backtest]).toEqual([[], "not-computable", null]);
    expect(reasonDetail).toBe(
      "A forecast by year needs 10 complete years. There are 3, since 1 Jan 2023; from 1 Jan 2033 on there are enough",
    );
  });

  test("no complete month with leads yet: what is missing is said", async () => {
    const { points, reasonDetail } = await forecast("leads-created");
    expect(points).toEqual([]);
    expect(reasonDetail).toMatch(/leads/i);
  });

  test.each([
    ["win-rate", 422, /Win rate is a ratio; .*"revenue"/],
    ["open-pipeline", 422, /Open pipeline is read at a boundary/],
    ["happiness", 404, /no KPI "happiness"/],
  ] as const)("%s: %i", async (kpi, status, message) => {
    await expect(forecast(kpi)).rejects.toMatchObject({ status, message: expect.stringMatching(message) });
  });

  test("a filter by a dimension that revenue does not have: 400", async () => {
    await expect(forecast("revenue", { filter: { channel: ["mail"] } })).rejects.toMatchObject({
      status: 400,
    });
  });
});
