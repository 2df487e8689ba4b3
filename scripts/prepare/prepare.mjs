import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { BUILD_SOURCES, fingerprint, readStamp, writeStamp } from "./fingerprint.mjs";
import { runNpm, runOrExit, say } from "./run.mjs";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const at = (/** @type {string} */ relative) => path.join(ROOT, relative);

/**
 * Ends the process when this Node is too old for what comes.
 * @param {number} neededMinor of Node 20
 * @param {string} what needs it
 */
export function checkNode(neededMinor, what) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= neededMinor)) return;
  console.error(
    `plumbline: Node ${process.versions.node} is too old; ${what} needs Node 20.${neededMinor} or newer.`,
  );
  process.exit(1);
}

/** Whether npm's own record says that exactly what package-lock.json asks for is installed. */
function installedAsLocked() {
  try {
    const locked = JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages;
    const installed = JSON.parse(readFileSync(at("node_modules/.package-lock.json"), "utf8")).packages;
    return Object.entries(locked).every(
      ([name, entry]) =>
        name === "" || entry.optional || entry.peer || installed[name]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/** Installs the packages when they are missing or package-lock.json changed since they were installed. */
export function ensurePackages() {
  const stamp = at("node_modules/.plumbline-lock-hash");
  const wanted = fingerprint(ROOT, ["package-lock.json"]);
  if (readStamp(stamp) === wanted) return;
  if (!installedAsLocked()) {
    say(
      existsSync(at("node_modules"))
        ? "package-lock.json changed: installing packages …"
        : "installing packages …",
    );
    // Building needs the types among the development packages, whatever NODE_ENV says.
    runNpm(["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"], "Installing packages");
  }
  writeStamp(stamp, wanted);
}

/** Generates the Prisma client when the schema, or Prisma itself, changed. */
export function ensureGenerated() {
  const stamp = at("lib/server/db/generated/.plumbline-schema-hash");
  const wanted = fingerprint(ROOT, [
    "prisma/schema.prisma",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  if (readStamp(stamp) === wanted) return;
  say("generating the database client …");
  runOrExit(
    process.execPath,
    ["--require", at("scripts/prepare/older-node.cjs"), at("node_modules/prisma/build/index.js"), "generate"],
    "Generating the database client",
    {
      PRISMA_HIDE_UPDATE_MESSAGE: "true",
    },
  );
  writeStamp(stamp, wanted);
}

/** Builds the app when a source changed since the last whole build. */
export function ensureBuilt() {
  const stamp = at(".next/.plumbline-source-hash");
  const wanted = fingerprint(ROOT, BUILD_SOURCES);
  if (readStamp(stamp) === wanted && existsSync(at(".next/BUILD_ID"))) return;
  say("building the app; this takes a minute …");
  const started = Date.now();
  runOrExit(process.execPath, [at("node_modules/next/dist/bin/next"), "build"], "Building the app", {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  writeStamp(stamp, wanted);
  say(`built in ${Math.round((Date.now() - started) / 1000)} s`);
}
