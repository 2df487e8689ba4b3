import ExcelJS from "exceljs";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, test } from "vitest";
import {
  type FunnelDimension,
  type FunnelQuery,
  funnelDimensions,
  funnelSchema,
  lostDealsSchema,
} from "@/lib/contracts/funnel";
import type { Context } from "@/lib/server/auth/context";
import { db, Prisma } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { createRandom } from "@/lib/testing/random";
import { dimensionValues } from "@/lib/testing/reference/dimension-values";
import { addDays, localDate } from "@/lib/testing/reference/local-dates";
import { firstDay, randomWorld } from "@/lib/testing/reference/random-world";
import { stageOrder } from "@/lib/testing/reference/stages";
import { storeWorld } from "@/lib/testing/reference/store-world";
import { viewOf } from "@/lib/testing/reference/view";
import type { World } from "@/lib/testing/reference/world";
import { worlds } from "@/lib/testing/reference/worlds";
import { stagePlaces } from "../relations/stage-order";
import { exportLostDeals } from "./export-lost-deals";
import { getFunnel } from "./get-funnel";
import { listLostDeals } from "./list-lost-deals";

const dayMs = 86_400_000;

/** The middle one, or halfway between the two in the middle. The funnel reads it from the entries, so it is exact. */
const median = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** The figures of one stage by the book, from plain loops over plain records. */
const byTheBook = (world: World, query: FunnelQuery, stage: string, group?: string | null) => {
  const scope =
    group === undefined ? { filter: query.filter } : { filter: query.filter, by: query.by, group };
  const today = localDate(world.asOf, world.timeZone);
  const entries = viewOf(world, scope).stageEntries.filter((entry) => {
    const date = localDate(entry.enteredAt, world.timeZone);
    return entry.stage === stage && date >= query.from && date < query.to && date <= today;
  });
  const count = (...outcomes: string[]) => entries.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    entries,
    figures: {
      entered: entries.length,
      leftForward: count("forward", "won"),
      won: count("won"),
      lost: count("lost"),
      movedBack: count("back"),
      stillThere: count("open"),
      medianDays: median(
        entries.flatMap(({ enteredAt, leftAt }) =>
          leftAt ? [(leftAt.getTime() - enteredAt.getTime()) / dayMs] : [],
        ),
      ),
    },
  };
};

const only = <Figures extends object>(figures: Figures, like: object) =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => name in like));

const close = (figures: { medianDays: number | null }) => ({
  ...figures,
  medianDays: figures.medianDays === null ? null : expect.closeTo(figures.medianDays, 6),
});

