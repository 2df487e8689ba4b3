import { describe, expect, test } from "vitest";
import {
  dataHealthSchema,
  type HealthEffect,
  healthMarksSchema,
  healthRecordsSchema,
} from "@/lib/contracts/data-health";
import { InvalidInput, NotFound } from "@/lib/errors";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { newRecord, type SoundCompany, storeSoundCompany } from "@/lib/testing/sound-company";
import { getDataHealth } from "./get-data-health";
import { getHealthMarks } from "./get-health-marks";
import { listHealthRecords } from "./list-health-records";
import { ruleBooks } from "./rules";

const now = new Date("2026-03-15T12:00:00Z");
const at = (text: string) => new Date(`${text}T12:00:00Z`);
const soon = at("2026-05-01");

const whole = { segment: "SMB", region: "DACH", source: "Web", acquiredAt: at("2026-01-20") };
const customer = (of: SoundCompany, data: object) =>
  db.customer.create({ data: { ...newRecord(of), name: "New", email: "new@x.example", ...whole, ...data } });
const lead = (of: SoundCompany, data: object) =>
  db.lead.create({
    data: { ...newRecord(of), createdAt: at("2026-01-20"), source: "Web", ownerId: of.ownerId, ...data },
  });
const deal = (of: SoundCompany, data: object) =>
  db.deal.create({
    data: {
      ...newRecord(of),
      customerId: of.customerId,
      ownerId: of.ownerId,
      openedAt: at("2026-01-20"),
      closedAt: at("2026-01-25"),
      status: "lost",
      amount: 500,
      baseAmount: 500,
      currency: "EUR",
      product: "Sensors",
      stage: "Offer",
      ...data,
    },
  });
const open = { status: "open", closedAt: null };
const order = (of: SoundCompany, data: object) =>
  db.order.create({
    data: {
      ...newRecord(of),
      customerId: of.customerId,
      customerExternalId: "C-1",
      orderedAt: at("2026-01-20"),
      amount: 100,
      baseAmount: 100,
      currency: "EUR",
      ...data,
    },
  });
const ticket = (of: SoundCompany, data: object) =>
  db.ticket.create({
    data: {
      ...newRecord(of),
      customerId: of.customerId,
      ownerId: of.ownerId,
      openedAt: at("2026-01-20"),
      firstRespondedAt: at("2026-01-20"),
      resolvedAt: at("2026-01-25"),
      contactCount: 3,
      ...data,
    },
  });
const answer = (of: SoundCompany, data: object) =>
  db.surveyResponse.create({
    data: {
      ...newRecord(of),
      customerId: of.customerId,
      ticketId: of.ticketId,
      kind: "nps",
      score: 8,
      scaleMin: 0,
      scaleMax: 10,
      submittedAt: at("2026-01-20"),
      ...data,
    },
  });
const cost = (of: SoundCompany, date: string, amount: number) =>
  db.ledgerEntry.create({
    data: {
      ...newRecord(of),
      date: at(date),
      kind: "cost",
      category: "tools",
      amount,
      baseAmount: amount,
      currency: "EUR",
    },
  });
const activity = (of: SoundCompany, data: object) =>
  db.campaignActivity.create({
    data: { ...newRecord(of), campaignExternalId: "K-9", date: at("2026-01-20"), ...data },
  });
const traffic = (of: SoundCompany, data: object) =>
  db.siteTraffic.create({ data: { ...newRecord(of), date: at("2026-01-20"), visitors: 0, ...data } });
const campaignOf = async ({ organizationId }: SoundCompany) =>
  (await db.campaign.findFirstOrThrow({ where: { organizationId } })).id;

type Expected = [low: number, high: number, kind?: "typical"] | "none" | "unbounded";
type Plant = {
  rule: string;
  plant: (of: SoundCompany) => Promise<unknown>;
  expected: Record<string, Expected>;
  settings?: Partial<OrganizationSettings>;
};

const duplicate: Plant["expected"] = {
  "active-customers": [2, 3],
  "new-customers": [2, 3],
  "customer-acquisition-cost": [1000, 1500],
};
const none = (...kpis: string[]): Plant["expected"] => Object.fromEntries(kpis.map((kpi) => [kpi, "none"]));
const orders = { revenueSource: "orders" } as const;

