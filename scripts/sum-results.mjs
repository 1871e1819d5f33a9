import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

const vitestSummary = /^\s*Tests {2}(?=\d)(.*)$/
const playwrightSummary = /^ {2}(\d+ (?:passed|failed|flaky|interrupted|did not run))(?: \(.*\))?$/

/**
 * Adds up what vitest and Playwright say at the end of their runs. A test that did not come to an end counts as failed.
 *
 * @param {string} log the output of any number of runs, colours included
 */
export function sumResults(log) {
  const sum = { passed: 0, failed: 0 }
  for (const line of stripVTControlCharacters(log).split(/\r?\n/)) {
    const summary = vitestSummary.exec(line) ?? playwrightSummary.exec(line)
    for (const [, count, outcome] of summary?.[1].matchAll(/(\d+) (passed|failed|flaky|interrupted|did not run)/g) ??
      []) {
      sum[outcome === 'passed' || outcome === 'flaky' ? 'passed' : 'failed'] += Number(count)
    }
  }
  return sum
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed } = sumResults(readFileSync(process.argv[2], 'utf8'))
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = passed > 0 && failed === 0 ? 0 : 1
}
