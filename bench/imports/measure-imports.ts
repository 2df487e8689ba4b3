import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { provideDatabaseUrl } from "@/lib/server/env";
import { localDateOf } from "@/lib/time";
import { filledDatabase } from "../app/database";
import { watchMemory } from "../app/memory";
import { type Served, serve } from "../app/served";
import { startWorker } from "../app/worker";
import { companyOf, TIME_ZONE } from "../data/company";
import { type Loaded, loadCompany } from "../data/load-company";
import { type KeepAlive, keepAlive } from "../http/keep-alive";
import { quantile } from "../http/latency";
import { copySecondsOf, dealsAgain } from "../measure/ingest";
import { measuredRange } from "../measure/measured-kpis";
import { connected } from "../measure/raw";
import { seriesPath } from "../measure/reads";
import { buildRollups, verifyKept } from "../measure/rollups";
import { importsLoadOf, parseOptions } from "../options";
import { writeCsv, writeXlsx } from "./files";
import { importByApi } from "./import-by-api";
import type { FileResult, ImportsResult } from "./result";

// What importing files costs, in a process and a database of its own: bench/run.ts starts it with the options, and gets
// the result as a message.

const COMPANY = 100_000;
/** How often somebody else asks for a series meanwhile. */
const ASK_EVERY_MS = 200;
const IDLE_MS = 5_000;

const load = importsLoadOf(parseOptions(process.argv.slice(2)));
// One company, with one set of ids: what is imported refers to what is there.
const now = new Date();
const company = companyOf(COMPANY, now);
const say = (text: string) => console.log(`  ${text}`);

/**
 * Asks for a series again and again, as an open screen of somebody else does, until it is stopped. While one answer is
 * waited for, the questions that would have been asked meanwhile wait as well, and count.
 */
function askMeanwhile(client: KeepAlive, address: string) {
  const taken: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const { milliseconds } = await client.get(address);
      for (let left = milliseconds; left > 0; left -= ASK_EVERY_MS) taken.push(left);
      await wait(ASK_EVERY_MS);
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    const sorted = taken.sort((a, b) => a - b);
    const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
    return { requests: sorted.length, p50, p95, most: sorted.at(-1) ?? Number.NaN };
  };
}

/** What the app and its worker hold together at the most. */
const watchBoth = (pids: readonly number[]) => {
  const watches = pids.map(watchMemory);
  return () => {
    const held = watches.map((watch) => watch.stop());
    say(`app ${held[0]?.toFixed(0)} MiB, worker ${held[1]?.toFixed(0)} MiB`);
    return held.reduce((sum, each) => sum + each, 0);
  };
};

type Place = {
  app: Served;
  pids: readonly number[];
  client: KeepAlive;
  address: string;
  apiKey: string;
  idleMib: number;
};

async function measureFile(place: Place, format: FileResult["format"], file: string, rows: number) {
  const { app, pids, client, address, apiKey, idleMib } = place;
  const memory = watchBoth(pids);
  const others = askMeanwhile(client, address);
  try {
    const times = await importByApi({ origin: app.origin, apiKey }, file, rows);
    const fileMib = (await stat(file)).size / 2 ** 20;
    say(`${format}: check ${times.check.toFixed(1)} s, import ${times.run.toFixed(1)} s`);
    return { format, rows, fileMib, times, memoryAboveIdle: memory() - idleMib, others: await others() };
  } finally {
    await others();
  }
}

async function measure(url: string, { tenant }: Loaded): Promise<ImportsResult> {
  provideDatabaseUrl(url);
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-bench-files-"));
  const [csv, xlsx] = [path.join(folder, "deals.csv"), path.join(folder, "deals.xlsx")];
  await buildRollups(tenant.organizationId);
  const app = await serve(url);
  const worker = await startWorker(url);
  const pids = [app.pid, worker.pid];
  const client = keepAlive(app.origin, 1, { authorization: `Bearer ${tenant.apiKey}` });
  const asked = { organizationId: tenant.organizationId, ...measuredRange(localDateOf(now, TIME_ZONE)) };
  const address = seriesPath("win-rate", asked);
  try {
    return await connected(url, async (sql) => {
      say("files, and COPY …");
      const all = dealsAgain(company, load.csvRows);
      await writeCsv(csv, all);
      await writeXlsx(xlsx, dealsAgain(company, load.xlsxRows, "sheet-"));
      const copySeconds = await copySecondsOf(sql, all, tenant, new Date(company.end).toISOString());
      // What COPY brought and took away again is not the imports' to work off.
      await buildRollups(tenant.organizationId);
      const idle = watchBoth(pids);
      const asking = askMeanwhile(client, address);
      await wait(IDLE_MS);
      const { p50: idleP50 } = await asking();
      const place = { app, pids, client, address, apiKey: tenant.apiKey, idleMib: idle() };
      const files = [
        await measureFile(place, "CSV", csv, load.csvRows),
        await measureFile(place, "XLSX", xlsx, load.xlsxRows),
      ];
      await verifyKept(tenant.organizationId);
      const { rows } = await sql.query<{ version: string }>(
        "SELECT current_setting('server_version') AS version",
      );
      const postgres = rows[0]?.version ?? "";
      return { postgres, files, copy: load.csvRows / copySeconds, idleMib: place.idleMib, idleP50 };
    });
  } finally {
    client.close();
    await worker.stop();
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

let loaded: Loaded | null = null;
const database = await filledDatabase(async (url) => {
  loaded = await loadCompany(url, company);
});
try {
  if (loaded === null) throw new Error("Nothing was loaded.");
  process.send?.(await measure(database.url, loaded));
} finally {
  const { db } = await import("@/lib/server/db");
  await db.$disconnect();
  await database.close();
  process.disconnect?.();
}
