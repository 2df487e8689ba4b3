import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { foundOrganization, makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { addMonths } from "@/lib/time";
import { answerDashboard, getDashboard } from "../get-dashboard";
import { answerKpiSeries, getKpiSeries } from "../get-kpi-series";
import { deleteBaseline, listBaselines, putBaseline } from "./baselines";

/** 28 November 2026: October is the last complete month. */
const now = new Date("2026-11-28T11:00:00Z");
const year = { from: "2025-12-01", to: "2026-12-01", grain: "month", filter: {} } as const;
const december = { id: "csat", startsOn: "2026-01-01" };

let ctx: Context;

/** 100 answers a month: 80 and 84 satisfied in turn, and 40 fewer from January 2026 on. */
const satisfiedIn = (month: number) => (month % 2 === 0 ? 80 : 84) - (month >= 24 ? 40 : 0);

beforeAll(async () => {
  const organization = await makeOrganization(db);
  ctx = makeContext(organization);
  const months = Array.from({ length: 34 }, (_, month) => month);
  await db.surveyResponse.createMany({
    data: months.flatMap((month) =>
      Array.from({ length: 100 }, (_, answer) => ({
        organizationId: organization.id,
        id: uuidv7(),
        externalId: `A-${month}-${answer}`,
        kind: "csat",
        score: answer < satisfiedIn(month) ? 5 : 1,
        scaleMin: 1,
        scaleMax: 5,
        submittedAt: new Date(`${addMonths("2024-01-15", month)}T12:00:00Z`),
      })),
    ),
  });
});

describe("limits in answers", () => {
  test("the year 2025 (80 and 84 in turn) makes 82 ± 2.66 × 4: 71.36 to 92.64, and every month of 2026 a signal below", async () => {
    const { behaviour, changes, points } = await getKpiSeries(
      ctx,
      "csat",
      { ...year, compare: "year" },
      { now },
    );
    const [segment] = behaviour.segments;
    expect(segment).toMatchObject({ baseline: { from: "2025-01-01", to: "2026-01-01", periods: 12 } });
    expect(segment?.centre).toBeCloseTo(82, 9);
    expect(segment?.lower).toBeCloseTo(71.36, 9);
    expect(segment?.upper).toBeCloseTo(92.64, 9);
    expect(behaviour.signals.map(({ start, rule, side }) => `${start} ${rule} ${side}`)).toEqual(
      points.slice(1, 11).map(({ start }) => `${start} outside below`),
    );
    // 44 of 100 after 40 of 100 is chance (z = 0.57); 40 after 80 a year before is not (z = 5.77).
    expect(changes[10]).toEqual({ onPrevious: "within-noise", onComparison: "signal" });
  });

  test("a dashboard says the same of the same months, over 24 of them as over 12", async () => {
    const cardOver = async (from: string) => {
      const dashboard = await getDashboard(
        ctx,
        { ...year, from, area: "support", compare: "previous" },
        { now },
      );
      return dashboard.cards.find(({ kpi }) => kpi === "csat");
    };
    const [short, long] = await Promise.all([cardOver("2025-12-01"), cardOver("2024-12-01")]);
    expect(short?.behaviour.segments[0]?.lower).toBe(long?.behaviour.segments[0]?.lower);
    expect(short?.behaviour.signals).toEqual(
      long?.behaviour.signals.filter(({ start }) => start >= "2025-12-01"),
    );
    expect(short?.changeVerdict).toBe("within-noise");
  });

  test("five complete months have no limits, and say so", async () => {
    const { behaviour } = await getKpiSeries(ctx, "csat", { ...year, from: "2026-06-01" }, { now });
    expect(behaviour).toEqual({ segments: [], signals: [], noLimits: "short-range", baselinePeriods: 5 });
  });
});

describe("a new baseline", () => {
  test("from January 2026 on makes 42 ± 10.64 of its ten months, takes the signals away, and can be taken back", async () => {
    const answer = await putBaseline(ctx, december, { reason: "Another survey" }, { now });
    expect(answer.baselines).toMatchObject([
      { startsOn: "2026-01-01", reason: "Another survey", setBy: "Ada Admin" },
    ]);
    const { behaviour } = await getKpiSeries(ctx, "csat", year, { now });
    expect(behaviour.signals).toEqual([]);
    expect(behaviour.segments.map(({ from, to, change }) => ({ from, to, why: change?.reason }))).toEqual([
      { from: "2025-12-01", to: "2025-12-01", why: undefined },
      { from: "2026-01-01", to: "2026-11-01", why: "Another survey" },
    ]);
    expect(behaviour.segments[1]?.centre).toBeCloseTo(42, 9);

    await putBaseline(ctx, december, { reason: "The new survey" }, { now });
    expect((await listBaselines(ctx, "csat")).baselines.map(({ reason }) => reason)).toEqual([
      "The new survey",
    ]);
    expect(await deleteBaseline(ctx, december)).toEqual({ baselines: [] });
    const back = await getKpiSeries(ctx, "csat", year, { now });
    expect(back.behaviour.signals).toHaveLength(10);
  });

  test("belongs to its organization and KPI alone", async () => {
    const other = makeContext(await makeOrganization(db));
    await putBaseline(ctx, december, { reason: "Ours" }, { now });
    expect(await listBaselines(other, "csat")).toEqual({ baselines: [] });
    expect(await listBaselines(ctx, "nps")).toEqual({ baselines: [] });
    await expect(deleteBaseline(other, december)).rejects.toMatchObject({ status: 404 });
    await deleteBaseline(ctx, december);
  });

  test("is decided by admins and managers alone, not by executives or API keys", async () => {
    const executive = makeContext(ctx.organization, { role: "executive" });
    const key = makeApiKeyContext(ctx.organization);
    for (const who of [executive, key]) {
      await expect(putBaseline(who, december, { reason: "No" }, { now })).rejects.toMatchObject({
        status: 403,
      });
      await expect(deleteBaseline(who, december)).rejects.toMatchObject({ status: 403 });
    }
    expect(await listBaselines(executive, "csat")).toEqual({ baselines: [] });
  });

  test("is refused for tomorrow, for before 1900, for an unknown KPI, and where there is none to take back", async () => {
    const put = (id: string, startsOn: string) =>
      putBaseline(ctx, { id, startsOn }, { reason: "x" }, { now });
    await expect(put("csat", "2026-11-29")).rejects.toMatchObject({ status: 400 });
    await expect(put("csat", "1899-12-31")).rejects.toMatchObject({ status: 400 });
    await expect(put("no-such-kpi", "2026-01-01")).rejects.toMatchObject({ status: 404 });
    await expect(deleteBaseline(ctx, december)).rejects.toMatchObject({ status: 404 });
  });
});

test("a kept answer is computed anew after a baseline was set, and after that was undone", async () => {
  const kept = async () => {
    const asked = makeContext(await foundOrganization(db, ctx.organization));
    return {
      series: (await answerKpiSeries(asked, "csat", year, { now })).parsed(),
      dashboard: (
        await answerDashboard(asked, { ...year, area: "support", compare: "previous" }, { now })
      ).parsed(),
    };
  };
  const firstDays = ({ series, dashboard }: Awaited<ReturnType<typeof kept>>) => [
    series.behaviour.segments.map(({ baseline }) => baseline.from),
    dashboard.cards
      .find(({ kpi }) => kpi === "csat")
      ?.behaviour.segments.map(({ baseline }) => baseline.from),
  ];
  const before = await kept();
  expect(await kept()).toEqual(before);
  expect(firstDays(before)).toEqual([["2025-01-01"], ["2025-01-01"]]);

  await putBaseline(ctx, december, { reason: "Another survey tool" }, { now });
  const changed = await kept();
  expect(firstDays(changed).flat()).toContain("2026-01-01");
  expect(changed.series).toEqual(await getKpiSeries(ctx, "csat", year, { now }));

  await deleteBaseline(ctx, december);
  expect(await kept()).toEqual(before);
});