const plants: Plant[] = [
  {
    rule: "customers-same-email",
    plant: (of) => customer(of, { email: " OFFICE@Acme.example" }),
    expected: duplicate,
  },
  {
    rule: "customers-same-name",
    plant: (of) => customer(of, { name: "ACME, G.m.b.H." }),
    expected: duplicate,
  },
  {
    rule: "customers-churned-before-acquired",
    plant: (of) => customer(of, { churnedAt: at("2026-01-19") }),
    expected: { "active-customers": [2, 3], "new-customers": [2, 3] },
  },
  {
    rule: "customers-without-segment",
    plant: (of) => customer(of, { segment: null }),
    expected: none("customer-retention-rate", "active-customers"),
  },
  {
    rule: "customers-without-source",
    plant: (of) => customer(of, { source: null }),
    expected: none("customer-acquisition-cost", "new-customers"),
  },
  {
    rule: "customers-in-the-future",
    plant: (of) => customer(of, { acquiredAt: soon }),
    expected: none("new-customers"),
  },
  {
    rule: "leads-converted-without-customer",
    plant: (of) => lead(of, { convertedAt: at("2026-01-24") }),
    expected: { "lead-conversion-rate": [400 / 11, 500 / 11] },
  },
  {
    rule: "leads-with-customer-unconverted",
    plant: (of) => lead(of, { customerId: of.customerId }),
    expected: { "lead-conversion-rate": [400 / 11, 500 / 11] },
  },
  {
    rule: "leads-without-source",
    plant: (of) => lead(of, { source: null }),
    expected: none("leads-created", "lead-conversion-rate"),
  },
  {
    rule: "leads-without-owner",
    plant: (of) => lead(of, { ownerId: null }),
    expected: none("leads-created", "lead-conversion-rate"),
  },
  {
    rule: "leads-in-the-future",
    plant: (of) => lead(of, { createdAt: soon }),
    expected: none("leads-created"),
  },
  {
    rule: "deals-won-without-amount",
    plant: (of) => deal(of, { status: "won", amount: 0, baseAmount: 0 }),
    // 2,000 in 5 deals, of which one for nothing: 400 or 500 a deal; typically 400 more.
    expected: { revenue: [2000, 2400, "typical"], "average-deal-size": [400, 500] },
  },
  {
    rule: "deals-closed-before-opened",
    plant: (of) => deal(of, { closedAt: at("2026-01-19") }),
    expected: { "sales-cycle-length": "unbounded" },
  },
  {
    rule: "deals-open-overdue",
    plant: (of) => deal(of, { ...open, expectedCloseAt: at("2026-02-01"), baseAmount: 700 }),
    expected: { "open-pipeline": [0, 700] },
  },
  {
    rule: "deals-without-customer",
    plant: (of) => deal(of, { status: "won", customerId: null }),
    expected: { revenue: "none", "customer-loyalty-rate": "unbounded" },
  },
  {
    rule: "deals-without-owner",
    plant: (of) => deal(of, { ownerId: null }),
    expected: none("win-rate", "open-pipeline", "quota-attainment"),
  },
  {
    rule: "deals-without-product",
    plant: (of) => deal(of, { product: null }),
    expected: none("win-rate", "open-pipeline"),
  },
  {
    rule: "deals-without-stage",
    plant: (of) => deal(of, { ...open, stage: null }),
    expected: none("stage-conversion"),
  },
  {
    rule: "deals-in-the-future",
    plant: (of) => deal(of, { ...open, openedAt: soon }),
    expected: none("revenue", "win-rate"),
  },
  {
    rule: "orders-unknown-customer",
    plant: (of) => order(of, { customerId: null }),
    expected: { revenue: "none", "customer-loyalty-rate": "unbounded" },
    settings: orders,
  },
  {
    rule: "orders-negative-amount",
    plant: async (of) => [await order(of, {}), await order(of, { baseAmount: -30 })],
    expected: { revenue: [70, 130] },
    settings: orders,
  },
  {
    rule: "orders-in-the-future",
    plant: (of) => order(of, { orderedAt: soon }),
    expected: none("revenue"),
    settings: orders,
  },
  {
    rule: "tickets-without-contact-count",
    plant: (of) => ticket(of, { contactCount: null }),
    expected: { "first-contact-resolution": [700 / 11, 800 / 11] },
  },
  {
    rule: "tickets-without-first-response",
    plant: (of) => ticket(of, { firstRespondedAt: null }),
    expected: { "support-response-rate": [800 / 11, 900 / 11], "first-response-time": "unbounded" },
  },
  {
    rule: "tickets-answered-before-opened",
    plant: (of) => ticket(of, { firstRespondedAt: at("2026-01-19") }),
    expected: { "support-response-rate": [800 / 11, 900 / 11], "first-response-time": "unbounded" },
  },
  {
    rule: "tickets-resolved-before-opened",
    plant: (of) => ticket(of, { resolvedAt: at("2026-01-19") }),
    // 7 of 11 as it stands; 6 or 7 of 10 without it.
    expected: { "first-contact-resolution": [60, 70], "resolution-time": "unbounded" },
  },
  {
    rule: "tickets-reopened-unresolved",
    plant: (of) => ticket(of, { resolvedAt: null, reopenedAt: at("2026-01-21") }),
    expected: { "first-contact-resolution": [700 / 11, 800 / 11] },
  },
  {
    rule: "tickets-without-owner",
    plant: (of) => ticket(of, { ownerId: null }),
    expected: none("first-contact-resolution", "support-response-rate"),
  },
  {
    rule: "tickets-without-customer",
    plant: (of) => ticket(of, { customerId: null }),
    expected: none("first-contact-resolution", "support-response-rate"),
  },
  {
    rule: "tickets-in-the-future",
    plant: (of) => ticket(of, { openedAt: soon, firstRespondedAt: null, resolvedAt: null }),
    expected: none("ticket-backlog"),
  },
  {
    rule: "answers-without-customer",
    plant: (of) => answer(of, { customerId: null }),
    expected: none("csat", "nps"),
  },
  {
    rule: "csat-without-ticket",
    plant: (of) => answer(of, { kind: "csat", score: 4, scaleMin: 1, scaleMax: 5, ticketId: null }),
    expected: none("csat"),
  },
  {
    rule: "survey-responses-in-the-future",
    plant: (of) => answer(of, { submittedAt: soon }),
    expected: none("csat", "nps"),
  },
  {
    rule: "ledger-month-without-costs",
    plant: (of) => cost(of, "2025-10-10", 1000),
    // 4,000 over 2 customers; another month of 1,000 is typical.
    expected: { "customer-acquisition-cost": [2000, 2500, "typical"] },
  },
  {
    rule: "ledger-negative-amount",
    plant: (of) => cost(of, "2026-01-20", -100),
    expected: { "customer-acquisition-cost": [1450, 1550] },
  },
  {
    rule: "ledger-entries-in-the-future",
    plant: (of) => cost(of, "2026-03-20", 10),
    expected: none("customer-acquisition-cost"),
  },
  {
    rule: "campaigns-end-before-start",
    plant: (of) =>
      db.campaign.create({
        data: { ...newRecord(of), name: "Odd", startsAt: at("2026-02-01"), endsAt: at("2026-01-01") },
      }),
    expected: {},
  },
  {
    rule: "activity-opened-beyond-sent",
    plant: async (of) => activity(of, { sent: 10, opened: 15, campaignId: await campaignOf(of) }),
    expected: { "email-open-rate": [4000 / 110, 4500 / 110] },
  },
  { rule: "activity-unknown-campaign", plant: (of) => activity(of, {}), expected: none("email-open-rate") },
  {
    rule: "campaign-activity-in-the-future",
    plant: async (of) => activity(of, { date: soon, campaignId: await campaignOf(of) }),
    expected: none("email-open-rate"),
  },
  {
    rule: "traffic-converted-beyond-visitors",
    plant: (of) => traffic(of, { visitors: 10, conversions: 12 }),
    expected: { "visitor-conversion-rate": [1500 / 110, 1700 / 110] },
  },
  {
    rule: "site-traffic-in-the-future",
    plant: (of) => traffic(of, { date: soon }),
    expected: none("visitor-conversion-rate"),
  },
  {
    rule: "stages-unknown-deal",
    plant: (of) =>
      db.dealStageEvent.create({
        data: { ...newRecord(of), dealExternalId: "D-9", stage: "Offer", enteredAt: at("2026-01-20") },
      }),
    expected: { "stage-conversion": "unbounded" },
  },
  {
    rule: "deal-stage-events-in-the-future",
    plant: (of) =>
      db.dealStageEvent.create({
        data: { ...newRecord(of), dealId: of.dealId, dealExternalId: "D", stage: "Offer", enteredAt: soon },
      }),
    expected: none("stage-conversion"),
  },
  {
    rule: "owners-without-team",
    plant: (of) => db.owner.create({ data: { ...newRecord(of), name: "Solo" } }),
    expected: none("win-rate", "csat"),
  },
];

