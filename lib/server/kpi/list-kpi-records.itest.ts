import { beforeAll, describe, expect, test } from "vitest";
import type { Filter } from "@/lib/contracts/kpi";
import type { KpiRecord, KpiRecordsQuery } from "@/lib/contracts/kpi-records";
import { measures } from "@/lib/kpi/measures";
import { kpis } from "@/lib/kpi/registry";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext } from "@/lib/testing/factories";
import { createRandom } from "@/lib/testing/random";
import { dimensionValues } from "@/lib/testing/reference/dimension-values";
import { randomWorld } from "@/lib/testing/reference/random-world";
import { storeWorld } from "@/lib/testing/reference/store-world";
import { worlds } from "@/lib/testing/reference/worlds";
import { readConfiguration } from "./configuration";
import { getKpiSeries } from "./get-kpi-series";
import { listKpiRecords } from "./list-kpi-records";
import { dimensionsOfKpi } from "./scope";

type Question = Pick<KpiRecordsQuery, "start" | "end" | "grain" | "part" | "variant" | "filter">;

/** All rows of a part, page by page. */
const allRows = async (ctx: Context, kpi: string, question: Question, now: Date, limit: number) => {
  const records: KpiRecord[] = [];
  let cursor: string | undefined;
  for (;;) {
    const asked = { ...question, sort: "at", order: "desc", cursor, limit } as const;
    const page = await listKpiRecords(ctx, kpi, asked, { now });
    records.push(...page.records);
    if (!page.nextCursor) return { ...page, records };
    cursor = page.nextCursor;
  }
};

const close = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)));

/** Percentiles are of the cases, which are listed; the rows of all else add up. */
const madeOf = (records: readonly KpiRecord[]) => records.reduce((sum, { amount }) => sum + amount, 0);

const grains = ["month", "quarter", "week", "day", "year"] as const;

describe.each(worlds.slice(0, 4).map(([title, settings], turn) => ({ title, settings, turn })))(
  "$title",
  ({ title, settings, turn }) => {
    const random = createRandom(`records of ${title}`);
    const world = randomWorld(title, settings);
    let ctx: Context;

    beforeAll(async () => {
      ctx = makeContext(await storeWorld(db, world));
    });

    test.each(kpis.map(({ id }) => id))(
      "%s: of every variant and measured part the rows of all pages are as many as it counts, or add up to it, filtered or not",
      async (id) => {
        const wrong: string[] = [];
        const configuration = await readConfiguration(ctx.organization);
        for (const [row, { id: variant, uses }] of configuration.kpi(id).definition.variants.entries()) {
          const has = dimensionsOfKpi(configuration, configuration.kpi(id, variant));
          const dimension = has[(turn + row) % Math.max(1, has.length)];
          const value =
            dimension && random.pick(dimensionValues(world, dimension).filter((it) => it !== null));
          const filters: Filter[] = [{}];
          if (dimension) filters.push({ [dimension]: [""] });
          if (dimension && value) filters.push({ [dimension]: [value, ""] });
          const grain = grains[(turn + row) % grains.length] ?? "month";
          for (const filter of filters) {
            const asked = { from: "2026-01-10", to: "2026-03-20", grain, variant, filter };
            const series = await getKpiSeries(ctx, id, asked, { now: world.asOf });
            const point = random.pick([series.total, ...series.points.slice(-4)]);
            for (const [part, source] of Object.entries(uses)) {
              const question = { start: point.start, end: point.end, grain, part, variant, filter };
              if (!("measure" in source)) continue;
              // Without a won deal the cycle is unknown, and so is the part.
              if (source.window === "sales-cycle-before" && point.parts[part] === null) continue;
              const limit = random.pick([7, 50, 200]);
              const { records, count, total, aggregate } = await allRows(
                ctx,
                id,
                question,
                world.asOf,
                limit,
              );
              const expected = point.parts[part] ?? null;
              const keys = new Set(records.map((it) => `${it.type} ${it.externalId} ${it.at}`));
              const isPercentile = measures[source.measure].aggregate.type === "percentile";
              const made = isPercentile ? total : madeOf(records);
              const fits = isPercentile
                ? total === null ||
                  (expected !== null && Math.abs(total - expected) <= 0.011 * Math.abs(total) + 1e-9)
                : close(made, expected) && close(total, expected);
              const ordered = records.every((it, at) => at === 0 || it.at <= (records[at - 1]?.at ?? ""));
              if (!fits || records.length !== count || keys.size !== count || !ordered) {
                wrong.push(
                  `${id}/${variant} ${part} (${aggregate}) ${point.start}–${point.end} ${JSON.stringify(filter)}: ${count} rows (${keys.size} different${ordered ? "" : ", not in order"}) make ${made}, said to be ${total}; the part is ${expected}`,
                );
              }
            }
          }
        }
        expect(wrong.slice(0, 8)).toEqual([]);
      },
    );
  },
);
