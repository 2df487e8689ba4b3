import { execFile, execFileSync, spawn } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import type { DataFolder } from "./data-folder";
import { postgresBinaries } from "./postgres-binaries";
import { type PostmasterPid, parsePostmasterPid } from "./postmaster-pid";

const run = promisify(execFile);

/** A port of 127.0.0.1 that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No free port.")),
      );
    });
  });

const commandOf = (pid: number): string => {
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8", stdio: "pipe" });
  } catch {
    return "";
  }
};

/** The command line of a process; empty when it does not exist. */
const commandLine = async (pid: number): Promise<string> =>
  process.platform === "linux"
    ? readFile(`/proc/${pid}/cmdline`, "utf8")
        .then((text) => text.replaceAll("\0", " "))
        .catch(() => "")
    : commandOf(pid);

/**
 * The Postgres that runs in this folder, if one does. A `postmaster.pid` left by a crash, whose process id is gone or
 * now belongs to another program, is removed: Postgres itself would take that program for its own and not start.
 */
export async function runningPostmaster(folder: DataFolder): Promise<PostmasterPid | null> {
  const file = path.join(folder.cluster, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => null);
  const found = text === null ? null : parsePostmasterPid(text);
  if (found === null) return null;
  const command = await commandLine(found.pid);
  if (command.includes("postgres") && command.includes(folder.cluster)) return found;
  await rm(file, { force: true });
  return null;
}

export type PostgresFlags = Readonly<Record<string, string>>;

const FLAGS: PostgresFlags = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  shared_buffers: "256MB",
  maintenance_work_mem: "128MB",
  work_mem: "16MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  // Compiling short statements costs more than it saves.
  jit: "off",
};

/**
 * Starts the server in a process group of its own, so that a Ctrl-C meant for the app does not reach it first.
 * @returns its process id, and a promise of its end
 */
export async function spawnPostgres(
  folder: DataFolder,
  port: number,
  extra: PostgresFlags,
): Promise<{ pid: number; ended: Promise<void> }> {
  const log = await open(folder.log, "a", 0o600);
  try {
    const settings = Object.entries({ ...FLAGS, ...extra }).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]);
    const child = spawn(
      postgresBinaries(folder.postgresHome).postgres,
      ["-D", folder.cluster, "-p", String(port), ...settings],
      { ...folder.user, cwd: "/", detached: true, stdio: ["ignore", log.fd, log.fd] },
    );
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
    child.unref();
    if (child.pid === undefined) throw new Error("Postgres did not start.");
    return { pid: child.pid, ended };
  } finally {
    await log.close();
  }
}

/** Ends the server of this folder after its running statements are rolled back ("fast"); resolves when it is gone. */
export async function stopPostgres(folder: DataFolder): Promise<void> {
  if ((await runningPostmaster(folder)) === null) return;
  await run(
    postgresBinaries(folder.postgresHome).pgCtl,
    ["stop", "-D", folder.cluster, "-m", "fast", "-w", "-t", "60", "-s"],
    { ...folder.user, cwd: "/" },
  );
}

/** What Postgres wrote to its log after `offset` bytes. */
export async function logAfter(folder: DataFolder, offset: number): Promise<string> {
  const text = await readFile(folder.log).catch(() => Buffer.alloc(0));
  return text.subarray(offset).toString("utf8").trim();
}
