import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { getKpiSeries } from "./get-kpi-series";

const now = new Date("2026-03-10T10:00:00Z");
const february = { from: "2026-02-01", to: "2026-03-01", grain: "month", filter: {} } as const;

let ctx: Context;

beforeAll(async () => {
  const organization = await makeOrganization(db);
  ctx = makeContext(organization);
  const activity = (
    externalId: string,
    counts: Partial<
      Record<"exposed" | "sent" | "delivered" | "opened" | "clicked" | "converted", number | null>
    >,
  ) => ({
    organizationId: organization.id,
    id: uuidv7(),
    externalId,
    campaignExternalId: "K-1",
    date: new Date("2026-02-10T00:00:00Z"),
    ...counts,
  });
  await db.campaignActivity.createMany({
    data: [
      activity("emails", { sent: 1000, delivered: 800, opened: 200, clicked: 40 }),
      // Opened on the day after they were sent.
      activity("emails, next day", { sent: 0, delivered: 0, opened: 40, clicked: 8 }),
      activity("emails, deliveries not told", { sent: 200, delivered: null, opened: 48, clicked: 2 }),
      activity("ads viewed", { sent: null, delivered: null, opened: 712, clicked: 50 }),
      activity("posts, of which only clicks are known", {
        sent: null,
        delivered: null,
        opened: null,
        clicked: 300,
      }),
      activity("a fair", { exposed: 400, converted: 20 }),
      activity("shop banner, exposure not told", { clicked: 100, converted: 30 }),
    ],
  });
});

const pointOf = async (kpi: string, variant: string) =>
  (await getKpiSeries(ctx, kpi, { ...february, variant }, { now })).points[0];

test("email open rate: 200 + 40 + 48 of 1,000 + 200 emails sent = 24 %; 712 ads viewed are no emails opened", async () => {
  expect(await pointOf("email-open-rate", "default")).toMatchObject({
    value: 24,
    parts: { sent: 1200, opened: 288 },
  });
});

test("of emails delivered: 200 + 40 of 800 = 30 %, without those of which no delivery is told", async () => {
  expect(await pointOf("email-open-rate", "delivered")).toMatchObject({
    value: 30,
    parts: { delivered: 800, opened: 240 },
  });
});

test("click-through: 40 + 8 + 2 + 50 clicks of 200 + 40 + 48 + 712 opened or viewed = 10 %; 300 clicks of posts are of neither", async () => {
  expect(await pointOf("click-through-rate", "default")).toMatchObject({
    value: 10,
    parts: { opened: 1000, clicked: 100 },
  });
});

test("clicks of emails delivered: 40 + 8 of 800 = 6 %", async () => {
  expect(await pointOf("click-through-rate", "per-delivered")).toMatchObject({
    value: 6,
    parts: { delivered: 800, clicked: 48 },
  });
});

test("marketing conversion: 20 of 400 exposed = 5 %; 30 conversions of which no exposure is told stay out", async () => {
  expect(await pointOf("marketing-conversion-rate", "default")).toMatchObject({
    value: 5,
    parts: { exposed: 400, converted: 20 },
  });
});

test("per click: 30 of 40 + 8 + 2 + 50 + 300 + 100 = 500 clicks = 6 %, without the fair's conversions", async () => {
  expect(await pointOf("marketing-conversion-rate", "per-click")).toMatchObject({
    value: 6,
    parts: { clicked: 500, converted: 30 },
  });
});
