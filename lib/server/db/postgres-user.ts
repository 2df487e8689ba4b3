import { execFileSync, spawnSync } from "node:child_process";

/** Whom Postgres runs as. Empty for "the user who runs Plumbline". */
export type PostgresUser = { readonly uid?: number; readonly gid?: number };

const idOf = (flag: "-u" | "-g", name: string): number | null => {
  try {
    const id = Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }).trim());
    return Number.isInteger(id) ? id : null;
  } catch {
    return null;
  }
};

/**
 * Postgres refuses to run as root, so root hands it to the system's `postgres` user or else to `nobody`; anyone else
 * runs it themselves. No account is created.
 * @param owner who owns the cluster that is there already; the answer then, unless that is root
 */
export function postgresUser(owner: PostgresUser | null): PostgresUser {
  if (process.getuid?.() !== 0) return {};
  if (owner?.uid) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid !== null && gid !== null && uid !== 0) return { uid, gid };
  }
  throw new Error(
    "Plumbline runs as root, which Postgres refuses, and this system has neither a user postgres nor nobody. " +
      "Start Plumbline as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether that user can enter `folder`: every folder above it has to be open to it as well. */
export function canEnter(folder: string, user: PostgresUser): boolean {
  if (user.uid === undefined) return true;
  return spawnSync("test", ["-x", folder], { uid: user.uid, gid: user.gid }).status === 0;
}
