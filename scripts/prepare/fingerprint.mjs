import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * What makes a build's input: folders are walked, files taken as they are; what is missing counts as empty.
 * @type {readonly string[]}
 */
export const BUILD_SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.build.json",
  "package-lock.json",
  ".env",
  ".env.local",
  ".env.production",
  ".env.production.local",
];

const TEST = /\.(test|itest)\.tsx?$/;

/** @type {(root: string, relative: string) => string[]} */
const filesUnder = (root, relative) => {
  const stats = statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [relative];
  return readdirSync(path.join(root, relative)).flatMap((name) => filesUnder(root, `${relative}/${name}`));
};

/**
 * A hash over the names and contents of some files and folders; tests among them do not count.
 * @param {string} root
 * @param {readonly string[]} sources paths relative to `root`, with forward slashes
 */
export function fingerprint(root, sources) {
  const hash = createHash("sha256");
  const files = sources.flatMap((source) => filesUnder(root, source)).filter((file) => !TEST.test(file));
  for (const file of files.sort()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** The text of a stamp file; null when there is none. @param {string} file */
export function readStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** @type {(file: string, stamp: string) => void} */
export function writeStamp(file, stamp) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}
