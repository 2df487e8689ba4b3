import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { type KpiRecordsQuery, kpiRecordsSchema } from "@/lib/contracts/kpi-records";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { listKpiRecords } from "../list-kpi-records";

const now = new Date("2026-03-15T12:00:00Z");
const january = {
  start: "2026-01-01",
  end: "2026-02-01",
  filter: {},
  sort: "at",
  order: "desc",
  limit: 50,
} as const;

let ctx: Context;
let customerId: string;

const list = (kpi: string, query: Partial<KpiRecordsQuery> & { part: string }) =>
  listKpiRecords(ctx, kpi, { ...january, ...query }, { now });

beforeAll(async () => {
  const organization = await makeOrganization(db);
  ctx = makeContext(organization);
  const organizationId = organization.id;
  customerId = uuidv7();
  const ownerId = uuidv7();
  await db.owner.create({ data: { organizationId, id: ownerId, externalId: "O-1", name: "Olga" } });
  await db.customer.create({
    data: {
      organizationId,
      id: customerId,
      externalId: "C-1",
      name: "Hansa",
      acquiredAt: new Date("2025-05-01T00:00:00Z"),
    },
  });
  const answer = (externalId: string, score: number, day: number, known = true) => ({
    organizationId,
    id: uuidv7(),
    externalId,
    kind: "nps",
    score,
    scaleMin: 0,
    scaleMax: 10,
    submittedAt: new Date(Date.UTC(2026, 0, day, 12)),
    customerId: known ? customerId : null,
    ownerId,
    comment: score < 7 ? "Too slow" : null,
  });
  await db.surveyResponse.createMany({
    data: [answer("S-1", 10, 3), answer("S-2", 9, 4, false), answer("S-3", 8, 5), answer("S-4", 2, 6)],
  });
  const deal = (externalId: string, status: string, amount: number, day: number) => ({
    organizationId,
    id: uuidv7(),
    externalId,
    name: `Deal ${externalId}`,
    status,
    amount,
    baseAmount: amount,
    currency: "EUR",
    customerId,
    ownerId,
    openedAt: new Date("2025-12-01T00:00:00Z"),
    closedAt: new Date(Date.UTC(2026, 0, day, 12)),
  });
  await db.deal.createMany({
    data: [deal("D-1", "won", 100.25, 10), deal("D-2", "won", 50.5, 10), deal("D-3", "lost", 70, 12)],
  });
});

describe("the rows behind a part", () => {
  test("an NPS's numerator is its 2 promoters less its 1 detractor: three rows, +1, +1 and −1, newest first", async () => {
    const page = kpiRecordsSchema.parse(await list("nps", { part: "numerator" }));
    expect(page.records.map(({ externalId, part, amount }) => [externalId, part, amount])).toEqual([
      ["S-4", "detractors", -1],
      ["S-2", "promoters", 1],
      ["S-1", "promoters", 1],
    ]);
    expect([page.count, page.total]).toEqual([3, 1]);
    expect(page.records[0]).toMatchObject({
      status: "2 of 0–10",
      customer: { externalId: "C-1", name: "Hansa" },
      owner: { externalId: "O-1", name: "Olga", team: null },
      attributes: { comment: "Too slow" },
    });
    expect(page.records[1]?.customer).toBeNull();
  });

  test("revenue is its deals, amount by amount: 100.25 + 50.5 = 150.75; a customer with both is one purchaser of 2 cases", async () => {
    const revenue = await list("revenue", { part: "revenue" });
    expect(revenue.records.map(({ amount }) => amount).sort()).toEqual([100.25, 50.5]);
    expect([revenue.total, revenue.aggregate, revenue.unit]).toEqual([150.75, "sum", "money"]);
    const purchasers = await list("revenue-per-customer", { variant: "purchasing", part: "purchasers" });
    expect(purchasers.records).toMatchObject([{ type: "customers", label: "Hansa", amount: 1, cases: 2 }]);
  });

  test("deals closed in the same instant come one at a time and once each, page by page", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list("win-rate", { part: "denominator", limit: 1, cursor });
      seen.push(...page.records.map(({ externalId }) => externalId));
      expect([page.count, page.total]).toEqual([3, 3]);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen[0]).toBe("D-3");
    expect(seen.toSorted()).toEqual(["D-1", "D-2", "D-3"]);
  });

  test("a row that comes in while somebody pages does not move the pages after it", async () => {
    const first = await list("win-rate", { part: "closed", limit: 2 });
    const created = await db.deal.create({
      data: {
        organizationId: ctx.organization.id,
        id: uuidv7(),
        externalId: "D-late",
        status: "won",
        amount: 1,
        baseAmount: 1,
        currency: "EUR",
        openedAt: new Date("2026-01-02T00:00:00Z"),
        closedAt: new Date("2026-01-30T00:00:00Z"),
      },
    });
    const second = await list("win-rate", {
      part: "closed",
      limit: 2,
      cursor: first.nextCursor ?? undefined,
    });
    await db.deal.delete({
      where: { organizationId_id: { organizationId: ctx.organization.id, id: created.id } },
    });
    const ids = [...first.records, ...second.records].map(({ externalId }) => externalId);
    expect(ids.toSorted()).toEqual(["D-1", "D-2", "D-3"]);
    expect(second.nextCursor).toBeNull();
  });

  test("another organization has none of them", async () => {
    const other = makeContext(await makeOrganization(db));
    const page = await listKpiRecords(other, "revenue", { ...january, part: "revenue" }, { now });
    expect([page.count, page.total, page.records]).toEqual([0, 0, []]);
  });
});

