import { beforeAll, describe, expect, test } from "vitest";
import { comparisonSchema, customerRankingSchema, type RankedCustomer } from "@/lib/contracts/rankings";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { allPurchases, allSpells } from "@/lib/testing/reference/customers";
import { localDate } from "@/lib/testing/reference/local-dates";
import { randomWorld } from "@/lib/testing/reference/random-world";
import { storeWorld } from "@/lib/testing/reference/store-world";
import type { World } from "@/lib/testing/reference/world";
import { worlds } from "@/lib/testing/reference/worlds";
import { getKpiSeries } from "../get-kpi-series";
import { getCustomerRanking } from "./get-customer-ranking";
import { getOwnerComparison } from "./get-owner-comparison";
import { getProductRanking } from "./get-product-ranking";

const range = { from: "2025-11-01", to: "2026-03-01" };

const latestBy = <Item extends { id: string }>(items: Item[], at: (item: Item) => Date): Item | undefined =>
  items.toSorted((a, b) => at(b).getTime() - at(a).getTime() || (a.id < b.id ? -1 : 1))[0];

/** The ranking's rows by plain loops over the records. */
const byTheBook = (world: World, segment: string | null | undefined) => {
  const dateOf = (at: Date) => localDate(at, world.timeZone);
  const today = dateOf(world.asOf);
  const isIn = (at: Date) => dateOf(at) >= range.from && dateOf(at) < range.to && dateOf(at) <= today;
  const isBefore = (at: Date) => dateOf(at) < range.to && dateOf(at) <= today;
  return world.customers
    .filter((customer) => segment === undefined || customer.segment === segment)
    .flatMap((customer) => {
      const all = allPurchases(world).filter((purchase) => purchase.customer === customer.id);
      const bought = all.filter(({ at }) => isIn(at));
      const tickets = world.tickets.filter((it) => it.customer === customer.id && isIn(it.openedAt)).length;
      const was = allSpells(world).some(
        (spell) =>
          spell.customer === customer.id &&
          isBefore(spell.startedAt) &&
          (spell.endedAt === null || dateOf(spell.endedAt) >= range.from),
      );
      if (!was && bought.length === 0 && tickets === 0) return [];
      const answers = (kind: string) =>
        world.surveyResponses.filter(
          (it) => it.kind === kind && it.customer === customer.id && isBefore(it.submittedAt),
        );
      return [
        {
          id: customer.id,
          cents: bought.reduce((sum, { cents }) => sum + cents, 0),
          purchases: bought.length,
          tickets,
          lastPurchase: all
            .map(({ at }) => at)
            .filter(isBefore)
            .sort((a, b) => b.getTime() - a.getTime())[0],
          csat: latestBy(answers("csat"), (it) => it.submittedAt)?.score,
          nps: latestBy(answers("nps"), (it) => it.submittedAt)?.score,
        },
      ];
    });
};

