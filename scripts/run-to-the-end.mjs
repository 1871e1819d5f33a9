import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stopChildren } from './children.mjs'
import { root } from './root.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const runners = new Set()

/**
 * Runs a test runner from the root, with its own output.
 *
 * @param {readonly string[]} command for Node.js
 * @param {Record<string, string>} env laid over the environment of this process
 * @returns {Promise<number>} its exit status
 */
export async function runTests(command, env) {
  const tests = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
  runners.add(tests)
  const [status] = await once(tests, 'exit')
  runners.delete(tests)
  return status ?? 1
}

/**
 * Does the work of a script, and ends with the exit status that it returns. The runners and children that it started
 * have stopped by then, also after an error or a signal.
 *
 * @param {() => Promise<number>} work
 * @param {() => void} cleanUp what is left to do when nothing runs any more
 */
export async function runToTheEnd(work, cleanUp) {
  async function stop(status) {
    for (const tests of runners) tests.kill()
    await stopChildren()
    cleanUp()
    process.exit(status)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(1))
  try {
    await stop(await work())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await stop(1)
  }
}
