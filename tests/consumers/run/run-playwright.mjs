import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { root } from '../../../scripts/root.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs `tests/consumers` against running apps; returns Playwright's exit status.
 *
 * @param {string} file where the specs read what is running
 * @param {object} consumers
 * @param {Record<string, string>} [env]
 */
export async function runPlaywright(file, consumers, env = {}) {
  writeFileSync(file, JSON.stringify(consumers, null, 2))
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/consumers/playwright.config.ts']
  const options = { cwd: root, env: { ...process.env, ...env, CONSUMERS_FILE: file }, stdio: 'inherit' }
  const tests = spawn(process.execPath, playwright, options)
  running.add(tests)
  const [status] = await once(tests, 'exit')
  running.delete(tests)
  return status ?? 1
}

/** Ends what still runs. */
export function stopPlaywright() {
  for (const tests of running) tests.kill()
}
