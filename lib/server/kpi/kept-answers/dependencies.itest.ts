import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { kpis } from "@/lib/kpi/registry";
import { dashboards } from "@/lib/kpi/vocabulary";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext } from "@/lib/testing/factories";
import { recordStatements } from "@/lib/testing/record-statements";
import { randomWorld } from "@/lib/testing/reference/random-world";
import { storeWorld } from "@/lib/testing/reference/store-world";
import { worlds } from "@/lib/testing/reference/worlds";
import { getDashboard } from "../get-dashboard";
import { getKpiSeries } from "../get-kpi-series";

// Every table that answers read must leave a mark when it is written: an answer is kept until there is one.

/** Read, and yet no matter of marks. */
const exempt = new Map([
  [
    "organization",
    "its settings are looked up with every request, and are part of what an answer is kept under",
  ],
  ["lifetime_fit", "holds what was computed from purchases, by their fingerprint"],
]);

const range = { from: "2025-01-01", to: "2026-01-01", grain: "quarter", filter: {} } as const;
let statements: ReadonlySet<string>;
let ctx: Context;
let now: Date;

beforeAll(async () => {
  const [title, settings] = worlds[0] ?? [];
  if (!title || !settings) throw new Error("There is no world.");
  now = settings.asOf;
  const organization = await storeWorld(db, randomWorld(`dependencies ${title}`, settings));
  ctx = makeContext(organization);
  statements = recordStatements();
});
afterAll(() => vi.restoreAllMocks());

type Table = { name: string; events: number };

/** Every table, and how many of INSERT, UPDATE and DELETE make a mark. */
const tablesWithMarks = (): Promise<Table[]> => db.$queryRaw<Table[]>`
  SELECT c.relname AS name, count(DISTINCT t.tgtype & 28)::int AS events
  FROM pg_class c LEFT JOIN (pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid AND p.proname LIKE 'rollup_mark_%')
    ON t.tgrelid = c.oid AND NOT t.tgisinternal
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY c.relname`;

test("whatever any KPI, variant, breakdown or dashboard reads, its inserts, updates and deletes leave a mark", async () => {
  for (const { id, variants } of kpis) {
    for (const { id: variant } of variants) {
      await getKpiSeries(ctx, id, { ...range, variant }, { now });
    }
  }
  for (const by of ["owner", "team", "campaign", "channel", "segment"] as const) {
    await getKpiSeries(ctx, "revenue", { ...range, by }, { now }).catch(() => null);
  }
  for (const area of dashboards) {
    await getDashboard(ctx, { ...range, area, compare: "previous" }, { now });
  }
  const words = new Set([...statements].flatMap((text) => text.match(/[a-z_]+/g) ?? []));
  const read = (await tablesWithMarks()).filter(
    ({ name }) => words.has(name) && !name.startsWith("rollup_") && !exempt.has(name),
  );
  expect(read.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "deal",
      "ticket",
      "customer",
      "owner",
      "kpi_setting",
      "objective",
      "sales_target",
    ]),
  );
  // People are marked by their names, in the organizations where they are members.
  const unmarked = read.filter(({ name, events }) => events < (name === "app_user" ? 1 : 3));
  expect(unmarked).toEqual([]);
}, 240_000);
