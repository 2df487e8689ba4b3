import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { type ObjectiveInput, objectiveDetailSchema, objectiveSchema } from "@/lib/contracts/objectives";
import { NotFound, Unprocessable } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { checkObjective } from "./check-objective";
import { createObjective } from "./create-objective";
import { deleteObjective } from "./delete-objective";
import { getObjective } from "./get-objective";
import { headlineObjectives } from "./headline-objective";
import { listObjectives } from "./list-objectives";
import { updateObjective } from "./update-objective";

const now = new Date("2026-04-20T12:00:00Z");
const asOf = { now };

/** An organization with one member, who is asking. */
const makeMember = async (name: string): Promise<Context> => {
  const organization = await makeOrganization(db, { name });
  const user = { id: uuidv7(), name: "Olga Owner", email: `${uuidv7()}@example.com` };
  await db.user.create({ data: { ...user, passwordHash: "-" } });
  await db.membership.create({
    data: { organizationId: organization.id, userId: user.id, role: "SALES_MANAGER" },
  });
  return makeContext(organization, { user, role: "sales-manager" });
};

let id = 0;
const key = (ctx: Context) => {
  id += 1;
  return { organizationId: ctx.organization.id, id: uuidv7(), externalId: `X-${id}` };
};
/** `satisfied` fives and the rest ones, on the 10th of a month of 2026 (0: December 2025). */
const answers = (ctx: Context, month: number, satisfied: number, all: number) =>
  db.surveyResponse.createMany({
    data: Array.from({ length: all }, (_, i) => ({
      ...key(ctx),
      kind: "csat",
      score: i < satisfied ? 5 : 1,
      scaleMin: 1,
      scaleMax: 5,
      submittedAt: new Date(Date.UTC(2026, month - 1, 10, 12)),
    })),
  });
const wonDeal = (ctx: Context, day: string, amount: number, source: string | null = null) =>
  db.deal.create({
    data: {
      ...key(ctx),
      openedAt: new Date("2025-01-01T00:00:00Z"),
      closedAt: new Date(`${day}T12:00:00Z`),
      status: "won",
      amount,
      baseAmount: amount,
      currency: "EUR",
      source,
    },
  });

const csatTo80 = (ctx: Context, changes: Partial<ObjectiveInput> = {}): ObjectiveInput => ({
  title: "Phone customers are satisfied again",
  kpi: "csat",
  filter: {},
  grain: "month",
  measure: "level",
  ownerUserId: ctx.user?.id ?? "",
  baseline: 70,
  targetKind: "points",
  target: 10,
  startsOn: "2026-01-01",
  dueOn: "2026-12-31",
  note: "",
  ...changes,
});
const revenueOf = (ctx: Context, changes: Partial<ObjectiveInput> = {}): ObjectiveInput =>
  csatTo80(ctx, {
    title: "Revenue of the spring",
    kpi: "revenue",
    measure: "cumulative",
    baseline: 0,
    targetKind: "value",
    target: 12_200,
    startsOn: "2026-02-15",
    dueOn: "2026-06-15",
    ...changes,
  });

let ctx: Context;
let stranger: Context;

beforeAll(async () => {
  ctx = await makeMember("Acme");
  stranger = await makeMember("Other");
  await answers(ctx, 0, 70, 100);
  await answers(ctx, 1, 71, 100);
  await answers(ctx, 2, 72, 100);
  await answers(ctx, 3, 73, 100);
  await answers(ctx, 4, 1, 100);
  await wonDeal(ctx, "2026-02-14", 50_000, "web");
  await wonDeal(ctx, "2026-02-15", 1_000, "web");
  await wonDeal(ctx, "2026-03-20", 3_000);
  await wonDeal(ctx, "2026-04-20", 2_600, "web");
  await wonDeal(stranger, "2026-03-01", 999_999, "web");
});

