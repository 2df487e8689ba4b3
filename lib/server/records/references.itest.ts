import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { deleteRecord } from "./delete-record";
import { upsertRecords } from "./upsert-records";

const now = new Date("2026-03-01T12:00:00Z");
const at = "2026-01-10T10:00:00Z";
const options = { atomic: true, now };

/** A record of every type that refers to others, with every reference set. */
const world = [
  ["owners", { externalId: "o", name: "Olga", team: "North" }],
  ["campaigns", { externalId: "m", name: "Spring" }],
  ["customers", { externalId: "c", name: "Acme", acquiredAt: at, ownerExternalId: "o" }],
  [
    "leads",
    {
      externalId: "l",
      createdAt: at,
      customerExternalId: "c",
      ownerExternalId: "o",
      campaignExternalId: "m",
    },
  ],
  [
    "deals",
    {
      externalId: "d",
      openedAt: at,
      amount: 1,
      status: "open",
      customerExternalId: "c",
      leadExternalId: "l",
      ownerExternalId: "o",
      campaignExternalId: "m",
    },
  ],
  ["deal-stage-events", { externalId: "e", dealExternalId: "d", stage: "Demo", enteredAt: at }],
  ["orders", { externalId: "p", customerExternalId: "c", orderedAt: at, amount: 1, campaignExternalId: "m" }],
  ["tickets", { externalId: "t", openedAt: at, customerExternalId: "c", ownerExternalId: "o" }],
  [
    "survey-responses",
    {
      externalId: "s",
      kind: "nps",
      score: 9,
      submittedAt: at,
      customerExternalId: "c",
      ticketExternalId: "t",
      ownerExternalId: "o",
    },
  ],
  ["campaign-activity", { externalId: "a", campaignExternalId: "m", date: "2026-01-10" }],
  [
    "ledger-entries",
    {
      externalId: "g",
      date: "2026-01-10",
      kind: "cost",
      category: "tools",
      amount: 1,
      campaignExternalId: "m",
    },
  ],
] as const;

const openReferences = async (organizationId: string): Promise<string[]> => {
  const where = { where: { organizationId } };
  const rows = [
    ["customer", await db.customer.findFirst(where)],
    ["lead", await db.lead.findFirst(where)],
    ["deal", await db.deal.findFirst(where)],
    ["deal_stage_event", await db.dealStageEvent.findFirst(where)],
    ["order", await db.order.findFirst(where)],
    ["ticket", await db.ticket.findFirst(where)],
    ["survey_response", await db.surveyResponse.findFirst(where)],
    ["campaign_activity", await db.campaignActivity.findFirst(where)],
    ["ledger_entry", await db.ledgerEntry.findFirst(where)],
  ] as const;
  return rows.flatMap(([name, row]) =>
    Object.entries(row ?? {})
      .filter(([column, value]) => column.endsWith("Id") && value === null)
      .map(([column]) => `${name}.${column}`),
  );
};

const make = async () => makeContext(await makeOrganization(db));

test.each([
  ["referred to first", world],
  ["referring first", [...world].reverse()],
])("17 references hold after all records have come, %s", async (_, order) => {
  const ctx = await make();
  for (const [type, row] of order) await upsertRecords(ctx, type, [row], options);
  expect(await openReferences(ctx.organization.id)).toEqual([]);
  for (const [type, row] of order)
    expect(await upsertRecords(ctx, type, [row], options), type).toMatchObject({ unchanged: 1 });
});

test("deleting the customer opens its 5 references, and its return closes them again", async () => {
  const ctx = await make();
  for (const [type, row] of world) await upsertRecords(ctx, type, [row], options);
  await deleteRecord(ctx, "customers", "c", { now });
  expect(await openReferences(ctx.organization.id)).toEqual([
    "lead.customerId",
    "deal.customerId",
    "order.customerId",
    "ticket.customerId",
    "survey_response.customerId",
  ]);
  const kept = await db.deal.findFirstOrThrow({ where: { organizationId: ctx.organization.id } });
  expect(kept.customerExternalId).toBe("c");
  await upsertRecords(ctx, "customers", [world[2][1]], options);
  expect(await openReferences(ctx.organization.id)).toEqual([]);
});

test("a reference that is changed points to the other record, and one that is left out to none", async () => {
  const ctx = await make();
  const owner = (externalId: string) => ({ externalId, name: externalId });
  const customer = { externalId: "c", name: "Acme", acquiredAt: at };
  await upsertRecords(ctx, "owners", [owner("o1"), owner("o2")], options);
  const ownerNow = async (row: Record<string, unknown>) => {
    await upsertRecords(ctx, "customers", [row], options);
    const where = { organizationId: ctx.organization.id };
    const stored = await db.customer.findFirstOrThrow({ where, include: { owner: true } });
    return stored.owner?.name ?? null;
  };
  expect(await ownerNow({ ...customer, ownerExternalId: "o1" })).toBe("o1");
  expect(await ownerNow({ ...customer, ownerExternalId: "o2" })).toBe("o2");
  expect(await ownerNow({ ...customer, ownerExternalId: "o3" })).toBe(null);
  expect(await ownerNow(customer)).toBe(null);
});

test("owners of one team share it, whichever request named it first; an owner without one has none", async () => {
  const ctx = await make();
  await upsertRecords(ctx, "owners", [{ externalId: "o1", name: "A", team: "North" }], options);
  await upsertRecords(
    ctx,
    "owners",
    [
      { externalId: "o2", name: "B", team: " North " },
      { externalId: "o3", name: "C" },
    ],
    options,
  );
  const where = { organizationId: ctx.organization.id };
  const owners = await db.owner.findMany({ where, include: { team: true }, orderBy: { externalId: "asc" } });
  expect(owners.map(({ team }) => team?.name ?? null)).toEqual(["North", "North", null]);
  expect(await db.team.count({ where })).toBe(1);
});

test("30 customers and 30 deals that refer to them, sent at the same moment: all 30 references hold", async () => {
  const ctx = await make();
  const ids = Array.from({ length: 30 }, (_, index) => `c${index}`);
  await Promise.all(
    ids.flatMap((id) => [
      upsertRecords(ctx, "customers", [{ externalId: id, name: id, acquiredAt: at }], options),
      upsertRecords(
        ctx,
        "deals",
        [{ externalId: id, openedAt: at, amount: 1, status: "open", customerExternalId: id }],
        options,
      ),
    ]),
  );
  const where = { organizationId: ctx.organization.id, customerId: { not: null } };
  expect(await db.deal.count({ where })).toBe(30);
});

test("20 requests write the same 50 rows at once, in both directions: 50 created, the rest updates or repeats", async () => {
  const ctx = await make();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, request) => {
      const rows = Array.from({ length: 50 }, (_, index) => ({
        externalId: `d${request % 2 ? index : 49 - index}`,
        openedAt: at,
        amount: request,
        status: "open",
      }));
      return upsertRecords(ctx, "deals", rows, options);
    }),
  );
  const total = (count: "created" | "updated" | "unchanged") =>
    answers.reduce((sum, answer) => sum + answer[count], 0);
  expect(total("created")).toBe(50);
  expect(total("created") + total("updated") + total("unchanged")).toBe(1000);
  const stored = await db.deal.findMany({ where: { organizationId: ctx.organization.id } });
  expect(stored).toHaveLength(50);
  expect(new Set(stored.map(({ amount }) => amount.toNumber())).size).toBe(1);
});
