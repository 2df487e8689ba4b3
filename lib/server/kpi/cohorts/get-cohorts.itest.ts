import { beforeAll, describe, expect, test } from "vitest";
import { type CohortGrain, type CohortMeasure, cohortCellCustomersSchema } from "@/lib/contracts/cohorts";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext } from "@/lib/testing/factories";
import { comebacks, referenceCohort } from "@/lib/testing/reference/cohorts";
import { addMonths, localDate } from "@/lib/testing/reference/local-dates";
import { randomWorld } from "@/lib/testing/reference/random-world";
import { storeWorld } from "@/lib/testing/reference/store-world";
import type { World } from "@/lib/testing/reference/world";
import { worlds } from "@/lib/testing/reference/worlds";
import { exportCohortCustomers } from "./export-cohort-customers";
import { getCohorts } from "./get-cohorts";
import { listCohortCustomers } from "./list-cohort-customers";

const filters: Record<string, string[]>[] = [{}, { segment: ["Enterprise", ""] }, { source: ["web"] }];
/** From before the first record to after today, on a day in the middle of a month. */
const range = { from: "2024-04-17", to: "2026-12-05" };

describe.each(worlds.map(([title, settings], turn) => ({ title, settings, turn })))(
  "$title",
  ({ settings, turn }) => {
    let world: World;
    let ctx: Context;

    beforeAll(async () => {
      world = randomWorld(`cohorts ${turn}`, settings);
      ctx = makeContext(await storeWorld(db, world));
    });

    const read = (measure: CohortMeasure, grain: CohortGrain, filter: Record<string, string[]>) =>
      getCohorts(ctx, { ...range, measure, grain, base: "acquisition-month", filter }, { now: world.asOf });

    test.each(
      (["customers", "revenue"] as const).flatMap((measure) =>
        (["month", "quarter"] as const).flatMap((grain) =>
          filters.map((filter) => ({ measure, grain, filter })),
        ),
      ),
    )("$measure by $grain, filter $filter, are what plain loops over the records find", async (question) => {
      const { measure, grain, filter } = question;
      const { cohorts } = await read(measure, grain, filter);
      const months = grain === "month" ? 1 : 3;
      expect(cohorts.length).toBeGreaterThan(5);
      const found = cohorts.map(({ start, size, cells }) => ({
        start,
        size,
        cells: cells.map(({ month, partial, amount }) => [month, partial, Math.round(amount * 100) / 100]),
      }));
      const expected = cohorts.map(({ start }) => {
        const { members, cells } = referenceCohort(world, start, { months, filter });
        return {
          start,
          size: members.length,
          cells: cells.map(({ month, partial, customers, cents }) => [
            month,
            partial,
            measure === "customers" ? customers : cents / 100,
          ]),
        };
      });
      expect(found).toEqual(expected);
    });

    test.each(
      (["customers", "revenue"] as const).flatMap((measure) =>
        (["month", "quarter"] as const).map((grain) => ({ measure, grain })),
      ),
    )("the customers behind a cell add up to it: $measure by $grain", async ({ measure, grain }) => {
      const filter = filters[1] ?? {};
      const { cohorts } = await read(measure, grain, filter);
      const known = cohorts.filter(({ size, cells }) => size > 1 && cells.length > 1);
      const looked = known.flatMap(({ start, end, size, cells }) =>
        [0, 1, Math.floor(cells.length / 2), cells.length - 1].flatMap((at) => {
          const cell = cells[at];
          return cell ? [{ start, end, size, cell }] : [];
        }),
      );
      expect(looked.length).toBeGreaterThan(4);
      for (const { start, end, size, cell } of looked.slice(0, 24)) {
        const query = { start, end, month: cell.month, measure, filter };
        const answer = await listCohortCustomers(ctx, query, { now: world.asOf });
        expect(cohortCellCustomersSchema.parse(answer)).toEqual(answer);
        expect(answer.amount).toBeCloseTo(cell.amount, 4);
        const sum = answer.customers.reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBeCloseTo(cell.amount, 4);
        // Of a quarter in which the last months' customers have not come so far, those that have are listed.
        expect(answer.customers.length).toBeLessThanOrEqual(size);
        if (measure === "customers") {
          expect(answer.customers.every(({ amount }) => amount === 0 || amount === 1)).toBe(true);
        }
        const file = await exportCohortCustomers(
          ctx,
          { ...query, search: "", format: "csv" },
          { now: world.asOf },
        );
        const lines = (await file.text()).trim().split("\r\n").slice(1);
        expect(lines).toHaveLength(answer.size);
        const written = lines.reduce((total, line) => total + Number(line.split(",").at(-1)), 0);
        expect(written).toBeCloseTo(cell.amount, 4);
      }
    });

    test("every customer acquired up to today is in exactly one cohort", async () => {
      const { cohorts } = await read("customers", "month", {});
      const today = localDate(world.asOf, world.timeZone);
      const members = cohorts.flatMap(
        ({ start }) => referenceCohort(world, start, { months: 1, filter: {} }).members,
      );
      expect(new Set(members).size).toBe(members.length);
      expect(cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(members.length);
      expect(members.length).toBeGreaterThan(10);
      expect(cohorts.every(({ start }) => start <= today)).toBe(true);
    });

    test("percentages are of the size, the average is Σ ÷ Σ over the cohorts whose month is over", async () => {
      const { cohorts, average } = await read("customers", "month", {});
      for (const { size, cells } of cohorts) {
        for (const { amount, percent } of cells) {
          expect(percent).toBe(size === 0 ? null : (amount * 100) / size);
        }
      }
      for (const { month, amount, base, percent } of average) {
        const over = cohorts.filter(({ size, cells }) => size > 0 && cells[month]?.partial === false);
        expect(amount).toBe(over.reduce((sum, { cells }) => sum + (cells[month]?.amount ?? 0), 0));
        expect(base).toBe(over.reduce((sum, { size }) => sum + size, 0));
        expect(percent).toBe((amount * 100) / base);
      }
    });

    if (settings.churnRule === "explicit") {
      test("nobody comes back by an explicit end: rows never grow", async () => {
        const { cohorts } = await read("customers", "month", {});
        for (const { size, cells } of cohorts) {
          const amounts = [size, ...cells.map(({ amount }) => amount)];
          expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
        }
      });
    } else {
      test("who left by inactivity and bought again counts again, in the cohort of the first purchase", async () => {
        const { cohorts } = await read("customers", "month", {});
        expect(comebacks(world).length).toBeGreaterThan(0);
        const grows = cohorts.some(({ cells }) =>
          cells.some(({ amount }, month) => amount > (cells[month - 1]?.amount ?? Number.POSITIVE_INFINITY)),
        );
        expect(grows).toBe(true);
      });
    }

    test("a range still to come has no cohort, and is no error", async () => {
      const from = addMonths(range.to, 12);
      const query = { from, to: addMonths(from, 2), grain: "month", measure: "customers" } as const;
      const answer = await getCohorts(
        ctx,
        { ...query, base: "acquisition-month", filter: {} },
        { now: world.asOf },
      );
      expect(answer).toMatchObject({ cohorts: [], average: [], finding: null, reason: null });
    });
  },
);
