import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { getKpiSeries } from "./get-kpi-series";

/** 10 March 2026, 11:00 in Berlin: 24 hours ago was 9 March, 11:00. */
const now = new Date("2026-03-10T10:00:00Z");
const march = { from: "2026-03-01", to: "2026-04-01", grain: "month", filter: {} } as const;

let ctx: Context;

type Times = { answered?: string; resolved?: string; reopened?: string; channel: string };

beforeAll(async () => {
  const organization = await makeOrganization(db);
  ctx = makeContext(organization);
  const at = (time: string | undefined) => (time === undefined ? null : new Date(`${time}Z`));
  const ticket = (opened: string, { answered, resolved, reopened, channel }: Times) => ({
    organizationId: organization.id,
    id: uuidv7(),
    externalId: opened,
    openedAt: new Date(`${opened}Z`),
    firstRespondedAt: at(answered),
    resolvedAt: at(resolved),
    reopenedAt: at(reopened),
    channel,
  });
  await db.ticket.createMany({
    data: [
      ticket("2026-03-02T08:00", {
        answered: "2026-03-02T09:00",
        resolved: "2026-03-02T10:00",
        channel: "mail",
      }),
      ticket("2026-03-03T08:00", {
        answered: "2026-03-03T10:00",
        resolved: "2026-03-03T14:00",
        channel: "mail",
      }),
      // Answered at the very end of the target time, and open again since the 6th.
      ticket("2026-03-04T08:00", {
        answered: "2026-03-05T08:00",
        resolved: "2026-03-05T12:00",
        reopened: "2026-03-06T08:00",
        channel: "phone",
      }),
      ticket("2026-03-05T08:00", { answered: "2026-03-08T08:00", channel: "phone" }),
      ticket("2026-03-08T08:00", { channel: "mail" }),
      // Younger than 24 hours: one answered already, one not.
      ticket("2026-03-09T12:00", { answered: "2026-03-09T13:00", channel: "mail" }),
      ticket("2026-03-10T08:00", { channel: "mail" }),
    ],
  });
});

const pointOf = async (kpi: string, variant = "default") => {
  const { points } = await getKpiSeries(ctx, kpi, { ...march, variant }, { now });
  return points[0];
};

test("of 7 tickets 5 are at least 24 hours old, and 3 of them were answered within 24 hours: 60 %", async () => {
  expect(await pointOf("support-response-rate")).toMatchObject({
    value: 60,
    parts: { opened: 5, answered: 3 },
    n: 5,
  });
});

test("ever answered: 5 of 7", async () => {
  expect((await pointOf("support-response-rate", "ever-answered"))?.parts).toEqual({
    opened: 7,
    answered: 5,
  });
});

test("answers after 1, 1, 2, 24 and 72 hours: median 2, mean 100 ÷ 5 = 20, nine in ten within 24 + 0.6 × 48 = 52.8", async () => {
  expect(await pointOf("first-response-time")).toMatchObject({ value: 2, n: 5 });
  expect(await pointOf("first-response-time", "mean")).toMatchObject({ value: 20, parts: { total: 100 } });
  expect((await pointOf("first-response-time", "p90"))?.value).toBeCloseTo(52.8, 9);
});

test("by channel each median is its own: mail 1 of 1, 1 and 2, phone 48 of 24 and 72; not their average but 2 over all", async () => {
  const { groups, total } = await getKpiSeries(
    ctx,
    "first-response-time",
    { ...march, by: "channel" },
    { now },
  );
  const medians = groups?.map(({ value, total: { value: median, n } }) => [value, median, n]);
  expect(medians).toEqual([
    ["mail", 1, 3],
    ["phone", 48, 2],
  ]);
  expect(total.value).toBe(2);
});

test("resolved after 2, 6 and 28 hours: median 6; no ticket was resolved in February: no data, and no 0", async () => {
  expect((await pointOf("resolution-time"))?.value).toBe(6);
  const { points } = await getKpiSeries(
    ctx,
    "resolution-time",
    { ...march, from: "2026-02-01", to: "2026-03-01" },
    { now },
  );
  expect(points[0]).toMatchObject({ value: null, reason: "no-data", parts: { median: null, resolved: 0 } });
});

test("open tickets day by day: 1 after the 5th, 2 after the 6th as one is open again, 5 today", async () => {
  const days = { from: "2026-03-01", to: "2026-03-11", grain: "day", filter: {} } as const;
  const { points } = await getKpiSeries(ctx, "ticket-backlog", days, { now });
  expect(points.map(({ value }) => value)).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 4, 5]);
});