const summary = ({ kind, low, high }: HealthEffect): unknown => {
  if (kind === "none" || kind === "unbounded") return kind;
  const bounds = [low, high].map((value) => expect.closeTo(value ?? Number.NaN, 6));
  return kind === "typical" ? [...bounds, "typical"] : bounds;
};

const storedCompany = async (settings: Partial<OrganizationSettings> = {}) => {
  const organization = await makeOrganization(db, settings);
  return { organization, ctx: makeContext(organization), of: await storeSoundCompany(db, organization) };
};

describe("one bad record per rule", () => {
  test("every rule has its own", () => {
    const all = ruleBooks.flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(plants.map(({ rule }) => rule).sort()).toEqual([...all].sort());
    expect(new Set(all).size).toBe(all.length);
  });

  test("a sound company has no weakness", async () => {
    const { ctx } = await storedCompany();
    const { types } = dataHealthSchema.parse(await getDataHealth(ctx, { now }));
    expect(types.flatMap(({ weaknesses }) => weaknesses)).toEqual([]);
    expect(types).toHaveLength(12);
  });

  test.each(plants)(
    "$rule: that finding, that bound, and the record itself",
    async ({ rule, plant, expected, settings }) => {
      const { ctx, of } = await storedCompany(settings);
      await plant(of);
      const { types } = dataHealthSchema.parse(await getDataHealth(ctx, { now }));
      const weaknesses = types.flatMap((type) => type.weaknesses);
      expect(weaknesses.map((each) => [each.rule, each.records])).toEqual([[rule, 1]]);
      const effects = weaknesses[0]?.effects ?? [];
      expect(expected).toEqual(Object.fromEntries(effects.map((effect) => [effect.kpi, summary(effect)])));
      const { records } = healthRecordsSchema.parse(
        await listHealthRecords(ctx, rule, { limit: 5 }, { now }),
      );
      expect(records).toHaveLength(1);
    },
  );
});

