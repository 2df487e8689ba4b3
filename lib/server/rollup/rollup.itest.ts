import { beforeAll, describe, expect, test } from "vitest";
import { defaultParameters, factDimensions, type Measure } from "@/lib/kpi/measure";
import { measures } from "@/lib/kpi/measures";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { createRandom, type Random } from "@/lib/testing/random";
import { writeAtRandom } from "@/lib/testing/random-writes";
import { randomWorld } from "@/lib/testing/reference/random-world";
import { storeWorld } from "@/lib/testing/reference/store-world";
import { worlds } from "@/lib/testing/reference/worlds";
import { readFacts, readMeasures } from "../kpi/read-measures";
import type { MeasureRead, Scope } from "../kpi/sql/measure-read";
import { refreshUnderWay } from "./ensure-fresh";
import { refreshRollups } from "./refresh";
import { verifyRollups } from "./verify";
import { refreshMarked } from "./worker";

const ranges = [
  { start: "2025-03-01", end: "2025-04-01" },
  { start: "2025-01-01", end: "2026-01-01" },
  { start: "2025-06-02", end: "2025-06-09" },
  { start: "2025-07-15", end: "2025-07-16" },
  { start: "2024-11-20", end: "2025-02-11" },
  { start: "1900-01-01", end: "2026-03-01" },
] as const;

/** All rows; every breakdown; a filter of one value, of several, and of two dimensions at once. */
const scopesOf = (measure: Measure): Scope[] => {
  const has = factDimensions[measure.fact];
  const values = ["Small", "x", "phone", ""];
  return [
    { filter: {} },
    ...has.map((by): Scope => ({ filter: {}, by })),
    ...has.map((dimension): Scope => ({ filter: { [dimension]: [""] } })),
    ...has.map((dimension): Scope => ({ filter: { [dimension]: values } })),
    ...has.slice(1).map((dimension): Scope => ({ filter: { [dimension]: values }, by: has[0] })),
  ];
};

/** Every measure, each in some of its scopes and over some of the ranges. */
const someReads = (random: Random): MeasureRead[] =>
  Object.values(measures).flatMap((measure) => {
    const scopes = scopesOf(measure);
    return [0, 1, 2].map(() => ({
      measure,
      range: random.pick(ranges),
      scope: random.pick(scopes),
      parameters: defaultParameters,
    }));
  });

/** Nobody is at the rollups any more, and nothing is marked: from now on what is kept is what is read. */
const settled = async (organization: OrganizationSettings) => {
  await refreshUnderWay(organization);
  await refreshRollups(organization);
};

/** Where the kept amounts of reads are not those of the records, in words. */
const unlike = async (organization: OrganizationSettings, asOf: Date, reads: MeasureRead[]) => {
  const kept = await readMeasures(organization, asOf, reads, []);
  const facts = await readFacts(organization, asOf, reads, []);
  return reads.flatMap((read) => {
    const { measure, range, scope } = read;
    const what = `${measure.id} ${range.start} ${range.end} ${JSON.stringify(scope)}`;
    const groups = [...facts.amounts.groupsOf(read)].sort();
    const keptGroups = [...kept.amounts.groupsOf(read)].sort();
    if (JSON.stringify(groups) !== JSON.stringify(keptGroups)) {
      return [`${what}: groups ${JSON.stringify(keptGroups)}, by the records ${JSON.stringify(groups)}`];
    }
    const values: (string | null)[] = scope.by ? groups.map(([value]) => value) : [null];
    return values.flatMap((value) => {
      const [is, should] = [kept.amounts.of(read, value), facts.amounts.of(read, value)];
      const isSame =
        is === should || Math.abs((is ?? 0) - (should ?? 0)) <= 1e-9 * Math.max(1, Math.abs(should ?? 0));
      return isSame ? [] : [`${what} of ${value}: ${is}, by the records ${should}`];
    });
  });
};

