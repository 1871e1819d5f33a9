/** The tests of a part of Playwright's JSON report. */
function* specsOf({ suites = [], specs = [] }) {
  yield* specs
  for (const suite of suites) yield* specsOf(suite)
}

/**
 * What came of each check, by the tag of its tests: an empty text, or the first failure. A test without a tag of a check
 * counts as `own`.
 *
 * @param {object} report Playwright's JSON
 * @returns {Record<string, string>}
 */
export function outcomesOf(report) {
  const outcomes = {}
  for (const { title, tags, ok, tests } of specsOf(report)) {
    const ran = tests.some(({ status }) => status !== 'skipped')
    for (const check of tags.length > 0 ? tags : ['own']) {
      outcomes[check] ||= ok && ran ? '' : title
    }
  }
  return outcomes
}
