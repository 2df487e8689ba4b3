import { parseArgs } from "node:util";
import type { RecordListQuery } from "@/lib/contracts/record-lists";
import { provideDatabaseUrl } from "@/lib/server/env";
import { filledDatabase } from "./app/database";
import { companyOf } from "./data/company";
import { loadCompany, type Tenant } from "./data/load-company";

// How long pages of lists take at a million deals and a million orders, on a Postgres of its own: the median of some
// runs of what the page asks of the server, JSON apart. With --plans, Postgres' plan of each statement too.
// Run: npm run bench:lists

const RUNS = 15;
const { values: options } = parseArgs({ options: { plans: { type: "boolean", default: false } } });

const company = companyOf(1_000_000, new Date());
const few = { lead: 20_000, deal_stage_event: 20_000, ticket: 20_000, survey_response: 60_000 };
const counts = { ...company.counts, ...few, customer: 200_000, deal: 1_000_000, purchase_order: 1_000_000 };

let tenant: Tenant | null = null;
const database = await filledDatabase(async (url) => {
  console.log("loading a million deals and a million orders …");
  const loaded = await loadCompany(url, { ...company, counts });
  tenant = loaded.tenant;
  console.log(`${loaded.rows.toLocaleString("en")} rows in ${loaded.seconds.toFixed(0)} s`);
});

const median = (times: number[]): number =>
  times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

const measure = async ({ organizationId }: Tenant) => {
  provideDatabaseUrl(database.url);
  const { db, Prisma } = await import("@/lib/server/db");
  const { makeContext } = await import("@/lib/testing/factories");
  const { settingsOf } = await import("./measure/rollups");
  const { listRecords } = await import("@/lib/server/records/browse/list-records");
  const { countStatement, listStatement } = await import("@/lib/server/records/browse/list-statement");
  const { getDealBoard } = await import("@/lib/server/records/browse/deal-board");
  const { getCustomerTimeline } = await import("@/lib/server/records/browse/customer-timeline");
  const { answersOf, getCustomerFigures, purchaseDaysOf } = await import(
    "@/lib/server/kpi/customers/get-customer-figures"
  );
  const ctx = makeContext(await settingsOf(organizationId));
  const time = async (name: string, work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const started = performance.now();
      await work();
      // The first run reads what later ones find in memory.
      if (run > 0) times.push(performance.now() - started);
    }
    console.log(`${name.padEnd(44)} ${median(times).toFixed(1).padStart(8)} ms`);
  };
  const plan = async (statement: ReturnType<typeof listStatement>) => {
    const lines = await db.$queryRaw<Record<string, string>[]>(
      Prisma.sql`EXPLAIN (ANALYZE, BUFFERS) ${statement}`,
    );
    console.log(lines.map((line) => `    ${Object.values(line)[0]}`).join("\n"));
  };
  const base: RecordListQuery = { filter: {}, limit: 50, format: "json" };
  const [some] = (await listRecords(ctx, "deals", { ...base, limit: 1 })).records;
  const customer = String(some?.fields.customerExternalId ?? "");
  const walkTo = async (query: RecordListQuery, pages: number): Promise<string | undefined> => {
    let cursor: string | undefined;
    for (let page = 0; page < pages; page += 1)
      cursor = (await listRecords(ctx, "deals", { ...query, limit: 200, cursor })).nextCursor ?? undefined;
    return cursor;
  };
  const pages: [string, Partial<RecordListQuery>][] = [
    ["first page", {}],
    ["first page by amount", { sort: "amount" }],
    ["first page by id", { sort: "externalId" }],
    ["search: one word of many names", { search: some?.label.split(" ")[0] }],
    ["search: an id", { search: some?.externalId }],
    ["search: nothing found", { search: "zzzyx" }],
    ["filter: open", { filter: { status: ["open"] } }],
    ["filter: a stage that no deal has", { filter: { stage: ["No such stage"] } }],
    ["filter: an owner", { filter: { ownerExternalId: [String(some?.fields.ownerExternalId)] } }],
    ["filter: a customer", { filter: { customerExternalId: [customer] } }],
    [
      "filter: an owner's lost, by amount",
      {
        filter: { ownerExternalId: [String(some?.fields.ownerExternalId)], status: ["lost"] },
        sort: "amount",
      },
    ],
    ["a month two years ago", { from: "2024-12-01", to: "2025-01-01" }],
  ];
  for (const [name, query] of pages) {
    const asked = { ...base, ...query };
    await time(`deals, ${name}`, () => listRecords(ctx, "deals", asked));
    if (!options.plans) continue;
    await plan(listStatement("deals", ctx.organization, asked, null, 51));
    await plan(countStatement("deals", ctx.organization, asked));
  }
  const deep = await walkTo(base, 500);
  await time("deals, page after 100,000", () =>
    listRecords(ctx, "deals", { ...base, limit: 50, cursor: deep }),
  );
  await time("deals, the board", () => getDealBoard(ctx));
  await time("a customer's timeline", () => getCustomerTimeline(ctx, customer, { limit: 30 }));
  await time("a customer's figures", () => getCustomerFigures(ctx, customer, { now: new Date() }));
  if (options.plans) {
    const found = await db.customer.findFirstOrThrow({
      where: { organizationId, externalId: customer },
      select: { id: true },
    });
    await plan(purchaseDaysOf(ctx.organization, found.id, new Date()));
    await plan(answersOf(ctx.organization, found.id));
  }
  await db.$disconnect();
};

try {
  if (tenant) await measure(tenant);
} finally {
  await database.close();
}
