import { describe, expect, test } from "vitest";
import type { DashboardQuery, SeriesQuery } from "@/lib/contracts/kpi";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { foundOrganization, makeContext } from "@/lib/testing/factories";
import { holdRollups, writeLeadsOfManyDays } from "@/lib/testing/hold-rollups";
import { createRandom } from "@/lib/testing/random";
import { writeAtRandom } from "@/lib/testing/random-writes";
import { randomWorld } from "@/lib/testing/reference/random-world";
import { storeWorld } from "@/lib/testing/reference/store-world";
import { worlds } from "@/lib/testing/reference/worlds";
import { answerDashboard, getDashboard } from "../get-dashboard";
import { answerKpiSeries, getKpiSeries } from "../get-kpi-series";

const year = { from: "2025-06-01", to: "2026-06-01", grain: "month", filter: {} } as const;
const dashboards: readonly DashboardQuery[] = (["sales", "support"] as const).map((area) => ({
  ...year,
  area,
  compare: "previous",
}));
const series: readonly (readonly [string, SeriesQuery])[] = [
  ["revenue", { ...year, by: "owner" }],
  ["revenue", { ...year, by: "team" }],
  ["customer-retention-rate", year],
  ["support-response-rate", { ...year, grain: "week" }],
  ["quota-attainment", { ...year, by: "owner" }],
];

/** Every question, answered by what is kept where it can be, and computed. */
const bothWays = async (organization: OrganizationSettings, now: Date) => {
  const ctx = makeContext(await foundOrganization(db, organization));
  const answers: { kept: unknown; computed: unknown }[] = [];
  for (const query of dashboards) {
    const kept = (await answerDashboard(ctx, query, { now })).parsed();
    answers.push({ kept, computed: await getDashboard(ctx, query, { now }) });
  }
  for (const [kpi, query] of series) {
    const kept = (await answerKpiSeries(ctx, kpi, query, { now })).parsed();
    answers.push({ kept, computed: await getKpiSeries(ctx, kpi, query, { now }) });
  }
  return answers;
};

const agree = async (organization: OrganizationSettings, now: Date): Promise<void> => {
  const answers = await bothWays(organization, now);
  expect(answers.map(({ kept }) => kept)).toEqual(answers.map(({ computed }) => computed));
};

const askAll = async (organization: OrganizationSettings, now: Date): Promise<void> => {
  const ctx = makeContext(await foundOrganization(db, organization));
  for (const [kpi, query] of series) await answerKpiSeries(ctx, kpi, query, { now });
};

describe.each(worlds.slice(0, 2))("%s", (title, settings) => {
  test("in each of 3 rounds of random writes beside readers, what is answered afterwards is what computing says", async () => {
    const organization = await storeWorld(db, randomWorld(`kept ${title}`, settings));
    await agree(organization, settings.asOf);
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([
        ...[0, 1].map((writer) =>
          writeAtRandom(db, organization.id, createRandom(`kept ${title} ${round} ${writer}`), 3),
        ),
        ...[0, 1].map(() => askAll(organization, settings.asOf)),
      ]);
      await agree(organization, settings.asOf);
    }
  }, 240_000);

  test("the same while somebody else is long at the rollups, so that all of it is marked and read from the records", async () => {
    const organization = await storeWorld(db, randomWorld(`held ${title}`, settings));
    await agree(organization, settings.asOf);
    const release = await holdRollups(organization);
    try {
      const createdAt = new Date("2025-07-01T12:00:00Z");
      await writeLeadsOfManyDays(db, organization.id, { count: 600, source: "ads", createdAt });
      await agree(organization, settings.asOf);
      for (let round = 0; round < 3; round += 1) {
        await Promise.all([
          writeAtRandom(db, organization.id, createRandom(`held ${title} ${round}`), 3),
          askAll(organization, settings.asOf),
        ]);
        await agree(organization, settings.asOf);
      }
    } finally {
      await release();
    }
    await agree(organization, settings.asOf);
  }, 240_000);
});
