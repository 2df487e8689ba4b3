import { beforeEach, describe, expect, test } from "vitest";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeOrganization } from "@/lib/testing/factories";
import { soundHistories, storePurchases } from "@/lib/testing/store-purchases";
import { lifetimeFits } from "./lifetime-fits";

const histories = soundHistories("kept fits", 300);
const october = "2025-11-01";
const november = "2025-12-01";

let organization: OrganizationSettings;
let customers: string[];

const fitsOf = (...before: string[]) => lifetimeFits(organization, new Set(before));
const kept = async (before: string) => {
  const row = await db.lifetimeFit.findUnique({
    where: {
      organizationId_asOf: { organizationId: organization.id, asOf: new Date(`${before}T00:00:00Z`) },
    },
  });
  if (!row) throw new Error(`No fit is kept before ${before}.`);
  return row;
};
const order = (where: { orderedAt: object }) =>
  db.order.findFirstOrThrow({ where: { organizationId: organization.id, ...where } });
const ofNovember = {
  orderedAt: { gte: new Date("2025-11-02T00:00:00Z"), lt: new Date("2025-11-30T00:00:00Z") },
};
const changed = (record: { id: string }, data: object) =>
  db.order.update({ where: { organizationId_id: { organizationId: organization.id, id: record.id } }, data });

beforeEach(async () => {
  organization = await makeOrganization(db, { revenueSource: "orders" });
  customers = await storePurchases(db, organization, histories);
});

describe("a fit is kept while the purchases before its date are the same", () => {
  test("asked again it is read, not made again: the same fit of the same moment, to the last digit", async () => {
    const first = await fitsOf(october, november);
    const { computedAt } = await kept(november);
    const second = await fitsOf(october, november);
    expect(second).toEqual(first);
    expect((await kept(november)).computedAt).toEqual(computedAt);
  });

  test("asked twice at the same moment, both get the same", async () => {
    const [one, other] = await Promise.all([fitsOf(november), fitsOf(november)]);
    expect(one).toEqual(other);
    expect(one.get(november)?.status).toBe("fitted");
  });

  test("a purchase of November that changes its amount makes November's anew, and leaves October's alone", async () => {
    await fitsOf(october, november);
    const [earlier, later] = [await kept(october), await kept(november)];
    await changed(await order(ofNovember), { baseAmount: 12_345 });
    await fitsOf(october, november);
    expect(await kept(october)).toEqual(earlier);
    expect((await kept(november)).fingerprint).not.toBe(later.fingerprint);
  });

  test.each<[string, (record: { id: string }) => Promise<unknown>]>([
    ["moved by a day", (record) => changed(record, { orderedAt: new Date("2025-11-30T20:00:00Z") })],
    ["of another customer", (record) => changed(record, { customerId: customers[7] ?? null })],
    ["of a customer who is not known", (record) => changed(record, { customerId: null })],
    [
      "deleted",
      (record) =>
        db.order.delete({ where: { organizationId_id: { organizationId: organization.id, id: record.id } } }),
    ],
  ])("a purchase that is %s makes another fit", async (_, change) => {
    await fitsOf(november);
    const { fingerprint } = await kept(november);
    await change(await order({ orderedAt: { lt: new Date("2025-11-29T00:00:00Z") } }));
    await fitsOf(november);
    expect((await kept(november)).fingerprint).not.toBe(fingerprint);
  });

  test("a change taken back finds the first numbers again", async () => {
    const first = await fitsOf(november);
    const record = await order(ofNovember);
    await changed(record, { baseAmount: 99_999 });
    const between = await fitsOf(november);
    await changed(record, { baseAmount: record.baseAmount });
    expect(between).not.toEqual(first);
    expect(await fitsOf(november)).toEqual(first);
  });

  test("a time zone in which evening purchases are of the next day makes another fit; noon purchases do not tell", async () => {
    await fitsOf(november);
    const { fingerprint } = await kept(november);
    organization = { ...organization, timeZone: "Europe/London" };
    await fitsOf(november);
    expect((await kept(november)).fingerprint).toBe(fingerprint);
    organization = { ...organization, timeZone: "Pacific/Kiritimati" };
    await fitsOf(november);
    expect((await kept(november)).fingerprint).not.toBe(fingerprint);
  });

  test("what is kept and cannot be read counts as none", async () => {
    const first = await fitsOf(november);
    const key = { organizationId: organization.id, asOf: new Date(`${november}T00:00:00Z`) };
    await db.lifetimeFit.update({ where: { organizationId_asOf: key }, data: { result: { status: "odd" } } });
    expect(await fitsOf(november)).toEqual(first);
  });

  test("another organization's purchases are not in it", async () => {
    const first = await fitsOf(november);
    const other = await makeOrganization(db, { revenueSource: "orders" });
    await storePurchases(db, other, soundHistories("somebody else", 120));
    expect(await fitsOf(november)).toEqual(first);
    const fitted = (await lifetimeFits(other, new Set([november]))).get(november);
    expect(fitted && "customersFitted" in fitted ? fitted.customersFitted : 0).toBeLessThanOrEqual(120);
  });
});
