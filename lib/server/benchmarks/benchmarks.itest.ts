import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { benchmarkListSchema } from "@/lib/contracts/benchmarks";
import { industries } from "@/lib/contracts/industries";
import { findKpi } from "@/lib/kpi/registry";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { addMonths } from "@/lib/time";
import { updateKpiSettings } from "../kpi/update-kpi-settings";
import { listBenchmarks } from "./list-benchmarks";
import { createBenchmark, deleteBenchmark, updateBenchmark } from "./own-benchmarks";
import { proposeBands } from "./propose-bands";
import { allPublishedBenchmarks } from "./read-published";

const at = { now: new Date("2026-11-28T11:00:00Z") };
const own = {
  variant: "default",
  label: "Median of our association",
  low: 78,
  high: 82,
  year: 2025,
  publisher: "Association",
  source: "https://example.com/report",
  note: "",
};

let ctx: Context;
beforeEach(async () => {
  ctx = makeContext(await makeOrganization(db));
});

test("every published figure names a KPI, a variant that it has or why none, a known industry, and its source", () => {
  const published = allPublishedBenchmarks();
  expect(published).toHaveLength(182);
  expect(new Set(published.map(({ id }) => id)).size).toBe(182);
  for (const { kpi, variant, notComparable, industry, source, low, high } of published) {
    const variants = findKpi(kpi)?.variants.map(({ id }) => id) ?? [];
    expect(variant === null ? notComparable : variants).toContain(variant ?? "");
    expect(variant === null).toBe(notComparable !== null);
    expect(industry === null || industries.some((id) => id === industry)).toBe(true);
    expect(source).toMatch(/^https?:\/\//);
    expect(low).toBeLessThanOrEqual(high);
  }
});

describe("what is comparable", () => {
  const comparable = async (kpi: string, variant?: string) => {
    const answer = await listBenchmarks(ctx, kpi, { variant, grain: "month" }, at);
    expect(benchmarkListSchema.parse(answer)).toEqual(answer);
    return answer.benchmarks.filter(({ notComparable }) => notComparable === null);
  };

  test("ACSI's index is never held against a share of satisfied answers; SQM's top box only against the top box", async () => {
    expect(await comparable("csat")).toEqual([]);
    expect(new Set((await comparable("csat", "top-box")).map(({ publisher }) => publisher))).toEqual(
      new Set(["SQM Group"]),
    );
  });

  test("open rates are held against nothing: before September 2021 they were another metric, and MailerLite's names no base", async () => {
    expect(await comparable("email-open-rate", "delivered")).toEqual([]);
  });

  test("a figure whose definition nobody printed colours nothing; of NPS the name is the definition", () => {
    const unknown = allPublishedBenchmarks().filter(
      ({ kpi, notComparable, definition }) =>
        notComparable === null && kpi !== "nps" && definition.trim() === "",
    );
    expect(unknown).toEqual([]);
  });

  test("a retention of 75 % a year is 0.75^(1/12) = 97.6 % a month", async () => {
    const [average] = (await comparable("customer-retention-rate")).filter(({ low, high }) => low === high);
    expect(average?.low).toBe(75);
    expect(average?.atGrain?.low).toBeCloseTo(100 * 0.75 ** (1 / 12), 9);
  });

  test("the own industry comes before others", async () => {
    await db.organization.update({ where: { id: ctx.organization.id }, data: { industry: "telecom" } });
    const { industry, benchmarks } = await listBenchmarks(
      ctx,
      "csat",
      { variant: "top-box", grain: "month" },
      at,
    );
    expect(industry).toBe("telecom");
    expect(benchmarks[0]).toMatchObject({ industry: "telecom", low: 68, ageWarning: expect.any(String) });
  });
});

describe("the organization's own", () => {
  test("are added, changed and removed, and come first", async () => {
    const added = await createBenchmark(ctx, "csat", own, at);
    expect((await listBenchmarks(ctx, "csat", { grain: "month" }, at)).benchmarks[0]).toEqual(added);
    const key = { id: "csat", benchmarkId: added.id };
    expect(await updateBenchmark(ctx, key, { ...own, low: 80 }, at)).toMatchObject({ id: added.id, low: 80 });
    await deleteBenchmark(ctx, key);
    await expect(deleteBenchmark(ctx, key)).rejects.toMatchObject({ status: 404 });
  });

  test("belong to their organization and KPI alone", async () => {
    const { id: benchmarkId } = await createBenchmark(ctx, "csat", own, at);
    const other = makeContext(await makeOrganization(db));
    const { benchmarks } = await listBenchmarks(other, "csat", { grain: "month" }, at);
    expect(benchmarks.some((each) => each.own)).toBe(false);
    for (const [who, id] of [
      [other, "csat"],
      [ctx, "nps"],
    ] as const) {
      await expect(updateBenchmark(who, { id, benchmarkId }, { ...own, high: 90 }, at)).rejects.toMatchObject(
        {
          status: 404,
        },
      );
      await expect(deleteBenchmark(who, { id, benchmarkId })).rejects.toMatchObject({ status: 404 });
    }
  });

  test("are refused of executives and API keys, and with a variant, figure or year that cannot be", async () => {
    for (const who of [
      makeContext(ctx.organization, { role: "executive" }),
      makeApiKeyContext(ctx.organization),
    ])
      await expect(createBenchmark(who, "csat", own, at)).rejects.toMatchObject({ status: 403 });
    await expect(
      createBenchmark(ctx, "csat", { ...own, variant: "none", high: 120, year: 2027 }, at),
    ).rejects.toMatchObject({
      status: 422,
      errors: [{ path: "variant" }, { path: "high" }, { path: "year" }],
    });
    await expect(createBenchmark(ctx, "no-such-kpi", own, at)).rejects.toMatchObject({ status: 404 });
  });
});

describe("proposed bands", () => {
  /** 100 answers a month, 80 and 84 satisfied in turn: 82 ± 10.64. */
  const storeAnswers = () =>
    db.surveyResponse.createMany({
      data: Array.from({ length: 34 }, (_, month) => month).flatMap((month) =>
        Array.from({ length: 100 }, (_, answer) => ({
          organizationId: ctx.organization.id,
          id: uuidv7(),
          externalId: `A-${month}-${answer}`,
          kind: "csat",
          score: answer < (month % 2 === 0 ? 80 : 84) ? 5 : 1,
          scaleMin: 1,
          scaleMax: 5,
          submittedAt: new Date(`${addMonths("2024-01-15", month)}T12:00:00Z`),
        })),
      ),
    });

  test("from the past: 82 and 71.4, under which six months of twelve are on track; accepted, they decide the badge", async () => {
    await storeAnswers();
    const { months, proposals, withheld } = await proposeBands(ctx, "csat", at);
    expect([months[0], months.at(-1)]).toEqual(["2025-11-01", "2026-10-01"]);
    expect(proposals.map(({ from, bands }) => ({ from, bands }))).toEqual([
      { from: "today", bands: { ok: 80, watch: 70 } },
      { from: "past", bands: { ok: 82, watch: 71.4 } },
    ]);
    expect(proposals[0]?.statuses.every((status) => status === "ok")).toBe(true);
    expect(proposals[1]?.statuses.filter((status) => status === "ok")).toHaveLength(6);
    expect(withheld).toHaveLength(1);
    await updateKpiSettings(ctx, "csat", { bands: proposals[1]?.bands });
    const after = await proposeBands(ctx, "csat", at);
    expect(after.proposals[0]?.statuses).toEqual(proposals[1]?.statuses);
  });

  test("from an own benchmark of 78 to 82: on track from 82, watch from 78; none of grade C, none from no past", async () => {
    await createBenchmark(ctx, "csat", own, at);
    const { proposals, withheld } = await proposeBands(ctx, "csat", at);
    expect(proposals.map(({ from, bands }) => ({ from, bands }))).toEqual([
      { from: "today", bands: { ok: 80, watch: 70 } },
      { from: "benchmark", bands: { ok: 82, watch: 78 } },
    ]);
    expect(withheld[0]).toContain("From your own past");
    await db.organization.update({ where: { id: ctx.organization.id }, data: { industry: "software" } });
    const nps = await proposeBands(ctx, "nps", at);
    expect(nps.proposals.map(({ from }) => from)).toEqual(["today"]);
  });
});
