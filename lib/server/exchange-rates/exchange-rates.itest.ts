import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { getKpiSeries } from "@/lib/server/kpi/get-kpi-series";
import { deleteRecord } from "@/lib/server/records/delete-record";
import { upsertRecords } from "@/lib/server/records/upsert-records";
import { makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { deleteExchangeRate } from "./delete-exchange-rate";
import { listExchangeRates } from "./list-exchange-rates";
import { putExchangeRates } from "./put-exchange-rates";

const now = new Date("2026-05-01T12:00:00Z");
const later = new Date("2026-05-02T12:00:00Z");
const context = async (settings = {}) => makeContext(await makeOrganization(db, settings));

const rate = (validFrom: string, value: string, currency = "USD") => ({ currency, validFrom, rate: value });
const put = (ctx: Context, ...rates: ReturnType<typeof rate>[]) =>
  putExchangeRates(ctx, rates, { now: later });
const remove = (ctx: Context, validFrom: string, currency = "USD") =>
  deleteExchangeRate(ctx, { currency, validFrom }, { now: later });

const won = (externalId: string, closedAt: string, changes: Record<string, unknown> = {}) => ({
  externalId,
  openedAt: "2025-06-01",
  closedAt,
  status: "won",
  amount: 100,
  currency: "USD",
  ...changes,
});
const send = (ctx: Context, rows: Record<string, unknown>[], atomic = false) =>
  upsertRecords(ctx, "deals", rows, { atomic, now });

const baseAmounts = async (ctx: Context) => {
  const deals = await db.deal.findMany({
    where: { organizationId: ctx.organization.id },
    orderBy: { externalId: "asc" },
  });
  return Object.fromEntries(deals.map(({ externalId, baseAmount }) => [externalId, baseAmount.toFixed()]));
};

const revenueOf = async (ctx: Context, month: string) => {
  const [year, number] = month.split("-").map(Number);
  const to = new Date(Date.UTC(year ?? 0, number ?? 0, 1)).toISOString().slice(0, 10);
  const query = { from: `${month}-01`, to, grain: "month" as const, filter: {} };
  const series = await getKpiSeries(ctx, "revenue", query, { now });
  return series.points[0]?.value;
};

describe("a record in another currency", () => {
  test("counts at the rate that holds on its day: 0.90 until 31 January, 0.95 from 1 February", async () => {
    const ctx = await context();
    await put(ctx, rate("2026-01-01", "0.9"), rate("2026-02-01", "0.95"));
    const answer = await send(ctx, [
      won("a", "2026-01-01"),
      won("b", "2026-01-31"),
      won("c", "2026-02-01"),
      won("d", "2031-12-31"),
    ]);
    expect(answer).toMatchObject({ created: 4, rejected: [] });
    expect(await baseAmounts(ctx)).toEqual({ a: "90", b: "90", c: "95", d: "95" });
  });

  test("dated before the first rate is rejected, with currency, day and where to add one; the others are stored", async () => {
    const ctx = await context();
    await put(ctx, rate("2026-01-01", "0.9"));
    const rows = [
      won("a", "2025-12-31"),
      won("b", "2026-01-01"),
      won("c", "2026-01-01", { currency: "GBP" }),
    ];
    const { created, rejected } = await send(ctx, rows);
    expect(created).toBe(1);
    expect(
      rejected.map(({ externalId, errors }) => [externalId, errors[0]?.path, errors[0]?.message]),
    ).toEqual([
      [
        "a",
        "currency",
        "No exchange rate from USD to EUR is known for 2025-12-31; the first one holds from 2026-01-01. Add one under Settings, Exchange rates, or with PUT /api/v1/exchange-rates, or send it in EUR",
      ],
      [
        "c",
        "currency",
        expect.stringContaining("No exchange rate from GBP to EUR is known for 2026-01-01. Add"),
      ],
    ]);
    await expect(send(ctx, rows, true)).rejects.toMatchObject({ status: 422 });
  });

  test("closed at 23:59 on 31 January in New York is of January, though it is February in UTC; at 0:00 of February", async () => {
    const ctx = await context({ timeZone: "America/New_York" });
    await put(ctx, rate("2026-01-01", "0.9"), rate("2026-02-01", "0.95"));
    await send(ctx, [won("a", "2026-02-01T04:59:59.999Z"), won("b", "2026-02-01T05:00:00Z")]);
    expect(await baseAmounts(ctx)).toEqual({ a: "90", b: "95" });
  });

  test("of every type: an open deal by its opening, a won one by its close, orders and ledger entries by their day", async () => {
    const ctx = await context();
    await put(ctx, rate("2026-01-01", "0.9"), rate("2026-02-01", "0.95"));
    const open = { externalId: "o", openedAt: "2026-01-10", status: "open", amount: 10, currency: "usd" };
    await send(ctx, [open, { ...open, externalId: "p", expectedCloseAt: "2026-03-01" }]);
    const order = {
      externalId: "r",
      customerExternalId: "c",
      orderedAt: "2026-02-03",
      amount: -10,
      currency: "USD",
    };
    await upsertRecords(ctx, "orders", [order], { atomic: true, now });
    const entry = { externalId: "l", date: "2026-01-31", kind: "cost", category: "tools", amount: "0.0555" };
    await upsertRecords(ctx, "ledger-entries", [{ ...entry, currency: "USD" }], { atomic: true, now });
    expect(await baseAmounts(ctx)).toEqual({ o: "9", p: "9" });
    await send(ctx, [{ ...open, status: "won", closedAt: "2026-02-02" }]);
    expect(await baseAmounts(ctx)).toEqual({ o: "9.5", p: "9" });
    const where = { where: { organizationId: ctx.organization.id } };
    const [refund, cost] = [
      await db.order.findFirstOrThrow(where),
      await db.ledgerEntry.findFirstOrThrow(where),
    ];
    // −10 × 0.95 and 0.0555 × 0.9 = 0.04995, half away from zero
    expect([refund.baseAmount.toFixed(), cost.baseAmount.toFixed()]).toEqual(["-9.5", "0.05"]);
    expect([refund.amount.toFixed(), refund.currency]).toEqual(["-10", "USD"]);
  });

  test("sent twice changes nothing; an amount too large at its rate is rejected", async () => {
    const ctx = await context();
    await put(ctx, rate("2026-01-01", "1000"));
    expect(await send(ctx, [won("a", "2026-01-05")])).toMatchObject({ created: 1 });
    expect(await send(ctx, [won("a", "2026-01-05")])).toMatchObject({ unchanged: 1, updated: 0 });
    const { rejected } = await send(ctx, [won("b", "2026-01-05", { amount: "999999999999999" })]);
    expect(rejected[0]?.errors[0]).toMatchObject({
      path: "amount",
      message: /1 USD = 1000 EUR.*more than 15 digits/,
    });
  });
});

describe("a rate that comes late, changes or goes", () => {
  test("converts the records of its days again, and no others; January's revenue of 3 × 100 USD and 1 EUR moves 271 → 276", async () => {
    const ctx = await context();
    await put(ctx, rate("2026-01-01", "0.9"), rate("2026-02-01", "0.95"));
    await send(ctx, [
      won("a", "2026-01-14"),
      won("b", "2026-01-15"),
      won("c", "2026-01-31"),
      won("d", "2026-02-01"),
      won("e", "2026-01-20", { currency: "EUR", amount: 1 }),
    ]);
    expect(await revenueOf(ctx, "2026-01")).toBe(271);
    expect(await put(ctx, rate("2026-01-15", "0.925"))).toEqual({
      received: 1,
      created: 1,
      updated: 0,
      unchanged: 0,
      reconverted: 2,
    });
    expect(await baseAmounts(ctx)).toEqual({ a: "90", b: "92.5", c: "92.5", d: "95", e: "1" });
    expect(await revenueOf(ctx, "2026-01")).toBe(276);
    const stored = await db.deal.findMany({ where: { organizationId: ctx.organization.id } });
    expect(stored.filter(({ changedAt }) => changedAt.getTime() === later.getTime())).toHaveLength(2);
    const organization = await db.organization.findUniqueOrThrow({ where: { id: ctx.organization.id } });
    expect(organization.dataChangedAt).toEqual(later);

    expect(await put(ctx, rate("2026-01-15", "0.93"))).toMatchObject({ updated: 1, reconverted: 2 });
    expect(await put(ctx, rate("2026-01-15", "0.93"))).toMatchObject({ unchanged: 1, reconverted: 0 });
    await remove(ctx, "2026-01-15");
    expect(await baseAmounts(ctx)).toEqual({ a: "90", b: "90", c: "90", d: "95", e: "1" });
    await remove(ctx, "2026-02-01");
    expect((await baseAmounts(ctx)).d).toBe("90");
  });

  test("the first rate cannot go while 2 deals need it, and goes once an earlier one is there", async () => {
    const ctx = await context();
    await put(ctx, rate("2026-01-01", "0.9"), rate("2026-02-01", "0.95"));
    await send(ctx, [won("a", "2026-01-14"), won("b", "2026-01-15"), won("c", "2026-02-15")]);
    await expect(remove(ctx, "2026-01-01")).rejects.toMatchObject({
      status: 409,
      message: /^2 deals in USD would be left without an exchange rate/,
    });
    expect(await baseAmounts(ctx)).toEqual({ a: "90", b: "90", c: "95" });
    await put(ctx, rate("2025-01-01", "0.8"));
    await remove(ctx, "2026-01-01");
    expect(await baseAmounts(ctx)).toEqual({ a: "80", b: "80", c: "95" });
    await expect(remove(ctx, "2026-01-01")).rejects.toMatchObject({ status: 404 });
    for (const each of ["a", "b"]) await deleteRecord(ctx, "deals", each, { now });
    await remove(ctx, "2025-01-01");
    expect(await db.exchangeRate.count({ where: { organizationId: ctx.organization.id } })).toBe(1);
  });

  test("a rate that would make an amount too large is refused, and nothing of the request is stored", async () => {
    const ctx = await context();
    await put(ctx, rate("2026-01-01", "0.9"));
    await send(ctx, [won("a", "2026-01-05", { amount: "900000000000000" })]);
    await expect(put(ctx, rate("2026-01-01", "90"), rate("2026-03-01", "0.91"))).rejects.toMatchObject({
      status: 422,
      message: /1 deal would have an amount of more than 15 digits/,
    });
    const { rates } = await listExchangeRates(ctx, { limit: 10 });
    expect(rates).toEqual([{ currency: "USD", validFrom: "2026-01-01", rate: "0.9", records: 1 }]);
  });

  test("another organization's rates and records stay as they are", async () => {
    const [mine, theirs] = [await context(), await context()];
    await put(mine, rate("2026-01-01", "0.9"));
    await put(theirs, rate("2026-01-01", "0.5"));
    for (const ctx of [mine, theirs]) await send(ctx, [won("a", "2026-01-05")]);
    await put(mine, rate("2026-01-01", "0.8"));
    expect([await baseAmounts(mine), await baseAmounts(theirs)]).toEqual([{ a: "80" }, { a: "50" }]);
    await deleteRecord(mine, "deals", "a", { now });
    await remove(mine, "2026-01-01");
    expect((await listExchangeRates(theirs, { limit: 10 })).rates).toHaveLength(1);
  });
});

describe("who may change rates, and which", () => {
  test("admins and keys that write may; sales managers, executives and keys that read may not", async () => {
    const organization = await makeOrganization(db);
    for (const role of ["sales-manager", "executive"] as const)
      await expect(put(makeContext(organization, { role }), rate("2026-01-01", "1"))).rejects.toMatchObject({
        status: 403,
      });
    const reader = makeApiKeyContext(organization, ["read"]);
    await expect(put(reader, rate("2026-01-01", "1"))).rejects.toMatchObject({ status: 403 });
    await expect(remove(reader, "2026-01-01")).rejects.toMatchObject({ status: 403 });
    expect(await put(makeApiKeyContext(organization), rate("2026-01-01", "1"))).toMatchObject({ created: 1 });
  });

  test("the organization's own currency needs none, and is refused with its place in the list", async () => {
    const sent = put(await context(), rate("2026-01-01", "0.9"), rate("2026-01-01", "1", "EUR"));
    await expect(sent).rejects.toMatchObject({ status: 400, errors: [{ path: "1.currency" }] });
  });
});

test("pages of 2 hold 5 rates in order, newest first, each with the records that it converts", async () => {
  const ctx = await context();
  await put(
    ctx,
    rate("2026-01-01", "0.9"),
    rate("2026-02-01", "0.95"),
    rate("2026-03-01", "0.97"),
    rate("2026-01-01", "1.1", "GBP"),
    rate("2026-04-01", "1.2", "GBP"),
  );
  await send(ctx, [
    won("a", "2026-01-14"),
    won("b", "2026-01-15"),
    won("c", "2026-03-15"),
    won("d", "2026-03-31", { currency: "GBP" }),
  ]);
  const listed = [];
  let cursor: string | undefined;
  do {
    const page = await listExchangeRates(ctx, { limit: 2, ...(cursor ? { cursor } : {}) });
    listed.push(
      ...page.rates.map((each) => `${each.currency} ${each.validFrom} ${each.rate} ${each.records}`),
    );
    cursor = page.nextCursor ?? undefined;
    expect(page.currencies).toEqual([
      {
        currency: "GBP",
        rates: 2,
        firstValidFrom: "2026-01-01",
        latest: { validFrom: "2026-04-01", rate: "1.2" },
        records: 1,
      },
      {
        currency: "USD",
        rates: 3,
        firstValidFrom: "2026-01-01",
        latest: { validFrom: "2026-03-01", rate: "0.97" },
        records: 3,
      },
    ]);
  } while (cursor);
  expect(listed).toEqual([
    "GBP 2026-04-01 1.2 0",
    "GBP 2026-01-01 1.1 1",
    "USD 2026-03-01 0.97 1",
    "USD 2026-02-01 0.95 0",
    "USD 2026-01-01 0.9 2",
  ]);
  expect((await listExchangeRates(ctx, { limit: 10, currency: "GBP" })).rates).toHaveLength(2);
});
