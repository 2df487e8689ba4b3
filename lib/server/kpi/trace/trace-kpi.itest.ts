import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { missingListSchema, traceQuerySchema, traceSchema } from "@/lib/contracts/trace";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { listMissing } from "./list-missing";
import { traceKpi } from "./trace-kpi";

const now = new Date("2026-04-15T12:00:00Z");
const march = { start: "2026-03-01", end: "2026-04-01", grain: "month" };

let ctx: Context;

const trace = async (kpi: string, query: object = march, as: Context = ctx) =>
  traceSchema.parse(await traceKpi(as, kpi, traceQuerySchema.parse(query), { now }));

beforeAll(async () => {
  const changed = new Date("2026-04-14T08:00:00Z");
  const organization = await makeOrganization(db, { dataChangedAt: changed });
  ctx = makeContext(organization);
  await db.surveyResponse.createMany({
    data: [5, 5, 4, 2].map((score, at) => ({
      organizationId: organization.id,
      id: uuidv7(),
      externalId: `S-${at}`,
      kind: "csat",
      score,
      scaleMin: 1,
      scaleMax: 5,
      submittedAt: new Date("2026-03-10T12:00:00Z"),
    })),
  });
});

describe("how a number is made", () => {
  test("5, 5, 4 and 2: top two boxes 3 of 4, top box 2 of 4, mean score 16 of 20; all for the same March", async () => {
    const answer = await trace("csat");
    expect(answer.variants.map(({ id, point }) => [id, point?.value, point?.n])).toEqual([
      ["default", 75, 4],
      ["mean-score", 80, 4],
      ["top-box", 50, 4],
    ]);
    expect(answer.variants[0]).toMatchObject({
      point: { parts: { satisfied: 3, answers: 4 } },
      listedParts: expect.arrayContaining(["answers", "satisfied"]),
    });
    expect([answer.dataChangedAt, answer.missing]).toEqual(["2026-04-14T08:00:00.000Z", []]);
  });

  test("March in Berlin begins at 23:00 UTC in winter and ends at 22:00 UTC in summer; April is read up to the 15th", async () => {
    const whole = await trace("csat");
    expect([whole.startsAt, whole.endsAt]).toEqual(["2026-02-28T23:00:00.000Z", "2026-03-31T22:00:00.000Z"]);
    const april = await trace("csat", { start: "2026-04-01", end: "2026-05-01", grain: "month" });
    expect(april.endsAt).toBe("2026-04-15T22:00:00.000Z");
    expect(april.variants[0]?.point?.partial).toBe(true);
  });

  test("a variant that cannot be filtered so has no number; one that is asked for is refused", async () => {
    const filtered = await trace("customer-lifetime-value", { ...march, filter: { segment: ["Small"] } });
    expect(filtered.variants.find(({ id }) => id === "predictive")?.point).toBeNull();
    await expect(
      trace("customer-lifetime-value", { ...march, variant: "predictive", filter: { segment: ["Small"] } }),
    ).rejects.toMatchObject({ status: 400 });
  });

  test("without records it says what is missing and where it is brought", async () => {
    const other = makeContext(await makeOrganization(db));
    const answer = await trace("first-contact-resolution", march, other);
    expect(answer.variants[0]?.point?.reason).toBe("not-computable");
    expect(answer.missing.map(({ remedy }) => remedy)).toContain(
      'Import tickets with "contactCount" filled in, or send them by the API: POST /api/v1/records/tickets',
    );
  });
});

test("the list of what is missing leaves out what can be computed, and names the margin where it is needed", async () => {
  const { kpis } = missingListSchema.parse(await listMissing(ctx, { now }));
  const ids = kpis.map(({ kpi }) => kpi);
  expect(ids).not.toContain("csat");
  expect(ids).toContain("nps");
  const payback = kpis.find(({ kpi }) => kpi === "cac-payback");
  expect(payback?.missing.map(({ href }) => href)).toContain("/settings/organization");
});
