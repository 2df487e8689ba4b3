import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { poolConfig } from "./pool-config";

/** Any constant works: it names "this database has its Plumbline". */
const CLAIM = 7_140_002;

/** How long to wait for one that is just stopping. */
const PATIENCE_MS = 3_000;

/** A claim that is held until it is released or its process ends, however it ends. */
export type Claim = {
  /** Resolves when the claim is lost although nobody released it: the database went away. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
};

/**
 * Claims an embedded database for this process. The claim is a session lock inside Postgres itself, so that it can
 * never be left behind: it goes with the connection, and the connection with the process.
 * @returns the claim, or the process id of the one who has it (null when it cannot be told)
 */
export async function claimDatabase(url: string): Promise<Claim | { readonly heldBy: number | null }> {
  const client = new Client({
    ...poolConfig(url, 0),
    application_name: `plumbline process ${process.pid}`,
    keepAlive: true,
  });
  await client.connect();
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query<{ claimed: boolean }>("SELECT pg_try_advisory_lock($1) AS claimed", [
      CLAIM,
    ]);
    if (rows[0]?.claimed === true) break;
    if (Date.now() > deadline) {
      const holder = await holderOf(client);
      await client.end();
      return { heldBy: holder };
    }
    await wait(200);
  }
  let release = () => {};
  const lost = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
    release = () => client.removeAllListeners("end");
  });
  return {
    lost,
    release: async () => {
      release();
      await client.end().catch(() => undefined);
    },
  };
}

async function holderOf(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT activity.application_name AS name
       FROM pg_locks AS held JOIN pg_stat_activity AS activity USING (pid)
      WHERE held.locktype = 'advisory' AND held.granted AND held.objid = $1`,
    [CLAIM],
  );
  const pid = Number(/(\d+)$/.exec(rows[0]?.name ?? "")?.[1]);
  return Number.isInteger(pid) ? pid : null;
}