describe("a level", () => {
  test("March has 73 of 100 satisfied: (73 − 70) / 10 = 30 % where 90 of 365 days ask for 24.7 %, on track", async () => {
    const objective = await createObjective(ctx, csatTo80(ctx), asOf);
    expect(objectiveSchema.parse(objective)).toEqual(objective);
    expect(objective).toMatchObject({
      targetValue: 80,
      today: "2026-04-20",
      owner: { name: "Olga Owner" },
      progress: { status: "on-track", current: 73, measuredUntil: "2026-04-01", remainingDays: 256 },
    });
    expect(objective.progress.progressPercent).toBeCloseTo(30, 9);
    expect(objective.progress.expected).toBeCloseTo(70 + (10 * 90) / 365, 9);
    await deleteObjective(ctx, objective.id);
  });

  test("+1 point a month since December: the trend reaches 80 about seven months after March", async () => {
    const objective = await createObjective(ctx, csatTo80(ctx), asOf);
    expect(objective.forecast?.reachedOn).toMatch(/^2026-(10|11)-/);
    expect(objective.forecast?.valueAtDue).toBeGreaterThan(81);
    await deleteObjective(ctx, objective.id);
  });

  test("is drawn from six months before the start to the due day, with the pace from the start", async () => {
    const { id, points, pace } = await createObjective(ctx, csatTo80(ctx), asOf);
    expect(points.map(({ start }) => start.slice(0, 7))).toEqual([
      ...["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"],
      ...["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"],
      ...["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"],
    ]);
    expect(pace.slice(0, 6)).toEqual([null, null, null, null, null, 70]);
    expect(pace.at(-1)).toBe(80);
    await deleteObjective(ctx, id);
  });

  test("a relative target of +10 % of 70 is 77", async () => {
    const objective = await createObjective(ctx, csatTo80(ctx, { targetKind: "relative" }), asOf);
    expect(objective.targetValue).toBeCloseTo(77, 9);
    await deleteObjective(ctx, objective.id);
  });
});

describe("a sum", () => {
  test("1,000 + 3,000 + 2,600 since 15 February = 6,600, not the 50,000 of the day before; 64 of 121 days ask for 6,453", async () => {
    const objective = await createObjective(ctx, revenueOf(ctx), asOf);
    expect(objective.progress).toMatchObject({
      status: "on-track",
      current: 6600,
      elapsedDays: 64,
      totalDays: 121,
    });
    expect(objective.progress.expected).toBeCloseTo((12_200 * 64) / 121, 6);
    expect(objective.progress.progressPercent).toBeCloseTo((6600 / 12_200) * 100, 9);
    expect(objective.points.map(({ start, end, value }) => [start, end, value])).toEqual([
      ["2026-02-15", "2026-03-01", 1000],
      ["2026-03-01", "2026-04-01", 4000],
      ["2026-04-01", "2026-05-01", 6600],
      ["2026-05-01", "2026-06-01", null],
      ["2026-06-01", "2026-06-16", null],
    ]);
    await deleteObjective(ctx, objective.id);
  });

  test("of one source counts its own: 1,000 + 2,600 = 3,600, and of no source 3,000", async () => {
    const web = await createObjective(ctx, revenueOf(ctx, { filter: { source: ["web"] } }), asOf);
    const none = await createObjective(ctx, revenueOf(ctx, { filter: { source: [""] } }), asOf);
    expect(web.progress.current).toBe(3600);
    expect(none.progress.current).toBe(3000);
    expect(none.scope).toEqual([{ dimension: "source", labels: ["Not set"] }]);
    await deleteObjective(ctx, web.id);
    await deleteObjective(ctx, none.id);
  });

  test("is achieved as soon as 6,600 is reached, before it is due", async () => {
    const objective = await createObjective(ctx, revenueOf(ctx, { target: 6600 }), asOf);
    expect(objective.progress.status).toBe("achieved");
    await deleteObjective(ctx, objective.id);
  });
});

