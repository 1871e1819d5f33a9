/**
 * Reads one file that a runner wrote about its tests: Vitest's JSON, Playwright's, or ours for a suite that is a script.
 * What did not come to an end counts as failed.
 *
 * @param {object} report
 * @returns {{ passed: number, failed: number }}
 */
function countsOf(report) {
  if ('numTotalTests' in report) {
    return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }
  }
  if ('stats' in report) {
    const { expected, flaky, unexpected, skipped } = report.stats
    return { passed: expected + flaky, failed: unexpected + skipped }
  }
  return { passed: report.passed, failed: report.failed }
}

/**
 * Adds up a suite. One that ended badly without a failed test, or that ran no test, has failed as a whole.
 *
 * @param {readonly object[]} reports what its runners wrote
 * @param {number | null} status how its command ended
 */
export function sumResults(reports, status) {
  const sum = { passed: 0, failed: 0 }
  for (const { passed, failed } of reports.map(countsOf)) {
    sum.passed += passed
    sum.failed += failed
  }
  const hasRun = sum.passed + sum.failed > 0
  if (sum.failed === 0 && (status !== 0 || !hasRun)) sum.failed = 1
  return sum
}
