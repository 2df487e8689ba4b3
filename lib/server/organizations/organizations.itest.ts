import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { OrganizationInput, SetUpInput } from "@/lib/contracts/organization";
import type { Context } from "@/lib/server/auth/context";
import { contextForOperator } from "@/lib/server/auth/operator-context";
import { db } from "@/lib/server/db";
import { createOrganization } from "./create-organization";
import { getOrganization } from "./get-organization";
import { isSetUpOpen, setUpOrganization } from "./set-up-organization";
import { updateOrganization } from "./update-organization";

const setUp = (name: string): SetUpInput => ({
  name,
  timeZone: "Asia/Kolkata",
  currency: "INR",
  admin: { name: "Ada", email: `${name.toLowerCase()}@example.com`, password: "a long enough one" },
});

const inputOf = async (ctx: Context): Promise<OrganizationInput> => {
  const {
    id: _id,
    isDemo: _demo,
    currencyLocked: _lock,
    dataChangedAt: _at,
    ...input
  } = await getOrganization(ctx);
  return input;
};

describe("set-up", () => {
  it("of two at the same moment makes one organization and one person; a third is refused", async () => {
    expect(await isSetUpOpen()).toBe(true);
    const results = await Promise.allSettled([
      setUpOrganization(setUp("First")),
      setUpOrganization(setUp("Second")),
    ]);
    expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.organization.count()).toBe(1);
    expect(await db.user.count()).toBe(1);
    expect(await isSetUpOpen()).toBe(false);
    await expect(setUpOrganization(setUp("Third"))).rejects.toMatchObject({ status: 409 });
  });
});

describe("organizations", () => {
  it("created by an operator are found by id and by name, and refuse bad input by path", async () => {
    const admin = { email: "op@example.com", password: "a long enough one" };
    const input = { name: "By operator", timeZone: "Europe/Berlin", currency: "EUR", admin };
    const { organizationId } = await createOrganization(input);
    expect((await contextForOperator("By operator")).organization.id).toBe(organizationId);
    expect(await contextForOperator(organizationId)).toMatchObject({ role: "admin", user: null });
    await expect(contextForOperator("Nobody")).rejects.toMatchObject({ status: 404 });
    const wrong = {
      ...input,
      timeZone: "Mars/Olympus",
      currency: "XX",
      admin: { ...admin, password: "short" },
    };
    await expect(createOrganization(wrong)).rejects.toMatchObject({
      status: 400,
      errors: [{ path: "timeZone" }, { path: "currency" }, { path: "admin.password" }],
    });
  });

  it("with one name twice want the id", async () => {
    const admin = { email: "twins@example.com", password: "a long enough one" };
    const input = { name: "Twins", timeZone: "UTC", currency: "EUR", admin };
    await createOrganization(input);
    await createOrganization(input);
    await expect(contextForOperator("Twins")).rejects.toMatchObject({ status: 409 });
  });

  it("keep all their settings", async () => {
    const admin = { email: "settings@example.com", password: "a long enough one" };
    const { organizationId } = await createOrganization({
      name: "S",
      timeZone: "UTC",
      currency: "EUR",
      admin,
    });
    const input: OrganizationInput = {
      name: "Settings GmbH",
      timeZone: "America/St_Johns",
      currency: "CAD",
      locale: "fr-CA",
      weekStart: 7,
      fiscalYearStartMonth: 4,
      revenueSource: "orders",
      churnRule: "inactivity",
      inactivityDays: 90,
      grossMarginPercent: 62.125,
    };
    expect(await updateOrganization(await contextForOperator(organizationId), input)).toMatchObject(input);
    expect((await contextForOperator(organizationId)).organization).toMatchObject(input);
  });

  it("cannot change the currency under a stored deal, and say so; other settings still change", async () => {
    const admin = { email: "currency@example.com", password: "a long enough one" };
    const { organizationId } = await createOrganization({
      name: "C",
      timeZone: "UTC",
      currency: "EUR",
      admin,
    });
    const deal = {
      openedAt: new Date("2026-01-01"),
      amount: 100,
      baseAmount: 100,
      currency: "EUR",
      status: "open",
    };
    await db.deal.create({ data: { organizationId, id: uuidv7(), externalId: "d1", ...deal } });
    const ctx = await contextForOperator(organizationId);
    const input = await inputOf(ctx);
    await expect(updateOrganization(ctx, { ...input, currency: "USD" })).rejects.toMatchObject({
      status: 409,
      message: /there are deals with amounts in EUR/,
    });
    expect(await updateOrganization(ctx, { ...input, weekStart: 7 })).toMatchObject({
      currency: "EUR",
      weekStart: 7,
      currencyLocked: expect.stringContaining("deals"),
    });
    await db.deal.deleteMany({ where: { organizationId } });
    expect(await updateOrganization(ctx, { ...input, currency: "USD" })).toMatchObject({ currency: "USD" });
  });
});
