import { expect, test } from "vitest";
import { NotAllowed, Unprocessable } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db } from "@/lib/server/db";
import { makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { deleteRecord } from "./delete-record";
import { upsertRecords } from "./upsert-records";

const now = new Date("2026-03-01T12:00:00Z");
const later = new Date("2026-03-02T12:00:00Z");
const context = async (settings = {}) => makeContext(await makeOrganization(db, settings));

const deal = (externalId: string, changes: Record<string, unknown> = {}) => ({
  externalId,
  openedAt: "2026-01-10",
  amount: 100,
  status: "open",
  ...changes,
});

const send = (
  ctx: Awaited<ReturnType<typeof context>>,
  type: RecordType,
  rows: Iterable<unknown>,
  { atomic = false, at = now } = {},
) => upsertRecords(ctx, type, rows, { atomic, now: at });

test("2 of 4 rows are valid: 2 are stored, 2 are listed with index, id and field", async () => {
  const ctx = await context();
  const rows = [deal("d1"), deal("d2", { status: "won" }), 7, deal("d3")];
  expect(await send(ctx, "deals", rows)).toEqual({
    received: 4,
    created: 2,
    updated: 0,
    unchanged: 0,
    rejected: [
      { index: 1, externalId: "d2", errors: [{ path: "closedAt", message: "A won deal needs closedAt" }] },
      { index: 2, externalId: null, errors: [expect.objectContaining({ path: "" })] },
    ],
  });
  const { id: organizationId } = ctx.organization;
  expect(await db.deal.count({ where: { organizationId } })).toBe(2);
  const organization = await db.organization.findUniqueOrThrow({ where: { id: organizationId } });
  expect(organization.dataChangedAt).toEqual(now);
});

test("atomic: 1 of 2 rows is wrong, so 0 are stored and the field is named by row", async () => {
  const ctx = await context();
  const sent = send(ctx, "deals", [deal("d1"), deal("d2", { amount: -5 })], { atomic: true });
  await expect(sent).rejects.toThrow(Unprocessable);
  await expect(sent).rejects.toMatchObject({ errors: [{ path: "1.amount" }] });
  expect(await db.deal.count({ where: { organizationId: ctx.organization.id } })).toBe(0);
});

test("the same rows again: 3 unchanged, and no row's changed_at moves", async () => {
  const ctx = await context();
  const rows = [
    deal("d1"),
    deal("d2", { amount: "0.1000", probability: 33.33333 }),
    deal("d3", { name: " x " }),
  ];
  expect(await send(ctx, "deals", rows)).toMatchObject({ created: 3, updated: 0, unchanged: 0 });
  const before = await db.deal.findMany({ where: { organizationId: ctx.organization.id } });
  expect(await send(ctx, "deals", rows, { at: later })).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 3,
  });
  expect(await db.deal.findMany({ where: { organizationId: ctx.organization.id } })).toEqual(before);
});

test("a record is replaced whole: a field left out becomes null, and changed_at moves on that row alone", async () => {
  const ctx = await context();
  const { id: organizationId } = ctx.organization;
  await send(ctx, "deals", [deal("d1", { stage: "Demo" }), deal("d2", { stage: "Demo" })]);
  const answer = await send(ctx, "deals", [deal("d1"), deal("d2", { stage: "Demo" })], { at: later });
  expect(answer).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  const stored = await db.deal.findMany({ where: { organizationId }, orderBy: { externalId: "asc" } });
  expect(stored.map(({ stage, changedAt }) => [stage, changedAt])).toEqual([
    [null, later],
    ["Demo", now],
  ]);
});

test("one id five times (1, 2, 2, 3 and wrong): 1 created, 2 updated, 1 unchanged, 1 rejected; 3 stays", async () => {
  const ctx = await context();
  const rows = [1, 2, 2, 3, -3].map((amount) => deal("d1", { amount }));
  expect(await send(ctx, "deals", rows)).toMatchObject({
    received: 5,
    created: 1,
    updated: 2,
    unchanged: 1,
    rejected: [{ index: 4 }],
  });
  const stored = await db.deal.findFirstOrThrow({ where: { organizationId: ctx.organization.id } });
  expect(stored.amount.toFixed()).toBe("3");
});

test.each(["123456789012345.6789", "-123456789012345.6789", "0.0001"])(
  "%s is kept to the last digit",
  async (amount) => {
    const ctx = await context();
    const order = { externalId: "p1", customerExternalId: "c1", orderedAt: "2026-01-10", amount };
    await send(ctx, "orders", [order]);
    const stored = await db.order.findFirstOrThrow({ where: { organizationId: ctx.organization.id } });
    expect([stored.amount.toFixed(), stored.baseAmount.toFixed(), stored.currency]).toEqual([
      amount,
      amount,
      "EUR",
    ]);
  },
);

