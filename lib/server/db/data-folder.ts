import { randomBytes } from "node:crypto";
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { copyPostgresHome, findPostgresHome } from "./postgres-binaries";
import { canEnter, type PostgresUser, postgresUser } from "./postgres-user";

/** Where one embedded Postgres lives, and as whom it runs. */
export type DataFolder = {
  readonly path: string;
  /** The cluster itself (PGDATA). */
  readonly cluster: string;
  readonly log: string;
  readonly postgresHome: string;
  readonly user: PostgresUser;
};

/** Root's own folders are closed to the user Postgres runs as; what it needs then lives here. */
const OPEN_FOLDER = "/var/lib/plumbline";

const STALE_INIT_MS = 10 * 60_000;
const LONG_LOG_BYTES = 10 * 1024 * 1024;

/**
 * Makes the data folder where needed and finds out how Postgres can run in it. Under root, in a folder that only
 * root can enter (/root, say), the programs and the cluster are put under /var/lib/plumbline, with a link in place.
 */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  // A cluster can be used by its owner alone: root keeps to whoever has made it.
  const user = postgresUser(await stat(path.join(folder, "postgres")).catch(() => null));
  await mkdir(folder, { recursive: true });
  await chmod(folder, user.uid === undefined ? 0o700 : 0o711).catch(() => undefined);
  let postgresHome = await findPostgresHome();
  if (!canEnter(path.join(postgresHome, "bin"), user)) {
    const copy = path.join(OPEN_FOLDER, `postgres-${await fingerprint(postgresHome)}`);
    if (!(await exists(path.join(copy, "complete")))) {
      await rm(copy, { recursive: true, force: true });
      await copyPostgresHome(postgresHome, copy);
      await writeFile(path.join(copy, "complete"), "");
    }
    postgresHome = copy;
  }
  const place = path.join(folder, "postgres");
  if (!canEnter(folder, user) && !(await exists(place))) {
    await mkdir(OPEN_FOLDER, { recursive: true, mode: 0o755 });
    const elsewhere = await mkdtemp(path.join(OPEN_FOLDER, "data-"));
    await chmod(elsewhere, 0o711);
    await symlink(path.join(elsewhere, "postgres"), place);
  }
  const cluster = await readlink(place).catch(() => place);
  await removeStaleInits(path.dirname(cluster));
  const log = path.join(folder, "postgres.log");
  await setLongLogAside(log);
  return { path: folder, cluster, log, postgresHome, user };
}

/** Keeps the log and the one before it from filling the disk over the years. */
async function setLongLogAside(log: string): Promise<void> {
  const size = await stat(log).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LONG_LOG_BYTES) await rename(log, `${log}.old`);
}

/** Tells two versions of the programs apart by the size and time of the server's binary. */
async function fingerprint(postgresHome: string): Promise<string> {
  const { size, mtimeMs } = await stat(path.join(postgresHome, "bin", "postgres"));
  return `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

const exists = (file: string) =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** Clusters are made in `init-…` and then renamed: what is still called so after a while was never in use. */
async function removeStaleInits(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith("init-")) continue;
    const { mtimeMs } = await stat(path.join(folder, name));
    if (Date.now() - mtimeMs > STALE_INIT_MS)
      await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/**
 * A random secret kept in the data folder, readable by its owner alone, made at its first use.
 * @returns 43 characters of base64url: 256 bits
 */
export async function keptSecret(
  folder: string,
  name: "database-password" | "session-secret",
): Promise<string> {
  const file = path.join(folder, name);
  if (!(await exists(file))) {
    // Written whole and then linked: of two processes one wins, and both read the same secret.
    const draft = `${file}.${randomBytes(6).toString("hex")}`;
    await writeFile(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    await rm(draft);
  }
  const secret = (await readFile(file, "utf8")).trim();
  if (secret.length < 32) throw new Error(`${file} is damaged: it should hold a secret of 43 characters.`);
  return secret;
}
