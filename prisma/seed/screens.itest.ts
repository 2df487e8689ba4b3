import { beforeAll, describe, expect, it } from "vitest";
import { contextForOperator } from "@/lib/server/auth/operator-context";
import { db } from "@/lib/server/db";
import { getDashboard } from "@/lib/server/kpi/get-dashboard";
import { listObjectives } from "@/lib/server/objectives/list-objectives";
import { seedDemo } from "./index";

const now = new Date("2026-11-22T10:00:00Z");

describe("what the screens show of the demo", () => {
  beforeAll(async () => {
    await seedDemo({ db, now });
  });

  const executive = async () => {
    const ctx = await contextForOperator("Acme GmbH");
    const view = { area: "executive", from: "2025-12-01", to: "2026-12-01", grain: "month" } as const;
    return (await getDashboard(ctx, { ...view, filter: {}, compare: "previous" }, { now })).cards;
  };

  it("Executive: the last month is off for acquisition cost alone, some are on watch, most on track", async () => {
    const cards = await executive();
    const withStatus = (status: string) => cards.filter((card) => card.latest.status === status);
    expect(withStatus("off").map(({ kpi }) => kpi)).toEqual(["customer-acquisition-cost"]);
    expect(withStatus("watch").length).toBeGreaterThan(0);
    expect(withStatus("ok").length).toBeGreaterThan(withStatus("watch").length);
  });

  it("Executive: every headline KPI has a value", async () => {
    expect((await executive()).filter((card) => card.latest.value === null)).toEqual([]);
  });

  it("Executive: values are plausible: retention 98–100 % a month, NPS 20–50, lifetime value 2–6 times its cost", async () => {
    const values = new Map((await executive()).map((card) => [card.kpi, card.latest.value ?? Number.NaN]));
    const within = (kpi: string, low: number, high: number) => {
      expect([kpi, values.get(kpi)]).toEqual([kpi, expect.any(Number)]);
      expect(values.get(kpi)).toBeGreaterThan(low);
      expect(values.get(kpi)).toBeLessThan(high);
    };
    within("customer-retention-rate", 98, 100);
    within("csat", 75, 90);
    within("nps", 20, 50);
    within("win-rate", 18, 38);
    within("lead-conversion-rate", 7, 15);
    within("clv-to-cac", 2, 6);
    within("crm-roi", 80, 160);
  });

  it("Sales: attainment lies between 80 and 115 %, and the next month is covered two to six times", async () => {
    const ctx = await contextForOperator("Acme GmbH");
    const view = { area: "sales", from: "2025-12-01", to: "2026-12-01", grain: "month" } as const;
    const { cards } = await getDashboard(ctx, { ...view, filter: {}, compare: "previous" }, { now });
    const pointsOf = (id: string) =>
      cards.find(({ kpi }) => kpi === id)?.points.map(({ value }) => value ?? 0);
    expect(Math.min(...(pointsOf("quota-attainment") ?? []))).toBeGreaterThan(80);
    expect(Math.max(...(pointsOf("quota-attainment") ?? []))).toBeLessThan(115);
    expect(pointsOf("pipeline-coverage")?.at(-1)).toBeGreaterThan(2);
    expect(pointsOf("pipeline-coverage")?.at(-1)).toBeLessThan(6);
  });

  it("Objectives: one achieved, two on track, one at risk, one off track", async () => {
    const { objectives } = await listObjectives(await contextForOperator("Acme GmbH"), { now });
    const statuses = objectives.map(({ progress }) => progress.status);
    expect(statuses.sort()).toEqual(["achieved", "at-risk", "off-track", "on-track", "on-track"]);
  });
});
