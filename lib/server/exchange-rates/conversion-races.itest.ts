import { expect, test } from "vitest";
import type { Context } from "@/lib/server/auth/context";
import { contextForOperator } from "@/lib/server/auth/operator-context";
import { db } from "@/lib/server/db";
import { currencyLock } from "@/lib/server/organizations/currency-lock";
import { getOrganization } from "@/lib/server/organizations/get-organization";
import { updateOrganization } from "@/lib/server/organizations/update-organization";
import { prepareRecords } from "@/lib/server/records/prepare-records";
import { storePrepared, upsertRecords } from "@/lib/server/records/upsert-records";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { deleteExchangeRate } from "./delete-exchange-rate";
import { putExchangeRates } from "./put-exchange-rates";

const now = new Date("2026-05-01T12:00:00Z");
const context = async (settings = {}) => makeContext(await makeOrganization(db, settings));
const order = (externalId: string, orderedAt: string) => ({
  externalId,
  customerExternalId: "c",
  orderedAt,
  amount: 100,
  currency: "USD",
});
const put = (ctx: Context, validFrom: string, rate: string) =>
  putExchangeRates(ctx, [{ currency: "USD", validFrom, rate }], { now });

const baseAmounts = async (ctx: Context) => {
  const orders = await db.order.findMany({
    where: { organizationId: ctx.organization.id },
    orderBy: { externalId: "asc" },
  });
  return orders.map(({ baseAmount }) => baseAmount.toFixed());
};

const moveTo = async (ctx: Context, changes: { timeZone?: string; currency?: string }) => {
  const {
    id: _id,
    isDemo: _demo,
    currencyLocked: _lock,
    dataChangedAt: _at,
    ...input
  } = await getOrganization(ctx);
  return updateOrganization(await contextForOperator(ctx.organization.id), { ...input, ...changes }, now);
};

test("a rate that changes while a request is still arriving counts: converted at 0.90, stored at 0.80", async () => {
  const ctx = await context();
  await put(ctx, "2026-01-01", "0.9");
  const prepared = await prepareRecords(ctx, "orders", [order("a", "2026-01-05"), order("b", "2026-02-05")]);
  await put(ctx, "2026-02-01", "0.8");
  expect(await storePrepared(ctx, prepared, { atomic: true, now })).toMatchObject({ created: 2 });
  expect(await baseAmounts(ctx)).toEqual(["90", "80"]);
});

test("a rate that goes while a request is still arriving ends it with a conflict, and nothing is stored", async () => {
  const ctx = await context();
  await put(ctx, "2026-01-01", "0.9");
  const prepared = await prepareRecords(ctx, "orders", [order("a", "2026-01-05")]);
  await deleteExchangeRate(ctx, { currency: "USD", validFrom: "2026-01-01" }, { now });
  await expect(storePrepared(ctx, prepared, { atomic: true, now })).rejects.toMatchObject({
    status: 409,
    message: /Exchange rates changed.*send them again/,
  });
  expect(await baseAmounts(ctx)).toEqual([]);
});

test("20 rates and 20 requests at once: every order has the rate of its day in the end", async () => {
  const ctx = await context();
  await put(ctx, "2025-12-31", "1");
  const day = (index: number) => `2026-01-${String(index + 1).padStart(2, "0")}`;
  const days = Array.from({ length: 20 }, (_, index) => index);
  await Promise.all(
    days.flatMap((index) => [
      upsertRecords(
        ctx,
        "orders",
        days.map((each) => order(`${day(each)} ${index}`, day(each))),
        { atomic: true, now },
      ),
      put(ctx, day(index), `0.5${String(index).padStart(2, "0")}`),
    ]),
  );
  const expected = days.flatMap((index) => Array.from({ length: 20 }, () => String(50 + index / 10)));
  expect(await baseAmounts(ctx)).toEqual(expected);
});

test("in another time zone an order of midnight is of the day before: 100 USD fall from 95 to 90; too early, it is refused", async () => {
  const ctx = await context();
  await put(ctx, "2026-01-01", "0.9");
  await put(ctx, "2026-02-01", "0.95");
  await upsertRecords(ctx, "orders", [order("a", "2026-02-01")], { atomic: true, now });
  expect(await baseAmounts(ctx)).toEqual(["95"]);
  await moveTo(ctx, { timeZone: "America/New_York" });
  expect(await baseAmounts(ctx)).toEqual(["90"]);
  await moveTo(ctx, { timeZone: "Europe/Berlin" });
  expect(await baseAmounts(ctx)).toEqual(["95"]);
  await upsertRecords(ctx, "orders", [order("b", "2026-01-01")], { atomic: true, now });
  await expect(moveTo(ctx, { timeZone: "America/New_York" })).rejects.toMatchObject({
    status: 409,
    message: /America\/New_York 1 record in another currency falls on a day without an exchange rate/,
  });
  expect((await getOrganization(ctx)).timeZone).toBe("Europe/Berlin");
});

test("the organization's currency cannot change while there are rates into it, nor a request end in another one", async () => {
  const ctx = await context();
  await put(ctx, "2026-01-01", "0.9");
  expect(await currencyLock(ctx)).toMatch(/while there are exchange rates into EUR/);
  await expect(moveTo(ctx, { currency: "CHF" })).rejects.toMatchObject({ status: 409 });
  await deleteExchangeRate(ctx, { currency: "USD", validFrom: "2026-01-01" }, { now });
  const prepared = await prepareRecords(ctx, "orders", [{ ...order("a", "2026-01-05"), currency: "EUR" }]);
  await moveTo(ctx, { currency: "CHF" });
  await expect(storePrepared(ctx, prepared, { atomic: true, now })).rejects.toMatchObject({
    status: 409,
    message: /currency changed while/,
  });
  await expect(put(ctx, "2026-01-01", "0.9")).rejects.toMatchObject({ status: 409, message: /CHF/ });
});
