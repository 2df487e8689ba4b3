import { provideDatabaseUrl } from "@/lib/server/env";
import { localDateOf } from "@/lib/time";
import { filledDatabase } from "./app/database";
import { watchMemory } from "./app/memory";
import { serve } from "./app/served";
import { companyOf, TIME_ZONE } from "./data/company";
import { type Loaded, loadCompany } from "./data/load-company";
import { startFloor } from "./floor/start";
import { floorStatements } from "./floor/statements";
import { keepAlive } from "./http/keep-alive";
import { CONNECTIONS, measureLatency } from "./http/latency";
import { measureIngest, sendChangedDeals } from "./measure/ingest";
import { measuredRange } from "./measure/measured-kpis";
import { connected } from "./measure/raw";
import { dashboardPath, EMPTY_ROUTE, measureDashboards, measureSeries, verifySeries } from "./measure/reads";
import { buildRollups, settingsOf, verifyKept } from "./measure/rollups";
import { parseOptions, patienceOf, recordsOf, type SizeName } from "./options";
import { measurePages } from "./pages/measure-pages";
import type { SizeResult } from "./result";

// Everything that is measured at one size, in a process of its own: bench/run.ts starts it with the size and the
// options, and gets the result as a message.

const [size = "100k", ...parameters] = process.argv.slice(2);
const patience = patienceOf(parseOptions(parameters));
const say = (text: string) => console.log(`  ${text}`);

const now = new Date();
const company = companyOf(recordsOf(size as SizeName), now);
const range = measuredRange(localDateOf(now, TIME_ZONE));
const effort = { warmUp: 20, least: 20, most: patience.requests, seconds: patience.seconds };

let loaded: Loaded | null = null;
const database = await filledDatabase(async (url) => {
  say(`loading about ${company.records.toLocaleString("en")} records …`);
  loaded = await loadCompany(url, company);
});

async function measure({ tenant, rows, seconds }: Loaded): Promise<SizeResult> {
  provideDatabaseUrl(database.url);
  const { organizationId, apiKey } = tenant;
  const asked = { organizationId, ...range };
  say(`${rows.toLocaleString("en")} rows in ${seconds.toFixed(0)} s; building the rollups …`);
  const buildSeconds = await buildRollups(organizationId);
  const floor = floorStatements(await settingsOf(organizationId), range);
  const app = await serve(database.url);
  const bareServer = await startFloor(database.url, floor);
  const memory = watchMemory(app.pid);
  const client = keepAlive(app.origin, CONNECTIONS, { authorization: `Bearer ${apiKey}` });
  const bare = keepAlive(bareServer.origin, CONNECTIONS);
  try {
    return await connected(database.url, async (sql) => {
      say("dashboards …");
      const dashboards = await measureDashboards({ app: client, bare, client: sql }, asked, effort);
      const { latency: emptyRoute } = await measureLatency({ client, path: EMPTY_ROUTE }, effort);
      say("series …");
      const series = await measureSeries({ app: client, bare, client: sql }, asked, floor, {
        ...effort,
        rawSeconds: patience.rawSeconds,
      });
      await sendChangedDeals(client, company, 100);
      const afterWrite = (await client.get(dashboardPath("sales", asked))).milliseconds;
      say("pages …");
      const pages = await measurePages(app.origin, patience.pageRuns);
      say("ingest …");
      const ingest = await measureIngest(sql, client, company, tenant, patience.ingest);
      const afterIngest = (await client.get(dashboardPath("sales", asked))).milliseconds;
      say("verifying …");
      const values = await verifySeries(client, sql, asked);
      const verified = { values, ...(await verifyKept(organizationId)) };
      const { rows: held } = await sql.query<{ mib: number; postgres: string }>(
        "SELECT pg_database_size(current_database()) / 2 ^ 20 AS mib, current_setting('server_version') AS postgres",
      );
      return {
        size,
        rows,
        loadSeconds: seconds,
        buildSeconds,
        databaseMib: held[0]?.mib ?? Number.NaN,
        postgres: held[0]?.postgres ?? "",
        emptyRoute,
        series,
        dashboards,
        afterWrite,
        ingest,
        afterIngest,
        verified,
        peakMemory: memory.stop(),
        pages,
      };
    });
  } finally {
    memory.stop();
    client.close();
    bare.close();
    bareServer.stop();
    await app.stop();
  }
}

try {
  if (loaded === null) throw new Error("Nothing was loaded.");
  process.send?.(await measure(loaded));
} finally {
  const { db } = await import("@/lib/server/db");
  await db.$disconnect();
  await database.close();
  process.disconnect?.();
}
