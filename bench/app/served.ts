import { randomBytes } from "node:crypto";
import { freePort } from "@/lib/server/db/postgres-process";
import { startWeb } from "@/scripts/serve/web";

/** The app as `npm start` serves it, without its supervisor. */
export type Served = { readonly origin: string; readonly pid: number; stop(): Promise<void> };

/** Starts the built app on a database, in a process of its own, with the limits of production. */
export async function serve(databaseUrl: string): Promise<Served> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const web = await startWeb("production", port, {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    NEXTAUTH_URL: origin,
    PORT: String(port),
  });
  let stopping = false;
  void web.ended.then(() => {
    if (!stopping) console.error("The app ended while it was measured.");
  });
  const stop = () => {
    stopping = true;
    return web.stop();
  };
  return { origin, pid: web.pid, stop };
}
