import { stripVTControlCharacters } from "node:util";

/**
 * How many tests passed and failed, and which did not pass.
 * @typedef {{ passed: number, failed: number, which: string[] }} Count
 */

/**
 * Vitest's JSON report. A file that could not be loaded has no tests and is one failure.
 * @param {string} text
 * @returns {Count}
 */
export function countVitest(text) {
  const { numPassedTests: passed, numTotalTests, testResults } = JSON.parse(text);
  const unloaded = [];
  const which = [];
  for (const { name, status, assertionResults } of testResults) {
    if (status === "failed" && assertionResults.length === 0) unloaded.push(name);
    for (const test of assertionResults)
      if (test.status !== "passed")
        which.push(`${name} › ${test.fullName}${firstLine(test.failureMessages?.[0])}`);
  }
  return { passed, failed: numTotalTests - passed + unloaded.length, which: [...which, ...unloaded] };
}

/**
 * Playwright's JSON report. What was skipped or interrupted did not pass, so it failed; so did what passed only when
 * tried again.
 * @param {string} text
 * @returns {Count}
 */
export function countPlaywright(text) {
  const { stats, errors, suites } = JSON.parse(text);
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  const which = specsOf(suites).filter(({ tests }) => tests.some(({ status }) => status !== "expected"));
  return {
    passed: stats.expected,
    failed,
    which: which.map(({ file, title, tests }) => `${file} › ${title}${firstLine(errorOf(tests))}`),
  };
}

/** @type {(message: string | undefined) => string} */
const firstLine = (message) => (message ? `: ${stripVTControlCharacters(message).split("\n", 1)[0]}` : "");

/** @type {(tests: Test[]) => string | undefined} */
const errorOf = (tests) =>
  tests.flatMap(({ results = [] }) => results.flatMap(({ error }) => error?.message ?? []))[0];

/**
 * @typedef {{ status: string, results?: { error?: { message?: string } }[] }} Test
 * @typedef {{ file: string, title: string, tests: Test[] }} Spec
 * @typedef {{ specs: Spec[], suites?: Suite[] }} Suite
 * @type {(suites: Suite[]) => Spec[]}
 */
const specsOf = (suites) =>
  suites.flatMap(({ specs, suites: within = [] }) => [...specs, ...specsOf(within)]);
