import type { Latency } from "./http/latency";
import type { Ingest } from "./measure/ingest";
import type { Verified } from "./measure/rollups";
import type { PageResult } from "./pages/measure-pages";

/** One KPI's series: by the app, by the bare server, and on the database from the rollup and from the records. */
export type SeriesResult = {
  readonly id: string;
  readonly kind: string;
  readonly app: Latency;
  /** Milliseconds, medians; null where the rollup has no place of its own for it. */
  readonly bare: number | null;
  readonly rollupSql: number | null;
  readonly rawSql: number;
};

export type DashboardResult = { readonly area: string; readonly app: Latency };

/** Everything that was measured at one size; milliseconds, MiB, rows per second. */
export type SizeResult = {
  readonly size: string;
  readonly rows: number;
  readonly loadSeconds: number;
  readonly buildSeconds: number;
  readonly databaseMib: number;
  readonly postgres: string;
  readonly emptyRoute: Latency;
  readonly series: readonly SeriesResult[];
  readonly dashboards: readonly DashboardResult[];
  /** A dashboard's answer right after 100 deals changed. */
  readonly afterWrite: number;
  readonly ingest: Ingest;
  /** The first answer after the last ingested row. */
  readonly afterIngest: number;
  /** What was then held against the records, and was as they say: values of series, rollups whole, kept cells. */
  readonly verified: Verified & { readonly values: number };
  readonly peakMemory: number;
  readonly pages: readonly PageResult[];
};

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The floor of a series, in ms: an empty route of the same Next server, and the same answer by a bare server. */
export const floorOf = (result: SizeResult, bare: number | null): number => {
  const typical = median(result.series.flatMap((each) => each.bare ?? []));
  return result.emptyRoute.p50 + (bare ?? typical);
};
