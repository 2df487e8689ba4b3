import type { Client } from "pg";
import { dashboards } from "@/lib/kpi/vocabulary";
import type { KeepAlive } from "../http/keep-alive";
import { type Effort, measureComputed, measureLatency } from "../http/latency";
import type { DashboardResult, SeriesResult } from "../result";
import { assertSame, type RawRow, valuesOf } from "./compare";
import { measuredKpis } from "./measured-kpis";
import { type Statement, timeStatement } from "./raw";

export type Asked = {
  readonly organizationId: string;
  readonly from: string;
  readonly to: string;
};

export const seriesPath = (kpi: string, { from, to }: Asked): string =>
  `/api/v1/kpis/${kpi}/series?from=${from}&to=${to}&grain=month`;
export const dashboardPath = (area: string, { from, to }: Asked): string =>
  `/api/v1/dashboard?area=${area}&from=${from}&to=${to}&grain=month`;

/** An empty route of the app: what Next itself costs. */
export const EMPTY_ROUTE = "/api/health/live";

type Servers = { readonly app: KeepAlive; readonly bare: KeepAlive; readonly client: Client };

/** What working off the marks of a write does to answers that are kept: none of them holds any more. */
const forgetAnswers = (client: Client, { organizationId }: Asked) =>
  client.query(
    `INSERT INTO rollup_version (organization_id) VALUES ($1::uuid)
      ON CONFLICT (organization_id) DO UPDATE SET version = gen_random_uuid()`,
    [organizationId],
  );

/** The app's latency for a path, with its floor: the bare server's answer to a KPI, and an empty route. */
const measureWithFloor = async (
  { app, bare, client }: Servers,
  asked: Asked,
  path: string,
  kpi: string,
  effort: Effort,
) => {
  const { latency, others } = await measureLatency({ client: app, path }, effort, [
    { client: bare, path: `/${kpi}` },
    { client: app, path: EMPTY_ROUTE },
  ]);
  const [bareP50 = Number.NaN, empty = Number.NaN] = others;
  const computed = await measureComputed({ client: app, path }, () => forgetAnswers(client, asked), effort);
  return { app: latency, computed, floor: { bare: bareP50, empty } };
};

/** All areas' dashboards over the range. The first request of all is a dashboard's, as a person's day begins. */
export async function measureDashboards(servers: Servers, asked: Asked, effort: Effort) {
  const results: DashboardResult[] = [];
  for (const area of dashboards)
    results.push({
      area,
      ...(await measureWithFloor(servers, asked, dashboardPath(area, asked), "revenue", effort)),
    });
  return results;
}

/**
 * Each measured KPI: by the app, by the bare server, from the rollup and from the records; all must say the same.
 * @throws Error where two of them differ
 */
export async function measureSeries(
  servers: Servers,
  asked: Asked,
  floor: ReadonlyMap<string, Statement>,
  effort: Effort & { readonly rawSeconds: number },
): Promise<SeriesResult[]> {
  const results: SeriesResult[] = [];
  for (const kpi of measuredKpis) {
    const kept = floor.get(kpi.id);
    if (!kept) throw new Error(`The bare server has no statement for ${kpi.id}.`);
    const { id, kind } = kpi;
    const measured = await measureWithFloor(servers, asked, seriesPath(id, asked), id, effort);
    const records = { text: kpi.sql, values: [asked.organizationId, asked.from, asked.to] };
    const raw = await timeStatement(servers.client, records, effort.rawSeconds);
    const rollup = await timeStatement(servers.client, kept, effort.rawSeconds);
    assertSame("the app", kpi, valuesOf(await servers.app.get(seriesPath(id, asked))), raw.rows);
    assertSame("the bare server", kpi, valuesOf(await servers.bare.get(`/${id}`)), raw.rows);
    results.push({ id, kind, ...measured, rollupSql: rollup.p50, rawSql: raw.p50 });
  }
  return results;
}

/** Holds every measured KPI of the app against plain SQL. @returns how many values were compared */
export async function verifySeries(app: KeepAlive, client: Client, asked: Asked): Promise<number> {
  let compared = 0;
  for (const kpi of measuredKpis) {
    const { rows } = await client.query<RawRow>(kpi.sql, [asked.organizationId, asked.from, asked.to]);
    assertSame("the app", kpi, valuesOf(await app.get(seriesPath(kpi.id, asked))), rows);
    compared += rows.length;
  }
  return compared;
}