describe.each(worlds.slice(0, 4).map(([title, settings]) => ({ title, settings })))(
  "$title",
  ({ title, settings }) => {
    const world = randomWorld(title, settings);
    const now = world.asOf;
    let ctx: Context;

    beforeAll(async () => {
      ctx = makeContext(await storeWorld(db, world));
    });

    const everyPage = async (query: Partial<Parameters<typeof getCustomerRanking>[1]>) => {
      const customers: RankedCustomer[] = [];
      let cursor: string | undefined;
      for (;;) {
        const asked = {
          ...range,
          order: "most",
          sort: "profit",
          filter: {},
          limit: 7,
          ...query,
          cursor,
        } as const;
        const page = customerRankingSchema.parse(await getCustomerRanking(ctx, asked, { now }));
        customers.push(...page.customers);
        if (!page.nextCursor) return { ...page, customers };
        cursor = page.nextCursor;
      }
    };

    test.each([
      ["most", "profit"],
      ["least", "profit"],
      ["most", "tickets"],
      ["least", "purchases"],
    ] as const)(
      "customers, %s %s first: each once, in order, with the figures of plain loops",
      async (order, sort) => {
        const { customers, totals } = await everyPage({ order, sort });
        const book = byTheBook(world, undefined);
        const amount = (it: (typeof book)[number]) =>
          sort === "profit" ? it.cents : sort === "tickets" ? it.tickets : it.purchases;
        const sign = order === "most" ? 1 : -1;
        const sorted = book.toSorted(
          (a, b) =>
            sign * (amount(b) - amount(a)) || sign * (b.cents - a.cents) || sign * (a.tickets - b.tickets),
        );
        // Further ties go to whoever was stored first, as ids are made in that order.
        expect(
          customers.map((it) => [it.rank, Math.round(it.revenue * 100), it.purchases, it.ticketsOpened]),
        ).toEqual(sorted.map((it, index) => [index + 1, it.cents, it.purchases, it.tickets]));
        expect(new Set(customers.map(({ externalId }) => externalId))).toEqual(
          new Set(book.map(({ id }) => id)),
        );
        for (const it of customers) {
          const known = book.find(({ id }) => id === it.externalId);
          expect(it.lastPurchaseAt ?? undefined).toBe(known?.lastPurchase?.toISOString());
          expect([it.lastCsat?.score, it.lastNps?.score]).toEqual([known?.csat, known?.nps]);
          expect(it.margin).toBe(
            world.grossMarginPercent === null ? null : (it.revenue * world.grossMarginPercent) / 100,
          );
        }
        expect(Math.round(totals.revenue * 100)).toBe(book.reduce((sum, { cents }) => sum + cents, 0));
        expect(totals.customers).toBe(book.length);
        expect(totals.withoutPurchase).toBe(book.filter(({ purchases }) => purchases === 0).length);
      },
    );

    test('customers whose segment is "Not set" are ranked alone, and their shares add up to 100 %', async () => {
      const { customers, totals } = await everyPage({ filter: { segment: [""] } });
      const book = byTheBook(world, null);
      expect(new Set(customers.map(({ externalId }) => externalId))).toEqual(
        new Set(book.map(({ id }) => id)),
      );
      const shares = customers.reduce((sum, { sharePercent }) => sum + (sharePercent ?? 0), 0);
      if (totals.revenue > 0) expect(shares).toBeCloseTo(100, 6);
      else expect(shares).toBe(0);
    });

    test.each([
      ["owner", "sales"],
      ["team", "sales"],
      ["owner", "support"],
    ] as const)("by %s, %s: each cell is the total of that group on the KPI's own page", async (by, area) => {
      const asked = { ...range, by, area, filter: {} };
      const comparison = comparisonSchema.parse(await getOwnerComparison(ctx, asked, { now }));
      expect(comparison.kpis.length).toBeGreaterThanOrEqual(4);
      for (const { id, total } of comparison.kpis) {
        const series = await getKpiSeries(ctx, id, { ...range, grain: "month", by, filter: {} }, { now });
        expect([id, total.value]).toEqual([id, series.total.value]);
        for (const group of series.groups ?? []) {
          const point = comparison.groups.find(({ value }) => value === group.value)?.cells[id]?.point;
          expect([id, group.label, point?.value, point?.n]).toEqual([
            id,
            group.label,
            group.total.value,
            group.total.n,
          ]);
        }
      }
    });

    test("products: their revenue adds up to the revenue of all, what carries no product included", async () => {
      const { groups, kpis } = comparisonSchema.parse(
        await getProductRanking(ctx, { ...range, filter: {} }, { now }),
      );
      const total = kpis.find(({ id }) => id === "revenue")?.total.value ?? 0;
      const added = groups.reduce((sum, { cells }) => sum + (cells.revenue?.point.value ?? 0), 0);
      expect(added).toBeCloseTo(total, 4);
      expect(groups.map(({ value }) => value)).toContain(null);
    });
  },
);

describe("what cannot be ranked is refused in words", () => {
  test("an unknown dimension, a reversed range, a foreign cursor, a KPI that no owner has", async () => {
    const ctx = makeContext(await makeOrganization(db));
    const now = new Date("2026-03-01T12:00:00Z");
    const customers = (query: object) =>
      getCustomerRanking(
        ctx,
        { ...range, order: "most", sort: "profit", filter: {}, limit: 5, ...query },
        { now },
      );
    await expect(customers({ filter: { product: ["x"] } })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('Customers do not have the dimension "product"'),
    });
    await expect(customers({ from: range.to })).rejects.toMatchObject({ status: 400 });
    await expect(customers({ cursor: "WyJ4Iiwie30iXQ" })).rejects.toMatchObject({ status: 400 });
    const owners = getOwnerComparison(
      ctx,
      { ...range, by: "owner", area: "sales", kpi: "visitor-conversion-rate", filter: {} },
      { now },
    );
    await expect(owners).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('does not have the dimension "owner"'),
    });
  });

  test("nothing yet: no customer, no share, and why there is no margin", async () => {
    const ctx = makeContext(await makeOrganization(db));
    const empty = await getCustomerRanking(
      ctx,
      { ...range, order: "least", sort: "profit", filter: {}, limit: 5 },
      { now: new Date("2026-03-01T12:00:00Z") },
    );
    expect(empty).toMatchObject({
      basis: "revenue",
      totals: { customers: 0, revenue: 0, margin: null, topTenSharePercent: null },
      customers: [],
      nextCursor: null,
    });
    expect(empty.caveat).toContain("No gross margin is set");
  });
});