describe.each(worlds.slice(0, 2))("%s", (title, settings) => {
  const random = createRandom(`rollup ${title}`);
  let organization: OrganizationSettings;
  beforeAll(async () => {
    organization = await storeWorld(db, randomWorld(title, settings));
  });

  test("what is kept is what the records say, after each of 4 rounds in which 4 connections at once insert, update and delete while 2 read", async () => {
    const wrong: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const writers = [0, 1, 2, 3].map((writer) =>
        writeAtRandom(db, organization.id, createRandom(`${title} ${round} ${writer}`), 8),
      );
      const readers = [0, 1].map(() =>
        readMeasures(organization, settings.asOf, someReads(random).slice(0, 60), []),
      );
      await Promise.all([...writers, ...readers]);
      wrong.push(...(await unlike(organization, settings.asOf, someReads(random))));
    }
    // On a busy machine readers had the records' own answers, as they may, and kept nothing.
    await settled(organization);
    wrong.push(...(await unlike(organization, settings.asOf, someReads(random))));
    expect(wrong.slice(0, 10)).toEqual([]);
    const { parts, cells, differences } = await verifyRollups(organization);
    expect(differences.slice(0, 10)).toEqual([]);
    expect(parts).toBeGreaterThan(15);
    expect(cells).toBeGreaterThan(20);
  }, 240_000);

  test("another time zone moves midnight, and every sum with it", async () => {
    const moved = { ...organization, timeZone: "Pacific/Kiritimati" };
    await db.organization.update({ where: { id: organization.id }, data: { timeZone: moved.timeZone } });
    expect((await unlike(moved, settings.asOf, someReads(random))).slice(0, 10)).toEqual([]);
    expect((await verifyRollups(moved)).differences.slice(0, 10)).toEqual([]);
    await db.organization.update({
      where: { id: organization.id },
      data: { timeZone: organization.timeZone },
    });
    expect((await unlike(organization, settings.asOf, someReads(random))).slice(0, 10)).toEqual([]);
  }, 120_000);
});

describe("one organization with 40 won deals of 100 on ten days", () => {
  const [, settings] = worlds[0] ?? [];
  let organization: OrganizationSettings;
  const read: MeasureRead = {
    measure: measures.wonAmount,
    range: { start: "2025-01-01", end: "2026-01-01" },
    scope: { filter: {} },
    parameters: defaultParameters,
  };
  const revenue = async () => {
    const asOf = new Date("2026-01-15T00:00:00Z");
    return (await readMeasures(organization, asOf, [read], [])).amounts.of(read);
  };

  beforeAll(async () => {
    if (!settings) throw new Error("There is no world.");
    const empty = randomWorld("rollup transfers", settings);
    organization = await storeWorld(db, { ...empty, deals: [] });
    await db.$executeRaw`
      INSERT INTO deal (organization_id, id, external_id, opened_at, closed_at, status, amount, currency, base_amount)
      SELECT ${organization.id}::uuid, gen_random_uuid(), 'T' || n, '2025-01-01', timestamptz '2025-02-01 12:00Z' + make_interval(days => n % 10),
        'won', 100, ${organization.currency}, 100 FROM generate_series(1, 40) n`;
  });

  test("while 3 connections move deals and amounts between days, every one of 60 readings is 40 × 100 = 4,000", async () => {
    const random = createRandom("transfers");
    const transfer = async () => {
      for (let times = 0; times < 25; times += 1) {
        const from = random.integer(1, 8);
        const to = 1 + ((from + random.integer(0, 6)) % 8);
        await db.$executeRaw`
          UPDATE deal SET base_amount = base_amount + CASE external_id WHEN ${`T${from}`} THEN -7 ELSE 7 END,
            closed_at = timestamptz '2025-01-05 12:00Z' + make_interval(days => ${random.integer(0, 350)}::int)
          WHERE organization_id = ${organization.id}::uuid AND external_id IN (${`T${from}`}, ${`T${to}`})`;
      }
    };
    const readings: (number | null)[] = [];
    const reader = async () => {
      for (let times = 0; times < 30; times += 1) readings.push(await revenue());
    };
    await Promise.all([transfer(), transfer(), transfer(), reader(), reader()]);
    expect(readings.filter((amount) => amount !== 4000)).toEqual([]);
    expect(readings).toHaveLength(60);
  }, 60_000);

  test("a write is in the next reading, with no worker between: 4,000 + 50 = 4,050; after the worker no mark is left", async () => {
    await db.$executeRaw`UPDATE deal SET base_amount = base_amount + 50
      WHERE organization_id = ${organization.id}::uuid AND external_id = 'T40'`;
    expect(await revenue()).toBe(4050);
    await db.$executeRaw`UPDATE deal SET base_amount = base_amount - 50
      WHERE organization_id = ${organization.id}::uuid AND external_id = 'T40'`;
    expect(await refreshMarked()).toBeGreaterThan(0);
    expect(await refreshMarked()).toBe(0);
    expect(await revenue()).toBe(4000);
  });

  test("the check finds a kept sum that was tampered with: 1 more than by the records", async () => {
    await refreshRollups(organization);
    await db.$executeRaw`UPDATE rollup_amount SET amounts[1] = amounts[1] + 1
      WHERE organization_id = ${organization.id}::uuid AND scan = 'wonDeals@purchasedAt' AND dimension = ''
        AND grain = 'month' AND start = '2025-02-01'`;
    const { differences } = await verifyRollups(organization);
    expect(differences.map(({ part, what }) => [part, what])).toEqual([
      ["wonDeals@purchasedAt by month", "2025-02-01  "],
    ]);
  });
});
