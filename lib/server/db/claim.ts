import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { poolConfig } from "./pool-config";

/** Any constant works: it names "this database has its Plumbline". */
const CLAIM = 7_140_002;

/** How long to wait for a holder whose stop has not begun yet, though what started it may be gone already. */
const PATIENCE_MS = 1_500;
/** How long to wait for a holder that is stopping. */
const STOPPING_PATIENCE_MS = 30_000;

const nameOf = (state: "running" | "stopping") => `plumbline ${state} in process ${process.pid}`;

/** A claim that is held until it is released or its process ends, however it ends. */
export type Claim = {
  /** Resolves when the claim is lost although nobody released it: the database went away. */
  readonly lost: Promise<void>;
  /** Tells those who wait for the claim that it will be free soon. */
  announceStop(): Promise<void>;
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
    application_name: nameOf("running"),
    keepAlive: true,
  });
  await client.connect();
  const started = Date.now();
  for (;;) {
    const { rows } = await client.query<{ claimed: boolean }>("SELECT pg_try_advisory_lock($1) AS claimed", [
      CLAIM,
    ]);
    if (rows[0]?.claimed === true) break;
    const holder = await holderOf(client);
    if (Date.now() - started > (holder.stopping ? STOPPING_PATIENCE_MS : PATIENCE_MS)) {
      await client.end();
      return { heldBy: holder.pid };
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
    announceStop: async () => {
      await client.query(`SET application_name = '${nameOf("stopping")}'`).catch(() => undefined);
    },
    release: async () => {
      release();
      await client.end().catch(() => undefined);
    },
  };
}

async function holderOf(client: Client): Promise<{ pid: number | null; stopping: boolean }> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT activity.application_name AS name
       FROM pg_locks AS held JOIN pg_stat_activity AS activity USING (pid)
      WHERE held.locktype = 'advisory' AND held.granted AND held.objid = $1`,
    [CLAIM],
  );
  const name = rows[0]?.name ?? "";
  const pid = Number(/ in process (\d+)$/.exec(name)?.[1]);
  return { pid: Number.isInteger(pid) ? pid : null, stopping: name.startsWith("plumbline stopping") };
}
