import { setTimeout as wait } from "node:timers/promises";
import { type Claim, claimDatabase } from "@/lib/server/db/claim";
import { keptSecret } from "@/lib/server/db/data-folder";
import { type EmbeddedPostgres, startEmbedded } from "@/lib/server/db/embedded";
import { serverVersion } from "@/lib/server/db/server-version";
import type { Settings } from "@/lib/server/env";
import { StartError } from "./start-error";

/** A database that is ready for migrating, and what has to be known to serve from it; both stops in their order. */
export type Database = {
  readonly url: string;
  readonly sessionSecret: string;
  announceStop(): Promise<void>;
  stop(): Promise<void>;
};

/** The oldest major version of Postgres whose SQL suffices. */
const OLDEST_SERVER = 15;

type Say = (text: string) => void;

async function claim(postgres: EmbeddedPostgres): Promise<Claim> {
  const claimed = await claimDatabase(postgres.url);
  if ("release" in claimed) return claimed;
  throw new StartError(
    `The data folder ${postgres.folder.path} is in use by another Plumbline` +
      `${claimed.heldBy === null ? "" : ` (process ${claimed.heldBy})`}. ` +
      "Stop that one, or set PLUMBLINE_DATA_DIR to another folder.",
  );
}

/** Starts the embedded Postgres for this process alone, and starts it anew whenever it goes away by itself. */
async function openEmbedded(settings: Settings, say: Say, onGone: () => void): Promise<Database> {
  const folder = settings.PLUMBLINE_DATA_DIR;
  say(`starting Postgres in ${folder} …`);
  let postgres = await startEmbedded(folder);
  if (postgres.created) say("made a new, empty database");
  else if (postgres.adopted) say("a Postgres was running there already: using it");
  let claimed = await claim(postgres);
  let stopping = false;

  const watch = async () => {
    while (!stopping) {
      await claimed.lost;
      if (stopping) return;
      say("the database went away; starting it again …");
      try {
        const port: number = postgres.port;
        postgres = await startEmbedded(folder, {}, port);
        if (postgres.port !== port) throw new Error(`its port ${port} is taken`);
        claimed = await claim(postgres);
        say("the database is back");
      } catch (error) {
        if (stopping) return;
        say(`the database does not come back: ${error instanceof Error ? error.message : error}`);
        onGone();
        return;
      }
      await wait(1_000);
    }
  };
  void watch();

  return {
    url: postgres.url,
    sessionSecret: settings.NEXTAUTH_SECRET ?? (await keptSecret(folder, "session-secret")),
    announceStop: () => claimed.announceStop(),
    stop: async () => {
      stopping = true;
      await claimed.release();
      await postgres.stop();
    },
  };
}

/** @throws StartError when the server cannot be reached, does not let us in, or is too old */
async function checkServer(url: string, host: string): Promise<void> {
  const version = await serverVersion(url).catch((error: Error) => {
    throw new StartError(`The database on ${host} cannot be used: ${error.message}. Check DATABASE_URL.`);
  });
  if (version >= OLDEST_SERVER) return;
  throw new StartError(
    `The database on ${host} is Postgres ${version}; ${OLDEST_SERVER} or newer is needed.`,
  );
}

/**
 * The server of DATABASE_URL, or else the embedded one.
 * @param onGone called when an embedded Postgres ended and could not be started again
 * @throws StartError when another Plumbline uses the data folder
 */
export async function openDatabase(settings: Settings, say: Say, onGone: () => void): Promise<Database> {
  if (settings.DATABASE_URL === undefined) return openEmbedded(settings, say, onGone);
  if (settings.NEXTAUTH_SECRET === undefined) throw new StartError("NEXTAUTH_SECRET is missing.");
  const { host, pathname } = new URL(settings.DATABASE_URL);
  say(`using the database ${pathname.slice(1)} on ${host}`);
  await checkServer(settings.DATABASE_URL, host);
  return {
    url: settings.DATABASE_URL,
    sessionSecret: settings.NEXTAUTH_SECRET,
    announceStop: async () => undefined,
    stop: async () => undefined,
  };
}
