import { writeFileSync } from 'node:fs'
import { runTests } from '../../../scripts/run-to-the-end.mjs'

/**
 * Runs `tests/consumers` against running apps; returns Playwright's exit status.
 *
 * @param {string} file where the specs read what is running
 * @param {object} consumers
 * @param {Record<string, string>} [env]
 */
export function runPlaywright(file, consumers, env = {}) {
  writeFileSync(file, JSON.stringify(consumers, null, 2))
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/consumers/playwright.config.ts']
  return runTests(playwright, { ...env, CONSUMERS_FILE: file })
}