describe("what cannot be listed is refused in words", () => {
  test.each([
    ["no-such-kpi", { part: "x" }, 404, 'There is no KPI "no-such-kpi"'],
    [
      "csat",
      { part: "smiles" },
      422,
      'No rows add up to the part "smiles" of Customer satisfaction (Top two boxes); ask for "answers", "satisfied"',
    ],
    ["customer-lifetime-value", { part: "lifespanYears" }, 422, "ask for"],
    ["clv-to-cac", { part: "customerLifetimeValue" }, 422, "GET /kpis/customer-lifetime-value/records"],
    ["customer-acquisition-cost", { part: "numerator", variant: "nope" }, 400, 'has no variant "nope"'],
    ["csat", { part: "answers", filter: { product: ["x"] } }, 400, 'does not have the dimension "product"'],
    ["csat", { part: "answers", end: "2026-01-01" }, 400, "must be later than"],
    ["csat", { part: "answers", start: "1800-01-01" }, 400, "where records begin"],
    ["csat", { part: "answers", start: "2026-01-02", grain: "month" }, 400, "is not made of whole months"],
    ["csat", { part: "answers", cursor: "bm8" }, 400, "This is not a cursor"],
  ] as const)("%s %j: %i", async (kpi, query, status, words) => {
    const refused = await list(kpi, query as Partial<KpiRecordsQuery> & { part: string }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ status, message: expect.stringContaining(words) });
  });

  test("a cursor of the won deals does not go on with the lost ones", async () => {
    const { nextCursor } = await list("win-rate", { part: "won", limit: 1 });
    const other = list("win-rate", { part: "lost", limit: 1, cursor: nextCursor ?? undefined });
    await expect(other).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining("another listing"),
    });
  });
});

describe("rows are found and ordered", () => {
  test("of 4 answers 1 has the comment with both words, in whatever case; the part is still 4 of 4", async () => {
    const page = await list("nps", { part: "denominator", search: "SLOW hansa" });
    expect(page.records.map(({ externalId }) => externalId)).toEqual(["S-4"]);
    expect([page.count, page.total, page.found]).toEqual([4, 4, 1]);
  });

  test("per cent and underscore are letters like others", async () => {
    expect((await list("nps", { part: "denominator", search: "%" })).found).toBe(0);
    expect((await list("nps", { part: "denominator", search: "_" })).found).toBe(0);
  });

  test.each([
    ["amount", "asc", ["D-2", "D-1"]],
    ["amount", "desc", ["D-1", "D-2"]],
    ["label", "asc", ["D-1", "D-2"]],
    ["label", "desc", ["D-2", "D-1"]],
  ] as const)("by %s %s, one row a page: %j, each once", async (sort, order, expected) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list("revenue", { part: "revenue", sort, order, limit: 1, cursor });
      seen.push(...page.records.map(({ externalId }) => externalId));
      expect([page.count, page.total]).toEqual([2, 150.75]);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(expected);
  });

  test("rows without a customer come with an empty name, first going up; ties by id, page after page", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list("nps", {
        part: "denominator",
        sort: "customer",
        order: "asc",
        limit: 1,
        cursor,
      });
      seen.push(...page.records.map(({ customer }) => customer?.name ?? ""));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(["", "Hansa", "Hansa", "Hansa"]);
  });

  test("a cursor of one order does not go on in another", async () => {
    const { nextCursor } = await list("win-rate", { part: "closed", limit: 1 });
    const other = list("win-rate", {
      part: "closed",
      sort: "amount",
      limit: 1,
      cursor: nextCursor ?? undefined,
    });
    await expect(other).rejects.toMatchObject({ status: 400 });
  });
});
