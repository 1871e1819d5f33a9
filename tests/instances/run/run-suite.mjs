import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stopChildren } from '../../../scripts/children.mjs'
import { root } from '../../../scripts/root.mjs'
import { removeFolders } from './pair.mjs'

let tests

/**
 * Runs the tests of a vitest project against servers that run.
 *
 * @param {string} project
 * @param {object} suite where the servers are
 * @param {readonly string[]} [args] more for vitest
 * @returns {Promise<number>} its exit code
 */
export async function runSuite(project, suite, args = []) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--no-file-parallelism']
  const env = { ...process.env, INSTANCES_SUITE: JSON.stringify(suite) }
  tests = spawn(process.execPath, [...vitest, ...args], { cwd: root, env, stdio: 'inherit' })
  const [status] = await once(tests, 'exit')
  return status ?? 1
}

/** Does the work, and ends with the exit code that it returns. Whatever it started has stopped by then. */
export async function runToTheEnd(work) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(1))
  try {
    await stop(await work())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await stop(1)
  }
}

async function stop(status) {
  tests?.kill()
  await stopChildren()
  removeFolders()
  process.exit(status)
}
