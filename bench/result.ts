import type { Computed, Latency } from "./http/latency";
import type { Ingest } from "./measure/ingest";
import type { Verified } from "./measure/rollups";
import type { PageResult } from "./pages/measure-pages";

/** What an answer is held against, asked in turns with it; p50 in ms. */
export type Floor = {
  /** Node's http and pg answering a series from the rollup tables: for dashboards that of revenue. */
  readonly bare: number;
  /** An empty route of the same Next server. */
  readonly empty: number;
};

/** One KPI's series: by the app, and on the database from the rollup and from the records (medians in ms). */
export type SeriesResult = {
  readonly id: string;
  readonly kind: string;
  readonly app: Latency;
  readonly computed: Computed;
  readonly floor: Floor;
  readonly rollupSql: number;
  readonly rawSql: number;
};

export type DashboardResult = {
  readonly area: string;
  readonly app: Latency;
  readonly computed: Computed;
  readonly floor: Floor;
};

/** How many times its floor an answer takes. */
export const timesFloor = ({ app, floor }: { app: Latency; floor: Floor }): number =>
  app.p50 / (floor.bare + floor.empty);

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
