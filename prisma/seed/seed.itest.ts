import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyPassword } from "@/lib/server/auth/password";
import { db } from "@/lib/server/db";
import { clearDemo, demoSignIns, SeedError, type SeedResult, seedDemo } from "./index";

const now = new Date("2026-11-22T15:30:00Z");
const small = { db, now, days: 400, scale: 0.25 };

const tables = {
  owners: () => db.owner.findMany({ orderBy: { externalId: "asc" } }),
  customers: () => db.customer.findMany({ orderBy: { externalId: "asc" } }),
  campaigns: () => db.campaign.findMany({ orderBy: { externalId: "asc" } }),
  leads: () => db.lead.findMany({ orderBy: { externalId: "asc" } }),
  deals: () => db.deal.findMany({ orderBy: { externalId: "asc" } }),
  "deal-stage-events": () => db.dealStageEvent.findMany({ orderBy: { externalId: "asc" } }),
  orders: () => db.order.findMany({ orderBy: { externalId: "asc" } }),
  tickets: () => db.ticket.findMany({ orderBy: { externalId: "asc" } }),
  "survey-responses": () => db.surveyResponse.findMany({ orderBy: { externalId: "asc" } }),
  "campaign-activity": () => db.campaignActivity.findMany({ orderBy: { externalId: "asc" } }),
  "site-traffic": () => db.siteTraffic.findMany({ orderBy: { externalId: "asc" } }),
  "ledger-entries": () => db.ledgerEntry.findMany({ orderBy: { externalId: "asc" } }),
};

const asText = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

/** A hash of every stored row of records, decisions included, in a fixed order. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const read of Object.values(tables)) hash.update(JSON.stringify(await read(), asText));
  hash.update(JSON.stringify(await db.kpiSetting.findMany({ orderBy: { kpiId: "asc" } })));
  hash.update(JSON.stringify(await db.objective.findMany({ orderBy: { title: "asc" } })));
  const byMonth = [{ month: "asc" }, { ownerId: "asc" }] as const;
  hash.update(JSON.stringify(await db.salesTarget.findMany({ orderBy: [...byMonth] })));
  hash.update(JSON.stringify(await db.team.findMany({ orderBy: { name: "asc" } })));
  hash.update(JSON.stringify(await db.survey.findMany({ orderBy: { slug: "asc" } })));
  hash.update(JSON.stringify(await db.surveyInvitation.findMany({ orderBy: { id: "asc" } })));
  return hash.digest("hex");
}

describe("seedDemo", () => {
  let result: SeedResult;
  beforeAll(async () => {
    result = await seedDemo(small);
  });
  afterAll(async () => {
    await clearDemo(db);
  });

  it("writes as many rows of each type as it says", async () => {
    for (const [type, read] of Object.entries(tables)) {
      const rows = await read();
      expect([type, rows.length]).toEqual([type, result.records[type as keyof typeof tables]]);
      expect(rows.length, type).toBeGreaterThan(0);
    }
  });

  it("resolves every reference whose record exists: external id and id are both set or both null", async () => {
    const unresolved = await Promise.all([
      db.lead.count({ where: { ownerId: null, ownerExternalId: { not: null } } }),
      db.deal.count({ where: { customerId: null, customerExternalId: { not: null } } }),
      db.deal.count({ where: { leadId: null, leadExternalId: { not: null } } }),
      db.dealStageEvent.count({ where: { dealId: null } }),
      db.order.count({ where: { customerId: null } }),
      db.surveyResponse.count({ where: { ticketId: null, ticketExternalId: { not: null } } }),
      db.campaignActivity.count({ where: { campaignId: null } }),
      db.ledgerEntry.count({ where: { campaignId: null, campaignExternalId: { not: null } } }),
    ]);
    expect(unresolved).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("makes one member for each of four roles, whose documented password is the right one", async () => {
    const members = await db.membership.findMany({ include: { user: true } });
    expect(members.map(({ role }) => role).sort()).toEqual([
      "ADMIN",
      "EXECUTIVE",
      "SALES_MANAGER",
      "SUPPORT_LEAD",
    ]);
    for (const { user } of members) {
      const signIn = demoSignIns.find(({ email }) => email === user.email);
      expect(await verifyPassword(user.passwordHash, signIn?.password ?? "")).toBe(true);
    }
  });

  it("notes six things on the charts, and has its people talk about them: each of the four is named once", async () => {
    expect(await db.annotation.count()).toBe(6);
    expect(await db.comment.count({ where: { annotationId: { not: null } } })).toBe(1);
    const named = await db.mention.groupBy({ by: ["userId"], _count: true });
    expect(named.map(({ _count }) => _count)).toEqual([1, 1, 1, 1]);
  });

  it("pins six focus KPIs and sets five objectives", async () => {
    expect(await db.kpiSetting.count({ where: { isFocus: true } })).toBe(6);
    expect(await db.objective.count()).toBe(5);
  });

  it("plans for each of nine who sell, from the first whole month to three ahead", async () => {
    const months = await db.salesTarget.groupBy({ by: ["month"], _count: true, orderBy: { month: "asc" } });
    expect(months.map(({ month }) => month.toISOString().slice(0, 7)).join(" ")).toMatch(
      /^2025-11 .* 2027-02$/,
    );
    expect(new Set(months.map(({ _count }) => _count))).toEqual(new Set([9]));
  });

  it("refuses to seed twice and says what to do", async () => {
    await expect(seedDemo(small)).rejects.toThrow(/npm run seed -- --clear/);
    await expect(seedDemo({ ...small, days: 3 })).rejects.toThrow(SeedError);
  });

  it("clears the demo alone, and a second seed on the same day stores the very same rows", async () => {
    const stranger = await db.organization.create({
      data: {
        id: "01900000-0000-7000-8000-000000000001",
        name: "Other",
        timeZone: "Asia/Kolkata",
        currency: "INR",
      },
    });
    const before = await fingerprint();
    await clearDemo(db);
    expect(await db.organization.findMany({ select: { id: true } })).toEqual([{ id: stranger.id }]);
    expect(await db.user.count()).toBe(0);
    // Another hour of the same day in Berlin.
    await seedDemo({ ...small, now: new Date("2026-11-22T05:00:00Z") });
    expect(await fingerprint()).toBe(before);
  });

  it("replaces a demo that is there by another, and nothing is left of the first", async () => {
    const others = { organization: { isDemo: false } };
    const strangers = await db.organization.count({ where: { isDemo: false } });
    const { organizationId, records } = await seedDemo({ ...small, scale: 0.1, replace: true });
    expect(await db.organization.findMany({ where: { isDemo: true }, select: { id: true } })).toEqual([
      { id: organizationId },
    ]);
    expect(await db.organization.count({ where: { isDemo: false } })).toBe(strangers);
    expect(await db.user.count({ where: { memberships: { none: others } } })).toBe(demoSignIns.length);
    for (const [type, read] of Object.entries(tables)) {
      expect([type, (await read()).length]).toEqual([type, records[type as keyof typeof tables]]);
    }
  });
});
