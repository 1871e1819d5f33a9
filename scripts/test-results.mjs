import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Set by `.ci/run`: a folder for this suite, which each of its runners writes a file to.
const folder = process.env.TEST_RESULTS

const resultFile = (runner) => join(folder, `${runner}-${process.pid}.json`)

/** @returns {['json', { outputFile: string }][]} */
const jsonReporters = () => (folder ? [['json', { outputFile: resultFile('runner') }]] : [])

/**
 * What Vitest prints, and for CI its JSON with it.
 *
 * @returns {('default' | ['json', { outputFile: string }])[]}
 */
export const vitestReporters = () => ['default', ...jsonReporters()]

/**
 * What Playwright prints, and for CI its JSON with it.
 *
 * @returns {(['list'] | ['json', { outputFile: string }])[]}
 */
export const playwrightReporters = () => [['list'], ...jsonReporters()]

/**
 * What came of a suite that no runner ran.
 *
 * @param {{ passed: number, failed: number }} counts
 */
export function writeTestResults(counts) {
  if (folder) writeFileSync(resultFile('script'), JSON.stringify(counts))
}
