import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { companyOf } from "./company";
import { type Loaded, loadCompany } from "./load-company";

const now = new Date("2026-11-22T09:30:00Z");
const indexNames = async () =>
  (
    await db.$queryRaw<{ name: string }[]>`
      SELECT indexname::text AS name FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`
  ).map(({ name }) => name);

let [before, loaded]: [string[], Loaded | null] = [[], null];

beforeAll(async () => {
  before = await indexNames();
  loaded = await loadCompany(env.DATABASE_URL, companyOf(4_000, now));
});

describe("loadCompany", () => {
  it("leaves every index in its place", async () => {
    expect(before.length).toBeGreaterThan(50);
    expect(await indexNames()).toEqual(before);
  });

  it("writes 4,000 records by shares: 200 customers, 560 deals with two stages each, 800 orders", async () => {
    expect(await db.customer.count()).toBe(200);
    expect(await db.deal.count()).toBe(560);
    expect(await db.dealStageEvent.count()).toBe(1_120);
    expect(await db.order.count()).toBe(800);
    expect(loaded?.rows).toBeGreaterThan(4_000);
  });

  it("refers to nothing that is not there, though foreign keys rested while it was written", async () => {
    const keys = await db.$queryRaw<{ name: string; dangling: string }[]>`
      SELECT conname::text AS name, format(
        'SELECT count(*)::int AS rows FROM %s t WHERE %s AND NOT EXISTS (SELECT FROM %s r WHERE %s)',
        conrelid::regclass,
        string_agg(format('t.%I IS NOT NULL', a.attname), ' AND '),
        confrelid::regclass,
        string_agg(format('r.%I = t.%I', f.attname, a.attname), ' AND ')) AS dangling
      FROM pg_constraint
        CROSS JOIN LATERAL unnest(conkey, confkey) AS pair (own, other)
        JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = pair.own
        JOIN pg_attribute f ON f.attrelid = confrelid AND f.attnum = pair.other
      WHERE contype = 'f' GROUP BY conname, conrelid, confrelid`;
    expect(keys.length).toBeGreaterThan(20);
    for (const { name, dangling } of keys)
      expect({ name, found: await db.$queryRawUnsafe(dangling) }).toEqual({ name, found: [{ rows: 0 }] });
  });

  it("believes in no tomorrow: nothing was closed, resolved, answered or bought after now", async () => {
    const late = { gt: now };
    expect(await db.deal.count({ where: { closedAt: late } })).toBe(0);
    expect(await db.ticket.count({ where: { resolvedAt: late } })).toBe(0);
    expect(await db.surveyResponse.count({ where: { submittedAt: late } })).toBe(0);
    expect(await db.order.count({ where: { orderedAt: late } })).toBe(0);
    expect(await db.customer.count({ where: { churnedAt: late } })).toBe(0);
  });

  it("wins some deals, loses more, and has some open: a company as there are", async () => {
    const count = (status: string) => db.deal.count({ where: { status } });
    const [won, lost, open] = await Promise.all([count("won"), count("lost"), count("open")]);
    expect(won).toBeGreaterThan(100);
    expect(lost).toBeGreaterThan(won);
    expect(open).toBeGreaterThan(10);
  });
});
