import type { Client } from "pg";
import { dashboards } from "@/lib/kpi/vocabulary";
import type { KeepAlive } from "../http/keep-alive";
import { type Effort, measureLatency } from "../http/latency";
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

/** All areas' dashboards over the range. The first request of all is a dashboard's, as a person's day begins. */
export async function measureDashboards(app: KeepAlive, asked: Asked, effort: Effort) {
  const results: DashboardResult[] = [];
  for (const area of dashboards)
    results.push({ area, app: await measureLatency(app, dashboardPath(area, asked), effort) });
  return results;
}

/**
 * Each measured KPI: by the app, by the bare server, from the rollup and from the records; all must say the same.
 * @throws Error where two of them differ
 */
export async function measureSeries(
  { app, bare, client }: { app: KeepAlive; bare: KeepAlive; client: Client },
  asked: Asked,
  floor: ReadonlyMap<string, Statement>,
  effort: Effort & { readonly rawSeconds: number },
): Promise<SeriesResult[]> {
  const results: SeriesResult[] = [];
  for (const kpi of measuredKpis) {
    const path = seriesPath(kpi.id, asked);
    const latency = await measureLatency(app, path, effort);
    const raw = await timeStatement(
      client,
      { text: kpi.sql, values: [asked.organizationId, asked.from, asked.to] },
      effort.rawSeconds,
    );
    assertSame("the app", kpi, valuesOf(await app.get(path)), raw.rows);
    const statement = floor.get(kpi.id);
    let [bareP50, rollupSql]: [number | null, number | null] = [null, null];
    if (statement) {
      bareP50 = (await measureLatency(bare, `/${kpi.id}`, effort)).p50;
      assertSame("the bare server", kpi, valuesOf(await bare.get(`/${kpi.id}`)), raw.rows);
      rollupSql = (await timeStatement(client, statement, effort.rawSeconds)).p50;
    }
    const { id, kind } = kpi;
    results.push({ id, kind, app: latency, bare: bareP50, rollupSql, rawSql: raw.p50 });
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
