/**
 * How many tests passed and failed.
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Vitest's JSON report. A file that could not be loaded has no tests and is one failure.
 * @param {string} text
 * @returns {Count}
 */
export function countVitest(text) {
  const report = JSON.parse(text);
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === "failed" && file.assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  return { passed, failed: report.numTotalTests - passed + unloaded.length };
}

/**
 * Playwright's JSON report. What was skipped or interrupted did not pass, so it failed; so did what passed only when
 * tried again.
 * @param {string} text
 * @returns {Count}
 */
export function countPlaywright(text) {
  const { stats, errors } = JSON.parse(text);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