describe("what is kept", () => {
  test("records that change are checked anew behind the answer, at most every half minute; others' are never seen", async () => {
    const { ctx, of, organization } = await storedCompany();
    const { ctx: stranger } = await storedCompany();
    await getDataHealth(ctx, { now });
    await ticket(of, { contactCount: null });
    const dataChangedAt = new Date("2026-03-15T12:00:05Z");
    await db.organization.update({ where: { id: organization.id }, data: { dataChangedAt } });
    const changed = { ...ctx, organization: { ...organization, dataChangedAt } };
    const later = (seconds: number) => ({ now: new Date(now.getTime() + seconds * 1000) });
    expect((await getDataHealth(changed, later(10))).checking).toBe(false);
    const before = await getDataHealth(changed, later(40));
    expect([before.checking, before.types.flatMap(({ weaknesses }) => weaknesses)]).toEqual([true, []]);
    await expect
      .poll(
        async () =>
          (await getDataHealth(changed, later(41))).types.flatMap(({ weaknesses }) => weaknesses).length,
      )
      .toBe(1);
    expect((await getDataHealth(stranger, { now })).types.flatMap(({ weaknesses }) => weaknesses)).toEqual(
      [],
    );
  });

  test("rows come page by page, newest first, each once", async () => {
    const { ctx, of } = await storedCompany();
    for (let day = 10; day < 17; day += 1) await lead(of, { source: null, createdAt: at(`2026-01-${day}`) });
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await listHealthRecords(ctx, "leads-without-source", { limit: 3, cursor }, { now });
      seen.push(...page.records.map((record) => record.at));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([16, 15, 14, 13, 12, 11, 10].map((day) => `2026-01-${day}T12:00:00.000Z`));
    await expect(listHealthRecords(ctx, "nonsense", { limit: 3 }, { now })).rejects.toThrow(NotFound);
    await expect(
      listHealthRecords(ctx, "leads-without-source", { limit: 3, cursor: "x" }, { now }),
    ).rejects.toThrow(InvalidInput);
  });
});

describe("marks beside a number", () => {
  const january = { start: "2026-01-01", end: "2026-02-01" };
  const marksOf = async (ctx: Parameters<typeof getHealthMarks>[0], kpis: string, range = january) =>
    healthMarksSchema.parse(await getHealthMarks(ctx, { ...range, kpis }, { now }));

  test("2 of 12 resolved tickets without contact count: 58 to 75 %, which is another status; February has none", async () => {
    const { ctx, of } = await storedCompany();
    await ticket(of, { contactCount: null });
    await ticket(of, { contactCount: null });
    await getDataHealth(ctx, { now });
    const { marks, checkedAt } = await marksOf(ctx, "first-contact-resolution,csat,no-such-kpi");
    expect(checkedAt).toBe(now.toISOString());
    expect(marks).toEqual([
      expect.objectContaining({
        kpi: "first-contact-resolution",
        low: expect.closeTo(700 / 12, 6),
        high: 75,
        typical: false,
        rules: [
          {
            rule: "tickets-without-contact-count",
            title: "Resolved tickets without a contact count",
            records: 2,
          },
        ],
      }),
    ]);
    const february = { start: "2026-02-01", end: "2026-03-01" };
    expect((await marksOf(ctx, "first-contact-resolution", february)).marks).toEqual([]);
  });

  test("before the first check there are none, and it is begun", async () => {
    const { ctx } = await storedCompany();
    expect(await marksOf(ctx, "csat")).toEqual({ checkedAt: null, checking: true, marks: [] });
    await expect.poll(async () => (await marksOf(ctx, "csat")).checking).toBe(false);
    await expect(
      getHealthMarks(ctx, { start: "2026-02-01", end: "2026-01-01", kpis: "csat" }, { now }),
    ).rejects.toThrow(InvalidInput);
  });
});
