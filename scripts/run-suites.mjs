/**
 * `node scripts/run-suites.mjs 'npm test' 'npm run test:pages'`: runs suites one after the other, whatever comes of
 * them, and ends with one line that sums what their runners reported. Needs nothing installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'
import { sumResults } from './sum-results.mjs'

function readReports(folder) {
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

function runSuite(command) {
  const folder = mkdtempSync(join(tmpdir(), 'doorpost-results-'))
  const startedAt = performance.now()
  console.log(`\n$ ${command}`)
  const env = { ...process.env, TEST_RESULTS: folder }
  const { status } = spawnSync(command, { cwd: root, env, shell: true, stdio: 'inherit' })
  const result = sumResults(readReports(folder), status)
  rmSync(folder, { recursive: true })
  return { command, ...result, seconds: Math.round((performance.now() - startedAt) / 1000) }
}

const results = process.argv.slice(2).map(runSuite)
console.log('\nSuite: passed, failed, seconds')
for (const { command, passed, failed, seconds } of results)
  console.log(`${command}: ${passed}, ${failed}, ${seconds} s`)
const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1
