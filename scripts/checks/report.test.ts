import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./report.mjs";

test("vitest: of 5 tests 3 passed, 1 failed, 1 was skipped, and 1 file did not load: 3 passed, 2 + 1 failed, each by its name", () => {
  const passed = { status: "passed", fullName: "adds", failureMessages: [] };
  const report = {
    numTotalTests: 5,
    numPassedTests: 3,
    testResults: [
      {
        name: "a.test.ts",
        status: "failed",
        assertionResults: [
          passed,
          passed,
          passed,
          {
            status: "failed",
            fullName: "divides",
            failureMessages: ["Error: expected 2 to be 3\n    at a.test.ts:4"],
          },
          { status: "skipped", fullName: "multiplies", failureMessages: [] },
        ],
      },
      { name: "b.test.ts", status: "failed", assertionResults: [] },
    ],
  };
  expect(countVitest(JSON.stringify(report))).toEqual({
    passed: 3,
    failed: 3,
    which: ["a.test.ts › divides: Error: expected 2 to be 3", "a.test.ts › multiplies", "b.test.ts"],
  });
});

test("playwright: 4 passed, 1 failed, 1 passed on retry, 1 skipped: 4 passed, 3 failed, also those of a group by their names", () => {
  const spec = (title: string, status: string, results: object[] = []) => ({
    file: "x.spec.ts",
    title,
    tests: [{ status, results }],
  });
  const error = { message: "\u001b[31mError: it stays open\u001b[39m\n  at x.spec.ts:4" };
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [],
    suites: [
      {
        specs: [spec("opens", "expected"), spec("closes", "unexpected", [{ error }])],
        suites: [{ specs: [spec("returns", "flaky"), spec("leaves", "skipped")] }],
      },
    ],
  };
  expect(countPlaywright(JSON.stringify(report))).toEqual({
    passed: 4,
    failed: 3,
    which: ["x.spec.ts › closes: Error: it stays open", "x.spec.ts › returns", "x.spec.ts › leaves"],
  });
});
