/**
 * @file How many tests passed and failed, out of the JSON reports of Vitest and Playwright.
 */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} file @returns {Count | null} null when there is no such report */
export function vitestCount(file) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numFailedTestSuites: number, testResults: { status: string, assertionResults: unknown[] }[] } | null} */
  const report = read(file);
  if (!report) return null;
  // A file that could not even be loaded has failed, though it has no test to say so.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/** @param {string} file @returns {Count | null} null when there is no such report */
export function playwrightCount(file) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number } } | null} */
  const report = read(file);
  if (!report) return null;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky }; // one that passes now and then does not pass
}

/**
 * What a stage of tests adds to the sum. One that failed without a failing test, or ended well without a passing one,
 * counts as one failure: it did not do its work.
 * @param {number} code @param {Count | null} counted @returns {Count}
 */
export function testsCount(code, counted) {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 };
  const didItsWork = code === 0 ? passed > 0 : failed > 0;
  return { passed, failed: didItsWork ? failed : Math.max(failed, 1) };
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