test("all twelve types store every field", async () => {
  const ctx = await context({ currency: "INR", timeZone: "Asia/Kolkata" });
  const at = "2026-01-10T10:00:00+05:30";
  const refs = { customerExternalId: "c", ownerExternalId: "o" };
  const all: Record<RecordType, Record<string, unknown>> = {
    owners: { externalId: "o", name: "Olga", email: "o@x.test", team: "North" },
    customers: {
      externalId: "c",
      name: "Acme",
      email: "a@x.test",
      segment: "S",
      region: "R",
      industry: "I",
      source: "web",
      ownerExternalId: "o",
      acquiredAt: at,
      churnedAt: at,
    },
    campaigns: { externalId: "m", name: "Spring", channel: "email", startsAt: at, endsAt: at, budget: "5.5" },
    leads: {
      externalId: "l",
      createdAt: at,
      name: "N",
      company: "C",
      email: "e",
      source: "web",
      campaignExternalId: "m",
      segment: "S",
      region: "R",
      product: "P",
      status: "new",
      qualifiedAt: at,
      convertedAt: at,
      ...refs,
    },
    deals: {
      externalId: "d",
      openedAt: at,
      name: "D",
      amount: 9,
      currency: "INR",
      status: "lost",
      stage: "S",
      probability: 12.5,
      closedAt: at,
      expectedCloseAt: at,
      lostReason: "price",
      leadExternalId: "l",
      product: "P",
      source: "web",
      campaignExternalId: "m",
      ...refs,
    },
    "deal-stage-events": { externalId: "e", dealExternalId: "d", stage: "Demo", enteredAt: at },
    orders: {
      externalId: "p",
      customerExternalId: "c",
      orderedAt: at,
      amount: 9,
      currency: "INR",
      product: "P",
      campaignExternalId: "m",
    },
    tickets: {
      externalId: "t",
      openedAt: at,
      firstRespondedAt: at,
      resolvedAt: at,
      reopenedAt: at,
      contactCount: 2_147_483_647,
      channel: "phone",
      category: "bug",
      priority: "high",
      ...refs,
    },
    "survey-responses": {
      externalId: "s",
      kind: "csat",
      score: 7,
      scaleMin: 1,
      scaleMax: 7,
      submittedAt: at,
      comment: "ok 😀",
      ticketExternalId: "t",
      ...refs,
    },
    "campaign-activity": {
      externalId: "a",
      campaignExternalId: "m",
      date: "2026-01-10",
      exposed: 1,
      sent: 2,
      delivered: 3,
      opened: 4,
      clicked: 5,
      converted: 9e15,
    },
    "site-traffic": { externalId: "v", date: "2026-01-10", source: "web", visitors: 9e15, conversions: 0 },
    "ledger-entries": {
      externalId: "g",
      date: "2026-01-10",
      kind: "cost",
      category: "tools",
      amount: -1,
      currency: "INR",
      source: "web",
      campaignExternalId: "m",
      note: "n",
    },
  };
  const where = { where: { organizationId: ctx.organization.id } };
  for (const [type, row] of Object.entries(all)) {
    const answer = await send(ctx, type as RecordType, [row]);
    expect(answer, type).toMatchObject({ created: 1, rejected: [] });
  }
  const stored = [
    await db.owner.findFirstOrThrow(where),
    await db.customer.findFirstOrThrow(where),
    await db.campaign.findFirstOrThrow(where),
    await db.lead.findFirstOrThrow(where),
    await db.deal.findFirstOrThrow(where),
    await db.dealStageEvent.findFirstOrThrow(where),
    await db.order.findFirstOrThrow(where),
    await db.ticket.findFirstOrThrow(where),
    await db.surveyResponse.findFirstOrThrow(where),
    await db.campaignActivity.findFirstOrThrow(where),
    await db.siteTraffic.findFirstOrThrow(where),
    await db.ledgerEntry.findFirstOrThrow(where),
  ];
  for (const [index, row] of Object.values(all).entries()) {
    const record: Record<string, unknown> = { ...stored[index] };
    expect(Object.values(record), String(row.externalId)).not.toContain(null);
    for (const [field, value] of Object.entries(row)) {
      if (field === "team") continue;
      const kept = record[field];
      if (kept instanceof Date) expect(kept).toEqual(new Date(String(value)));
      else expect(String(kept), field).toBe(String(value));
    }
  }
});

test("another organization's records are neither seen, changed, referred to nor deleted", async () => {
  const [mine, theirs] = [await context(), await context()];
  await send(theirs, "customers", [{ externalId: "c1", name: "Theirs", acquiredAt: "2026-01-01" }]);
  await send(mine, "deals", [deal("d1", { customerExternalId: "c1" })]);
  await expect(deleteRecord(mine, "customers", "c1", { now })).rejects.toThrow(/no record/);
  await send(mine, "customers", [{ externalId: "c1", name: "Mine", acquiredAt: "2026-01-01" }]);
  const organizationId = mine.organization.id;
  const stored = await db.deal.findFirstOrThrow({ where: { organizationId }, include: { customer: true } });
  expect(stored.customer?.name).toBe("Mine");
  const other = await db.customer.findFirstOrThrow({ where: { organizationId: theirs.organization.id } });
  expect(other.name).toBe("Theirs");
});

test("a member or key without the permission to write gets NotAllowed; one with it writes", async () => {
  const organization = await makeOrganization(db);
  const executive = makeContext(organization, { role: "executive" });
  await expect(send(executive, "deals", [deal("d1")])).rejects.toThrow(NotAllowed);
  await expect(send(makeApiKeyContext(organization, ["read"]), "deals", [deal("d1")])).rejects.toThrow(
    NotAllowed,
  );
  await expect(deleteRecord(executive, "deals", "d1", { now })).rejects.toThrow(NotAllowed);
  expect(await send(makeApiKeyContext(organization), "deals", [deal("d1")])).toMatchObject({ created: 1 });
});

test("text that looks like SQL or JSON is only text", async () => {
  const ctx = await context();
  const name = `'); DROP TABLE deal; -- "\\ $1 \u2028 {"a":1}`;
  await send(ctx, "deals", [deal("d'1", { name })]);
  const stored = await db.deal.findFirstOrThrow({ where: { organizationId: ctx.organization.id } });
  expect([stored.externalId, stored.name]).toEqual(["d'1", name]);
});
