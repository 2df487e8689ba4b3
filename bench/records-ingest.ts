import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbedded } from "@/lib/server/db/embedded";
import { applyMigrations } from "@/lib/server/db/migrate";

// How long 50,000 deals of one request take, and how much memory, from the body's bytes to the committed rows, on a
// Postgres of its own. Run: npm run bench:records

const DEALS = 50_000;
const [CUSTOMERS, OWNERS] = [5_000, 50];
const ROWS_PER_PIECE = 200;
const MIB = 2 ** 20;

const folder = await mkdtemp(path.join(tmpdir(), "plumbline-bench-"));
const postgres = await startEmbedded(folder);
process.env.DATABASE_URL = postgres.url;

const at = (index: number) => new Date(Date.UTC(2024, 0, 1) + index * 900_000).toISOString();
const deal = (index: number, stage: string) => ({
  externalId: `deal-${index}`,
  name: `Renewal of contract number ${index}`,
  openedAt: at(index),
  amount: ((index * 7.13) % 10_000).toFixed(2),
  currency: "EUR",
  status: index % 3 ? "won" : "open",
  closedAt: index % 3 ? at(index + 2_000) : null,
  stage,
  probability: 40,
  customerExternalId: `c${index % CUSTOMERS}`,
  ownerExternalId: `o${index % OWNERS}`,
  product: `Product ${index % 7}`,
  source: "web",
});

/** The request's body, made while it is read, so that the sender's copy is not counted. */
const body = (stage: string) => {
  let sent = 0;
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const rows = Array.from({ length: ROWS_PER_PIECE }, (_, index) =>
        JSON.stringify(deal(sent + index, stage)),
      );
      controller.enqueue(encoder.encode(`${sent === 0 ? "[" : ","}${rows.join(",")}`));
      sent += ROWS_PER_PIECE;
      if (sent < DEALS) return;
      controller.enqueue(encoder.encode("]"));
      controller.close();
    },
  });
};

try {
  await applyMigrations(postgres.url);
  const { db } = await import("@/lib/server/db");
  const { makeContext, makeOrganization } = await import("@/lib/testing/factories");
  const { prepareArrivingRecords } = await import("@/lib/server/records/prepare-records");
  const { requestRows } = await import("@/lib/server/records/request-rows");
  const { storePrepared, upsertRecords } = await import("@/lib/server/records/upsert-records");
  const ctx = makeContext(await makeOrganization(db));
  const options = () => ({ atomic: true, now: new Date() });
  const owners = Array.from({ length: OWNERS }, (_, index) => ({ externalId: `o${index}`, name: "Owner" }));
  await upsertRecords(ctx, "owners", owners, options());
  const customers = Array.from({ length: CUSTOMERS }, (_, index) => ({
    externalId: `c${index}`,
    name: "Customer",
    acquiredAt: at(index),
  }));
  await upsertRecords(ctx, "customers", customers, options());

  const table: Record<string, Record<string, number>> = {};
  const runs = [
    ["new", "Offer"],
    ["the same again", "Offer"],
    ["all changed", "Demo"],
  ] as const;
  for (const [name, stage] of runs) {
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 20);
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    const request = new Request("http://localhost/", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: body(stage),
      ...{ duplex: "half" },
    });
    const prepared = await prepareArrivingRecords(
      ctx,
      "deals",
      requestRows(request, () => undefined),
    );
    const read = performance.now();
    const { created, updated, unchanged } = await storePrepared(ctx, prepared, options());
    clearInterval(watch);
    const used = process.cpuUsage(cpu);
    table[name] = {
      created,
      updated,
      unchanged,
      "read, s": Number(((read - started) / 1000).toFixed(1)),
      "store, s": Number(((performance.now() - read) / 1000).toFixed(1)),
      "CPU of Node, s": Number(((used.user + used.system) / 1e6).toFixed(1)),
      "peak memory, MiB": Math.round(peak / MIB),
    };
  }
  console.table(table);
  await db.$disconnect();
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
