import { Client } from "pg";
import { quantile } from "../http/latency";
import type { RawRow } from "./compare";

/** What is asked of a database: rows (start, value). */
export type Statement = {
  readonly text: string;
  readonly values: readonly unknown[];
};
export type Timed = { readonly p50: number; readonly rows: readonly RawRow[] };

const MOST = 50;
const LEAST = 3;

/** How long a statement takes on the database, from sending it to its last row; the median of some runs, in ms. */
export async function timeStatement(client: Client, statement: Statement, seconds: number): Promise<Timed> {
  const taken: number[] = [];
  const { text, values } = statement;
  const run = async () => (await client.query<RawRow>(text, [...values])).rows;
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
