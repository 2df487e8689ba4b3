import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { DataFolder } from "./data-folder";
import { postgresBinaries } from "./postgres-binaries";

export const SUPERUSER = "plumbline";
const MAJOR_VERSION = "18";

const run = promisify(execFile);

/** Thrown when a data folder cannot be used. Its message names the folder; nothing in it was deleted. */
export class DataFolderError extends Error {
  constructor(folder: string, reason: string) {
    super(`The data folder ${folder} cannot be used: ${reason}\nNothing in it was deleted.`);
    this.name = "DataFolderError";
  }
}

/** `new` when there is nothing yet, `made` when a cluster of our version is there. */
async function stateOf(folder: DataFolder): Promise<"new" | "made"> {
  const names = await readdir(folder.cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "EACCES" || error.code === "EPERM")
      throw new DataFolderError(folder.path, "its database belongs to another user of this machine.");
    throw error;
  });
  if (names.length === 0) return "new";
  const version = await readFile(path.join(folder.cluster, "PG_VERSION"), "utf8").catch(() => null);
  if (version === null) {
    throw new DataFolderError(
      folder.path,
      `${folder.cluster} is not an intact database: PG_VERSION is missing.`,
    );
  }
  if (version.trim() !== MAJOR_VERSION) {
    throw new DataFolderError(
      folder.path,
      `its database was made by Postgres ${JSON.stringify(version.trim())}, and this is Postgres ${MAJOR_VERSION}.`,
    );
  }
  return "made";
}

/**
 * Makes the cluster if there is none. It is made beside its place and then renamed, so that an interrupted start
 * leaves no half-made cluster that looks like a whole one.
 * @throws DataFolderError when what is there is no cluster of ours
 */
export async function ensureCluster(folder: DataFolder, password: string): Promise<"new" | "made"> {
  const state = await stateOf(folder);
  if (state === "made") return state;
  const draft = path.join(path.dirname(folder.cluster), `init-${randomBytes(6).toString("hex")}`);
  const passwordFile = `${draft}.password`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (folder.user.uid !== undefined && folder.user.gid !== undefined) {
      await chown(draft, folder.user.uid, folder.user.gid);
      await chown(passwordFile, folder.user.uid, folder.user.gid);
    }
    await run(
      postgresBinaries(folder.postgresHome).initdb,
      [
        `--pgdata=${draft}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The same order of text on every platform, whatever locales it has.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions",
      ],
      { ...folder.user, cwd: "/" },
    ).catch((error: Error & { stderr?: string }) => {
      throw new DataFolderError(
        folder.path,
        `a new database could not be made.\n${error.stderr ?? error.message}`,
      );
    });
    await rename(draft, folder.cluster).catch(async (error: NodeJS.ErrnoException) => {
      // Another process was faster: use what it made.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
  return "new";
}
