import { Client } from "pg";
import { percentileOf, sketchFromLists } from "@/lib/kpi/sketch";
import { quantile } from "../http/latency";
import type { RawRow } from "./compare";

/**
 * Runs of one statement on a connection of its own. Of a `percentile`, the statement reads sketches (start, lists of
 * buckets, counts and sums as JSON), and the share is told from them in JavaScript, as the app does.
 */
export type Statement = {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly percentile?: number;
};
export type Timed = { readonly p50: number; readonly rows: readonly RawRow[] };

type SketchRow = { start: string; buckets: string; counts: string; sums: string };

/** The values that a statement's rows stand for. */
export const rowsOf = ({ percentile }: Pick<Statement, "percentile">, rows: readonly unknown[]): RawRow[] => {
  if (percentile === undefined) return rows as RawRow[];
  const lists = (text: string) => JSON.parse(text) as number[];
  return (rows as SketchRow[]).map(({ start, buckets, counts, sums }) => ({
    start,
    value: percentileOf(sketchFromLists(lists(buckets), lists(counts), lists(sums)), percentile),
  }));
};

const MOST = 50;
const LEAST = 3;

/** How long a statement takes on the database, from sending it to its last row; the median of some runs, in ms. */
export async function timeStatement(client: Client, statement: Statement, seconds: number): Promise<Timed> {
  const taken: number[] = [];
  const { text, values } = statement;
  const run = async () => rowsOf(statement, (await client.query(text, [...values])).rows);
  let rows: readonly RawRow[] = await run();
  const until = performance.now() + seconds * 1000;
  while (taken.length < MOST && (taken.length < LEAST || performance.now() < until)) {
    const started = performance.now();
    rows = await run();
    taken.push(performance.now() - started);
  }
  return {
    p50: quantile(
      taken.sort((a, b) => a - b),
      0.5,
    ),
    rows,
  };
}

/** A connection set as the app's are. */
export async function connected<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
