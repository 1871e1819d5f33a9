import { runTests } from '../../../scripts/run-to-the-end.mjs'

/**
 * Runs the tests of a vitest project against servers that run.
 *
 * @param {string} project
 * @param {object} suite where the servers are
 * @param {readonly string[]} [args] more for vitest
 * @returns {Promise<number>} its exit code
 */
export function runSuite(project, suite, args = []) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--no-file-parallelism']
  return runTests([...vitest, ...args], { INSTANCES_SUITE: JSON.stringify(suite) })
}
