import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./report.mjs";

test("vitest: of 5 tests 3 passed, 1 failed, 1 was skipped, and 1 file did not load: 3 passed, 2 + 1 failed", () => {
  const report = {
    numTotalTests: 5,
    numPassedTests: 3,
    testResults: [
      { status: "failed", assertionResults: [{}, {}, {}, {}, {}] },
      { status: "failed", assertionResults: [] },
    ],
  };
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 3 });
});

test("playwright: 4 passed, 1 failed, 1 passed on retry, 1 skipped: 4 passed, 3 failed", () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] };
  expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 4, failed: 3 });
});