describe.each(worlds)("%s", (title, settings) => {
  test("every stage, group and reason of random histories is as plain loops over the records find it", async () => {
    const random = createRandom(title);
    const world = randomWorld(title, settings);
    const ctx = makeContext(await storeWorld(db, world));
    const order = stageOrder(world);
    for (const by of [undefined, "owner", "team", random.pick(funnelDimensions)] as (
      | FunnelDimension
      | undefined
    )[]) {
      const from = addDays(firstDay, random.integer(200, 600));
      const filtered = random.pick(funnelDimensions);
      const chosen = dimensionValues(world, filtered).filter(() => random.chance(0.6));
      const filter = chosen.length > 0 ? { [filtered]: chosen.map((value) => value ?? "") } : {};
      const query: FunnelQuery = { from, to: addDays(from, random.integer(10, 300)), by, filter };
      const funnel = funnelSchema.parse(await getFunnel(ctx, query, { now: world.asOf }));
      expect(funnel.stages.map(({ stage }) => stage)).toEqual(
        order.filter((stage) => byTheBook(world, query, stage).entries.length > 0),
      );
      for (const stage of funnel.stages) {
        const { entries, figures } = byTheBook(world, query, stage.stage);
        expect(only(stage, figures)).toEqual(close(figures));
        const lost = entries.filter(({ outcome }) => outcome === "lost");
        expect(stage.lostReasons.reduce((sum, { deals }) => sum + deals, 0)).toBe(lost.length);
        expect(stage.lostReasons.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(
          lost.reduce((sum, { deal }) => sum + deal.cents, 0) / 100,
          2,
        );
        for (const { reason, deals, amount } of stage.lostReasons) {
          const asked = { from, to: query.to, filter, stage: stage.stage, reason: reason ?? "" };
          const found = lostDealsSchema.parse(await listLostDeals(ctx, asked, { now: world.asOf }));
          expect([found.deals, found.amount]).toEqual([deals, amount]);
          expect(found.listed.map(({ externalId }) => externalId).toSorted()).toEqual(
            lost.map(({ deal }) => deal.id).toSorted(),
          );
        }
        for (const group of stage.groups ?? []) {
          const expected = byTheBook(world, query, stage.stage, group.value).figures;
          expect(only(group, expected)).toEqual(close(expected));
        }
        const grouped = stage.groups?.reduce((sum, { entered }) => sum + entered, 0);
        expect(grouped ?? stage.entered).toBe(stage.entered);
      }
    }
  });
});

/** A small organization whose deals went through the given stages: "A 1 · B 5" is A on 1 March and B on 5 March. */
const storeDeals = async (
  deals: readonly { path: string; status?: "open" | "won" | "lost"; closed?: number; reason?: string }[],
): Promise<Context> => {
  const organization = await makeOrganization(db);
  const march = (day: number) => new Date(Date.UTC(2026, 2, day, 11));
  let events = 0;
  for (const [index, { path, status = "open", closed, reason }] of deals.entries()) {
    const id = uuidv7();
    await db.deal.create({
      data: {
        organizationId: organization.id,
        id,
        externalId: `D-${index}`,
        openedAt: march(1),
        closedAt: closed === undefined ? null : march(closed),
        status,
        lostReason: reason ?? null,
        amount: "100",
        baseAmount: "100",
        currency: "EUR",
      },
    });
    await db.dealStageEvent.createMany({
      data: path.split(" · ").map((step) => {
        const [stage = "", day = "1"] = step.split(" ");
        events += 1;
        return {
          organizationId: organization.id,
          id: uuidv7(),
          externalId: `S-${events}`,
          dealExternalId: `D-${index}`,
          dealId: id,
          stage,
          enteredAt: march(Number(day)),
        };
      }),
    });
  }
  return makeContext(organization);
};
const now = new Date("2026-04-20T10:00:00Z");
const march: FunnelQuery = { from: "2026-03-01", to: "2026-04-01", filter: {} };

test("of 4 deals in A, 2 go on to B, 1 is lost for Price after 9 days and 1 stays: 50 % convert, 25 % drop", async () => {
  const ctx = await storeDeals([
    { path: "A 1 · B 4" },
    { path: "A 1 · B 6", status: "won", closed: 20 },
    { path: "A 1", status: "lost", closed: 10, reason: "Price" },
    { path: "A 2" },
  ]);
  const { stages, worstStage } = await getFunnel(ctx, march, { now });
  expect(
    stages.map(({ stage, entered, leftForward, won, lost, stillThere, medianDays }) => ({
      stage,
      entered,
      leftForward,
      won,
      lost,
      stillThere,
      medianDays,
    })),
  ).toEqual([
    { stage: "A", entered: 4, leftForward: 2, won: 0, lost: 1, stillThere: 1, medianDays: 5 },
    { stage: "B", entered: 2, leftForward: 1, won: 1, lost: 0, stillThere: 1, medianDays: 14 },
  ]);
  expect([stages[0]?.conversion.value, stages[0]?.dropOff.value, worstStage]).toEqual([50, 25, "A"]);
  expect(stages[0]?.lostReasons).toEqual([{ reason: "Price", deals: 1, amount: 100 }]);
});

test("of 3 deals lost from A, 2 are listed for Price and 1 for no reason given; none for a reason of another stage", async () => {
  const lost = { status: "lost", closed: 10 } as const;
  const ctx = await storeDeals([
    { path: "A 1", ...lost, reason: "Price" },
    { path: "A 2", ...lost, reason: "Price" },
    { path: "A 3", ...lost },
    { path: "A 3 · B 4", ...lost, reason: "Timing" },
  ]);
  const listed = async (reason: string) => {
    const found = await listLostDeals(ctx, { ...march, stage: "A", reason }, { now });
    return {
      deals: found.deals,
      amount: found.amount,
      ids: found.listed.map(({ externalId }) => externalId),
    };
  };
  expect(await listed("Price")).toEqual({ deals: 2, amount: 200, ids: ["D-0", "D-1"] });
  expect(await listed("")).toEqual({ deals: 1, amount: 100, ids: ["D-2"] });
  expect(await listed("Timing")).toEqual({ deals: 0, amount: 0, ids: [] });
});

test("lost deals as a file: amounts are numbers, a reason that begins with = is searched for, text that begins with - is made harmless", async () => {
  const lost = { status: "lost", closed: 10 } as const;
  const ctx = await storeDeals([
    { path: "A 1", ...lost, reason: "=Price" },
    { path: "A 2", ...lost, reason: "=Price" },
  ]);
  await db.deal.updateMany({
    where: { organizationId: ctx.organization.id, externalId: "D-0" },
    data: { name: "-1+1" },
  });
  const asked = { ...march, stage: "A", reason: "=Price" };
  const file = await exportLostDeals(ctx, { ...asked, search: "", format: "csv" }, { now });
  expect([file.headers.get("x-row-count"), file.headers.get("x-rows-written")]).toEqual(["2", "2"]);
  const [head, ...lines] = (await file.text()).trim().split("\r\n");
  expect(head).toMatch(/^external id,deal,.*,amount \(EUR\)$/);
  expect(lines[0]).toMatch(/^D-0,'-1\+1,,,,2026-03-01 .*,2026-03-10 .*,100$/);
  const found = await exportLostDeals(ctx, { ...asked, search: "d-1", format: "xlsx" }, { now });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await found.arrayBuffer());
  const row = book.worksheets[0]?.getRow(2);
  expect([book.worksheets[0]?.rowCount, row?.getCell(1).value, row?.getCell(8).value]).toEqual([
    2,
    "D-1",
    100,
  ]);
});

test("a deal set back from C to A, which it had never been in, moved back: the others tell the order", async () => {
  const ctx = await storeDeals([
    { path: "A 1 · B 2 · C 3" },
    { path: "A 1 · B 2 · C 3" },
    { path: "C 1 · A 5" },
  ]);
  const { stages } = await getFunnel(ctx, march, { now });
  expect(stages.map(({ stage, movedBack }) => [stage, movedBack])).toEqual([
    ["A", 0],
    ["B", 0],
    ["C", 1],
  ]);
});

test("a stage that is sent again while the deal is in it is no entry, and a stage logged with the closing is none", async () => {
  const ctx = await storeDeals([{ path: "A 1 · A 3 · B 5 · Closed-lost 9", status: "lost", closed: 9 }]);
  const { stages } = await getFunnel(ctx, march, { now });
  expect(
    stages.map(({ stage, entered, leftForward, lost, medianDays }) => [
      stage,
      entered,
      leftForward,
      lost,
      medianDays,
    ]),
  ).toEqual([
    ["A", 1, 1, 0, 4],
    ["B", 1, 0, 1, 4],
  ]);
});

test("several stages on one date are entered in the order of the pipeline", async () => {
  const ctx = await storeDeals([{ path: "A 1 · B 2 · C 3" }, { path: "C 4 · A 4 · B 4" }]);
  const { stages } = await getFunnel(ctx, march, { now });
  expect(stages.map(({ stage, leftForward, movedBack }) => [stage, leftForward, movedBack])).toEqual([
    ["A", 2, 0],
    ["B", 2, 0],
    ["C", 0, 0],
  ]);
});

test("stages in a circle still have an order, and the same whichever row was stored first", async () => {
  const paths = ["A 1 · B 2", "B 1 · C 2", "C 1 · A 2"];
  const orders = [];
  for (const turned of [paths, paths.toReversed()]) {
    const { organization } = await storeDeals(turned.map((path) => ({ path })));
    orders.push(await db.$queryRaw(Prisma.sql`SELECT ${stagePlaces(organization)} AS places`));
  }
  expect(orders[0]).toEqual([{ places: { A: 1, B: 2, C: 3 } }]);
  expect(orders[1]).toEqual(orders[0]);
});

test("without stage events the funnel says what it needs; with none in the range, that there are none", async () => {
  const none = await getFunnel(makeContext(await makeOrganization(db)), march, { now });
  expect([none.reason, none.reasonDetail]).toEqual([
    "not-computable",
    "Needs deal stage events: this organization has none",
  ]);
  const ctx = await storeDeals([{ path: "A 1" }]);
  const later = await getFunnel(ctx, { from: "2026-04-01", to: "2026-05-01", filter: {} }, { now });
  expect([later.stages, later.reason, later.to]).toEqual([[], "no-data", "2026-04-21"]);
});

test("an impossible range, and a dimension that stages do not have, are refused with their path", async () => {
  const ctx = makeContext(await makeOrganization(db));
  const ask = (query: Partial<FunnelQuery>) => getFunnel(ctx, { ...march, ...query }, { now });
  await expect(ask({ to: "2026-03-01" })).rejects.toMatchObject({ errors: [{ path: "to" }] });
  await expect(ask({ filter: { channel: ["chat"] } })).rejects.toMatchObject({
    errors: [{ path: "filter.channel" }],
  });
});
