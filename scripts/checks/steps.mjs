import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startApp } from "./app.mjs";
import { findOrInstallChromium } from "./chromium.mjs";
import { countPlaywright, countVitest } from "./report.mjs";

/** @typedef {import("./report.d.mts").Count} Count */

/** @type {(program: string[], environment?: Record<string, string>) => boolean} */
const node = (program, environment = {}) =>
  spawnSync(process.execPath, program, { stdio: "inherit", env: { ...process.env, ...environment } })
    .status === 0;

/** A check that passes or fails as a whole. @type {(passed: boolean) => Count} */
const asOne = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, which: [] });

/**
 * Runs a test runner that writes a report, and counts it. A runner that ends badly although each of its tests passed
 * (an unhandled error, no tests at all) is one failure more.
 * @param {(file: string) => boolean} run
 * @param {(text: string) => Count} count
 * @returns {Count}
 */
function counted(run, count) {
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-report-"));
  const file = path.join(folder, "report.json");
  try {
    const succeeded = run(file);
    if (!existsSync(file)) return asOne(false);
    const result = count(readFileSync(file, "utf8"));
    return succeeded || result.failed > 0 ? result : { ...result, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @type {(project: string) => Count} */
const vitest = (project) =>
  counted(
    (file) =>
      node([
        "node_modules/vitest/vitest.mjs",
        "run",
        `--project=${project}`,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ]),
    countVitest,
  );

/** @returns {Promise<Count>} */
async function browser() {
  const chromium = findOrInstallChromium();
  const app = await startApp();
  try {
    return counted(
      (file) =>
        node(["node_modules/@playwright/test/cli.js", "test"], {
          PLUMBLINE_CHROMIUM: chromium,
          PLUMBLINE_E2E_URL: app.url,
          PLUMBLINE_E2E_REPORT: file,
          // For the operators' commands that a journey may use.
          PLUMBLINE_DATA_DIR: app.dataFolder,
        }),
      countPlaywright,
    );
  } finally {
    await app.stop();
  }
}

const IMPORTING = ["app", "components", "lib", "prisma", "scripts", "e2e", "bench"];

/**
 * Everything that `npm test` checks, in order: quick ones first.
 * @type {readonly { id: string, what: string, run: () => Count | Promise<Count> }[]}
 */
export const STEPS = [
  {
    id: "lint",
    what: "format and lint",
    run: () =>
      asOne(
        node([
          "node_modules/@biomejs/biome/bin/biome",
          "ci",
          ".",
          ...(process.stdout.isTTY ? [] : ["--colors=off"]),
        ]),
      ),
  },
  {
    id: "types",
    what: "types",
    run: () =>
      asOne(
        node(["node_modules/next/dist/bin/next", "typegen"]) &&
          node(["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]),
      ),
  },
  {
    id: "imports",
    what: "import rules",
    run: () =>
      asOne(
        node([
          "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
          "--config",
          ".dependency-cruiser.cjs",
          "--output-type",
          "err-long",
          ...IMPORTING.filter((folder) => existsSync(folder)),
        ]),
      ),
  },
  { id: "unit", what: "unit tests", run: () => vitest("unit") },
  { id: "integration", what: "integration tests on a real Postgres", run: () => vitest("integration") },
  { id: "browser", what: "browser journeys", run: browser },
  {
    // Speed is told and not judged: it is the machine's as well. A number that cannot be produced, or is wrong, fails.
    id: "bench",
    what: "benchmark at its smallest size, with every sum verified",
    run: () => asOne(node(["--conditions=react-server", "--import", "tsx", "bench/run.ts", "--quick"])),
  },
];
