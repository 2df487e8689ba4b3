import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const shared = {
  resolve: {
    alias: [
      { find: /^@\//, replacement: here("./") },
      // Outside the bundler `server-only` always throws; its own empty module is what server code gets.
      { find: /^server-only$/, replacement: here("./node_modules/server-only/empty.js") },
    ],
  },
  // Next wants `jsx: preserve`-like settings; tests need the runtime that React itself uses.
  oxc: { jsx: { runtime: "automatic" as const } },
};

const skipped = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

/**
 * `unit`: pure, no I/O, beside the code. `integration`: on a real Postgres, one empty, migrated database for each
 * file (see lib/testing/database.ts).
 */
export default defineConfig({
  test: {
    // One worker less than processors is vitest's own choice; with two of them, half of the machine would wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: skipped,
          environment: "node",
          // Property tests of thousands of cases, on whatever machine.
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: "integration",
          include: ["**/*.itest.ts"],
          exclude: skipped,
          environment: "node",
          pool: "forks",
          globalSetup: ["./lib/testing/postgres-server.ts"],
          setupFiles: ["./lib/testing/own-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