describe("verbs", () => {
  test("list: each as when asked for alone, the one due next first; update replaces; delete removes", async () => {
    const csat = await createObjective(ctx, csatTo80(ctx), asOf);
    const revenue = await createObjective(ctx, revenueOf(ctx), asOf);
    expect(await listObjectives(ctx, asOf)).toEqual({ objectives: [revenue, csat] });
    const { findings, ...alone } = objectiveDetailSchema.parse(await getObjective(ctx, csat.id, asOf));
    expect(alone).toEqual(csat);
    expect(new Set(findings.map(({ criterion }) => criterion)).size).toBe(5);

    const changed = await updateObjective(ctx, csat.id, csatTo80(ctx, { target: 2, note: "agreed" }), asOf);
    expect(changed).toMatchObject({
      id: csat.id,
      targetValue: 72,
      note: "agreed",
      progress: { status: "achieved" },
    });
    await deleteObjective(ctx, csat.id);
    await deleteObjective(ctx, revenue.id);
    expect(await listObjectives(ctx, asOf)).toEqual({ objectives: [] });
    await expect(deleteObjective(ctx, csat.id)).rejects.toThrow(NotFound);
  });

  test("another organization neither sees, changes nor deletes it", async () => {
    const { id } = await createObjective(ctx, csatTo80(ctx), asOf);
    expect(await listObjectives(stranger, asOf)).toEqual({ objectives: [] });
    await expect(getObjective(stranger, id, asOf)).rejects.toThrow(NotFound);
    await expect(updateObjective(stranger, id, csatTo80(stranger), asOf)).rejects.toThrow(NotFound);
    await expect(deleteObjective(stranger, id)).rejects.toThrow(NotFound);
    expect((await getObjective(ctx, id, asOf)).title).toBe("Phone customers are satisfied again");
    await deleteObjective(ctx, id);
  });

  test.each([
    ["an owner of another organization", () => ({ ownerUserId: stranger.user?.id ?? "" }), "ownerUserId"],
    ["a KPI that does not exist", () => ({ kpi: "happiness" }), "kpi"],
    ["a sum of a rate", () => ({ measure: "cumulative" as const }), "measure"],
    ["a filter that CSAT does not have", () => ({ filter: { product: ["A"] } }), "filter.product"],
  ])("refuses %s, naming the path", async (_, change, path) => {
    const refused = createObjective(ctx, csatTo80(ctx, change()), asOf);
    await expect(refused).rejects.toThrow(Unprocessable);
    await expect(refused).rejects.toMatchObject({ errors: [{ path }] });
  });

  test("the card shows the running, unfiltered objective that is due next", async () => {
    const made = [];
    for (const input of [
      csatTo80(ctx),
      csatTo80(ctx, { title: "Next", dueOn: "2026-06-30", target: 5 }),
      csatTo80(ctx, { title: "Filtered", dueOn: "2026-05-31", filter: { segment: ["SMB"] } }),
      csatTo80(ctx, { title: "Over", dueOn: "2026-03-31" }),
      csatTo80(ctx, { title: "Ahead", startsOn: "2026-05-01", dueOn: "2026-05-31" }),
    ])
      made.push(await createObjective(ctx, input, asOf));
    const cards = await headlineObjectives(ctx, ["csat", "nps"], asOf);
    expect([...cards.keys()]).toEqual(["csat"]);
    expect(cards.get("csat")).toMatchObject({
      id: made[1]?.id,
      title: "Next",
      target: 75,
      status: "on-track",
    });
    for (const { id } of made) await deleteObjective(ctx, id);
  });
});

describe("check", () => {
  const draft = { ...csatTo80({ user: null } as Context), title: "More smiles" };
  const { ownerUserId: _owner, note: _note, ...open } = draft;

  test("offers March's 73 as the baseline, and says what 10 means: 73 × 1.1 = 80.3, or 73 + 10 = 83", async () => {
    const check = await checkObjective(ctx, { ...open, startsOn: "2026-04-20", baseline: null }, asOf);
    expect(check.measuredBaseline).toEqual({ value: 73, start: "2026-03-01", end: "2026-04-01" });
    expect(check.targetValue).toBe(83);
    expect(check.readings.relative).toBeCloseTo(80.3, 9);
    expect(check.readings.points).toBe(83);
  });
  test("offers the month before the start, December's 70, for a start in January", async () => {
    const check = await checkObjective(ctx, { ...open, baseline: null }, asOf);
    expect(check.measuredBaseline).toEqual({ value: 70, start: "2025-12-01", end: "2026-01-01" });
  });
  test("a gain of 20 points by June needs more a month than the +1 that was ever seen", async () => {
    const check = await checkObjective(ctx, { ...open, target: 20, dueOn: "2026-06-30" }, asOf);
    const achievable = check.findings.find(({ criterion }) => criterion === "achievable");
    expect(achievable).toMatchObject({ level: "problem" });
    expect(achievable?.text).toContain("the best month ever was +1.0 points");
  });
  test("a sum due in as many days as have no equal a year ago is compared with the days up to yesterday: 56,600 − 2,600", async () => {
    const sum = { ...open, kpi: "revenue", measure: "cumulative" as const, baseline: null };
    const check = await checkObjective(ctx, { ...sum, startsOn: "2026-05-01", dueOn: "2027-04-30" }, asOf);
    expect(check.measuredBaseline).toEqual({ value: 54_000, start: "2025-04-20", end: "2026-04-20" });
  });
  test("without data it says what is missing, and offers no baseline", async () => {
    const check = await checkObjective(stranger, { ...open, baseline: null }, asOf);
    expect(check.measuredBaseline).toBeNull();
    expect(check.targetValue).toBeNull();
    expect(check.findings.find(({ criterion }) => criterion === "measurable")).toMatchObject({
      level: "problem",
    });
    expect(check.findings.find(({ criterion }) => criterion === "achievable")?.text).toContain(
      "Set a baseline",
    );
  });
});
