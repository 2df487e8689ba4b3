import { defineConfig } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

/**
 * Browser journeys against a running app with demo data. `npm test` starts one on a port and in a data folder of its
 * own, finds a browser, and sets both variables. By hand: PLUMBLINE_E2E_URL=http://localhost:3000 npx playwright test
 */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLUMBLINE_E2E_REPORT
    ? [["list"], ["json", { outputFile: process.env.PLUMBLINE_E2E_REPORT }]]
    : "list",
  use: {
    baseURL: process.env.PLUMBLINE_E2E_URL ?? "http://localhost:3000",
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // A recording of each journey makes all of them half as long again: `--trace on` where one is needed.
    trace: "off",
    // What opens with a movement is "not stable" yet: Playwright then scrolls the page while it tries again, which moves a
    // menu to the other side of its button between press and release.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.PLUMBLINE_CHROMIUM || undefined,
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
});
