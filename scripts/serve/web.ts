import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { childEnvironment } from "@/lib/server/env";
import { StartError } from "./start-error";

/**
 * Without a limit Node lets garbage pile up to a share of the machine's memory. With this one, six requests of 50,000
 * records at once still pass. NODE_OPTIONS with a --max-old-space-size of its own takes precedence.
 */
const HEAP_LIMIT_MIB = 384;
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;

/** The web server's process, with its id. */
export type Web = { readonly pid: number; readonly ended: Promise<void>; stop(): Promise<void> };

/** @throws StartError when something listens on the port already */
export const checkPort = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new StartError(
          error.code === "EADDRINUSE"
            ? `Port ${port} is in use by another program. Set PORT to another one: PORT=3001 npm start`
            : `Port ${port} cannot be used (${error.message}). Set PORT to another one.`,
        ),
      ),
    );
    server.listen(port, () => server.close(() => resolve()));
  });

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function waitUntilHealthy(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  let last = "it does not answer";
  while (Date.now() < deadline) {
    if (hasEnded(child))
      throw new StartError("The web server ended while starting; the reason stands above.");
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
        signal: AbortSignal.timeout(10_000),
      });
      if (answer.ok) return;
      last = `/api/health answers ${answer.status}: ${(await answer.text()).slice(0, 200)}`;
    } catch {
      // Not listening yet.
    }
    await wait(100);
  }
  throw new StartError(`The web server is not ready after ${READY_LIMIT_MS / 1000} s: ${last}.`);
}

/** Development compiles as well, and takes what it needs. */
const heapLimit = (mode: "development" | "production"): string[] =>
  mode === "development" || childEnvironment({}).NODE_OPTIONS?.includes("max-old-space-size")
    ? []
    : [`--max-old-space-size=${HEAP_LIMIT_MIB}`];

/**
 * Starts Next in a process of its own and waits until it answers from the database.
 * @param environment variables it gets beyond this process's own
 */
export async function startWeb(
  mode: "development" | "production",
  port: number,
  environment: Readonly<Record<string, string>>,
): Promise<Web> {
  const child = spawn(
    process.execPath,
    [
      ...heapLimit(mode),
      "--require",
      "./scripts/exit-with-parent.cjs",
      "node_modules/next/dist/bin/next",
      mode === "development" ? "dev" : "start",
      "-p",
      String(port),
    ],
    {
      // A process group of its own: Ctrl-C is this process's to handle, which then stops the server in order.
      detached: process.platform !== "win32",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: childEnvironment({ ...environment, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" }),
    },
  );
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => resolve()).once("error", () => resolve()),
  );
  const stop = async () => {
    if (hasEnded(child)) return;
    child.kill("SIGTERM");
    const limit = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    await ended;
    clearTimeout(limit);
  };
  try {
    await waitUntilHealthy(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: child.pid ?? 0, ended, stop };
}
