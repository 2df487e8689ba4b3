import { beforeAll, describe, expect, test } from "vitest";
import type { Series } from "@/lib/contracts/kpi";
import { dimensionsOf } from "@/lib/kpi/dimensions";
import type { Aggregate } from "@/lib/kpi/measure";
import { measures } from "@/lib/kpi/measures";
import { findKpi, kpis } from "@/lib/kpi/registry";
import { type Dimension, type Grain, grains } from "@/lib/kpi/vocabulary";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext } from "@/lib/testing/factories";
import { createRandom, type Random } from "@/lib/testing/random";
import { differences, type Question } from "@/lib/testing/reference/differences";
import { dimensionValues } from "@/lib/testing/reference/dimension-values";
import { referenceKpis } from "@/lib/testing/reference/kpis";
import { addDays } from "@/lib/testing/reference/local-dates";
import { firstDay, randomWorld } from "@/lib/testing/reference/random-world";
import { storeWorld } from "@/lib/testing/reference/store-world";
import type { World } from "@/lib/testing/reference/world";
import { worlds } from "@/lib/testing/reference/worlds";
import { getKpiSeries } from "./get-kpi-series";

/** Days from the first record at which ranges start, and their length: around `asOf`, and across clock changes. */
const ranges: Record<Grain, readonly [from: number, days: number]> = {
  day: [660, 24],
  week: [600, 80],
  month: [400, 330],
  quarter: [220, 560],
  year: [10, 800],
};

const dimensionsOfVariant = (kpi: string, variantId: string): Dimension[] => {
  const variant = findKpi(kpi)?.variants.find(({ id }) => id === variantId);
  const defaultOf = (id: string) => {
    const definition = findKpi(id);
    if (!definition) throw new Error(`There is no KPI ${id}.`);
    return definition.variants[0];
  };
  return variant ? dimensionsOf(variant, defaultOf) : [];
};

/** Questions about each variant in three grains; grains and dimensions take turns, so that each is asked for. */
const questionsOf = (world: World, random: Random, turn: number): Question[] =>
  kpis
    .flatMap(({ id, variants }) => variants.map((variant) => ({ kpi: id, variant: variant.id })))
    .flatMap(({ kpi, variant }, row) =>
      [0, 1, 2].map((step) => {
        const column = (turn + row + step) % grains.length;
        const grain = grains[column] ?? "month";
        const has = dimensionsOfVariant(kpi, variant);
        const inTurn = (pace: number) => has[(turn + row + pace * column) % Math.max(has.length, 1)];
        const by = column === turn % grains.length ? undefined : inTurn(1);
        const filtered = random.chance(0.5) ? inTurn(3) : undefined;
        const values = filtered ? dimensionValues(world, filtered).map((value) => value ?? "") : [];
        const filter = filtered ? { [filtered]: values.filter(() => random.chance(0.6)) } : {};
        const [from, days] = ranges[grain];
        const start = addDays(firstDay, from + random.integer(0, 60));
        return {
          kpi,
          variant,
          grain,
          from: start,
          to: addDays(start, days + random.integer(0, 20)),
          by,
          filter: Object.values(filter).every((chosen) => chosen.length > 0) ? filter : {},
          compare: random.pick([undefined, "previous", "year"] as const),
        };
      }),
    );

/** What is counted or read over all rows together: groups can share a customer, and have percentiles of their own. */
const notAdditive: readonly Aggregate["type"][] = ["distinct", "distinct-repeated", "percentile"];

test("the reference knows every KPI and every variant", () => {
  const known = Object.entries(referenceKpis).map(([id, variants]) => [id, Object.keys(variants).sort()]);
  const defined = kpis.map(({ id, variants }) => [id, variants.map((variant) => variant.id).sort()]);
  expect(Object.fromEntries(known)).toEqual(Object.fromEntries(defined));
});

describe.each(worlds.map(([title, settings], turn) => ({ title, settings, turn })))(
  "$title",
  ({ title, settings, turn }) => {
    const random = createRandom(title);
    const world = randomWorld(title, settings);
    const questions = questionsOf(world, random, turn);
    let ctx: Context;
    const answers = new Map<Question, Series>();
    const ask = async (question: Question): Promise<Series> => {
      const { kpi, ...query } = question;
      const known = answers.get(question);
      if (known) return known;
      const by = query.by as Dimension | undefined;
      const series = await getKpiSeries(ctx, kpi, { ...query, by }, { now: world.asOf });
      answers.set(question, series);
      return series;
    };

    beforeAll(async () => {
      ctx = makeContext(await storeWorld(db, world));
    });

    test.each(kpis.map(({ id }) => id))(
      "%s in every variant and grain, broken down, filtered and compared: each part and value as by the book",
      async (id) => {
        const wrong: string[] = [];
        for (const question of questions.filter(({ kpi }) => kpi === id)) {
          wrong.push(...differences(world, question, await ask(question)));
        }
        expect(wrong.slice(0, 12)).toEqual([]);
      },
    );

    test("the groups of a breakdown add up to the total, in every part that counts or sums", async () => {
      const wrong: string[] = [];
      for (const question of questions.filter(({ by }) => by !== undefined)) {
        const variant = findKpi(question.kpi)?.variants.find(({ id }) => id === question.variant);
        const series = await ask(question);
        for (const [part, source] of Object.entries(variant?.uses ?? {})) {
          if (!("measure" in source) || notAdditive.includes(measures[source.measure].aggregate.type))
            continue;
          const parts = series.groups?.map(({ total }) => total.parts[part] ?? 0) ?? [];
          const added = parts.reduce((sum, amount) => sum + amount, 0);
          if (Math.abs(added - (series.total.parts[part] ?? 0)) > 0.001) {
            wrong.push(`${question.kpi}/${question.variant} by ${question.by}: ${part} adds up to ${added}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  },
);
