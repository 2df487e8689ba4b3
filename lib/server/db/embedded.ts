import { stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { type DataFolder, keptSecret, openDataFolder } from "./data-folder";
import { DataFolderError, ensureCluster, SUPERUSER } from "./postgres-cluster";
import {
  freePort,
  logAfter,
  type PostgresFlags,
  runningPostmaster,
  spawnPostgres,
  stopPostgres,
} from "./postgres-process";

const DATABASE = "plumbline";
const START_LIMIT_MS = 30_000;
/** After a crash the kernel may hold the old server's shared memory for some seconds. */
const LEFTOVER_LIMIT_MS = 15_000;
const LEFTOVER = /pre-existing shared memory block|lock file ".*" already exists|Address already in use/;

/** A running Postgres in a data folder. */
export type EmbeddedPostgres = {
  /** Address of the database `plumbline`, with its password. */
  readonly url: string;
  readonly port: number;
  readonly folder: DataFolder;
  /** True when it was running already, left by another process or a crash. */
  readonly adopted: boolean;
  /** True when the database was made just now. */
  readonly created: boolean;
  stop(): Promise<void>;
};

const address = (port: number, password: string, database = DATABASE) =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

/** Connects once: `ready`, `not-yet` (starting or stopping), or the reason why it never will. */
async function probe(port: number, password: string): Promise<"ready" | "not-yet" | Error> {
  const client = new Client({
    connectionString: address(port, password, "postgres"),
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: Error & { code?: string }) => {
        // Made at the same moment by another process.
        if (error.code !== "42P04" && error.code !== "23505") throw error;
      });
    }
    return "ready";
  } catch (error) {
    if (!(error instanceof Error)) return "not-yet";
    const code = "code" in error ? error.code : undefined;
    const passing =
      code === "ECONNREFUSED" || code === "ECONNRESET" || code === "57P03" || code === undefined;
    return passing ? "not-yet" : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits until the server that runs in the folder answers. @returns its port, or null when it is gone */
async function adopt(folder: DataFolder, password: string): Promise<number | null> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    const running = await runningPostmaster(folder);
    if (running === null) return null;
    const state = running.port === null ? "not-yet" : await probe(running.port, password);
    if (state === "ready") return running.port;
    if (state instanceof Error)
      throw new DataFolderError(folder.path, `its database answers: ${state.message}`);
    await wait(100);
  }
  throw new DataFolderError(folder.path, `its Postgres runs but does not answer (see ${folder.log}).`);
}

async function startServer(
  folder: DataFolder,
  password: string,
  flags: PostgresFlags,
  wantedPort: number | undefined,
): Promise<number | null> {
  const deadline = Date.now() + LEFTOVER_LIMIT_MS;
  for (;;) {
    const logged = await stat(folder.log).then(
      (file) => file.size,
      () => 0,
    );
    const port = wantedPort ?? (await freePort());
    let running = true;
    const server = await spawnPostgres(folder, port, flags);
    void server.ended.then(() => {
      running = false;
    });
    const limit = Date.now() + START_LIMIT_MS;
    while (running && Date.now() < limit) {
      const state = await probe(port, password);
      if (state === "ready") return port;
      if (state instanceof Error) {
        await stopPostgres(folder);
        throw new DataFolderError(folder.path, `its database answers: ${state.message}`);
      }
      await wait(50);
    }
    const log = await logAfter(folder, logged);
    if (!running && LEFTOVER.test(log) && Date.now() < deadline) {
      // Another process may have started it in the meantime.
      if ((await runningPostmaster(folder)) !== null) return null;
      await wait(500);
      continue;
    }
    throw new DataFolderError(folder.path, `its Postgres did not start. It says:\n${log}`);
  }
}

async function prepare(dataFolder: string) {
  const folder = await openDataFolder(dataFolder);
  const password = await keptSecret(folder.path, "database-password");
  const created = (await ensureCluster(folder, password)) === "new";
  return { folder, password, created };
}

/**
 * Starts the embedded Postgres of a data folder, or adopts the one that runs there: the server outlives an app that
 * was killed. It listens on a random free port of 127.0.0.1 alone, with a random password kept in the folder.
 * @param flags Postgres settings beyond the usual, such as `fsync=off` for tests
 * @param port where to listen, to come back in the same place after a crash; a free one by default
 * @throws DataFolderError naming the folder when its database is damaged, foreign or unreadable; nothing is deleted
 */
export async function startEmbedded(
  dataFolder: string,
  flags: PostgresFlags = {},
  port?: number,
): Promise<EmbeddedPostgres> {
  const { folder, password, created } = await prepare(dataFolder).catch((error: unknown) => {
    if (error instanceof DataFolderError || !(error instanceof Error)) throw error;
    throw new DataFolderError(dataFolder, error.message);
  });
  for (;;) {
    const adopted = await adopt(folder, password);
    const listening = adopted ?? (await startServer(folder, password, flags, port));
    if (listening === null) continue;
    return {
      url: address(listening, password),
      port: listening,
      folder,
      adopted: adopted !== null,
      created,
      stop: () => stopPostgres(folder),
    };
  }
}
