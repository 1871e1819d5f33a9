/**
 * `node scripts/run-suites.mjs 'npm test' 'npm run test:pages'`: runs suites one after the other, whatever comes of
 * them, and ends with one line that sums what their runners reported. Before it stands once more how each that failed
 * ended, since of a long run often only the end is kept. Needs nothing installed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './root.mjs'
import { sumResults } from './sum-results.mjs'

function readReports(folder) {
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** So much of a suite that failed is shown again. */
const LINES_AGAIN = 60
/** For so long what a suite wrote last is waited for once it has ended. */
const LEFTOVERS_MS = 5_000

async function runSuite(command) {
  const folder = mkdtempSync(join(tmpdir(), 'doorpost-results-'))
  const startedAt = performance.now()
  console.log(`\n$ ${command}`)
  const env = { ...process.env, TEST_RESULTS: folder }
  const suite = spawn(command, { cwd: root, env, shell: true, stdio: ['inherit', 'pipe', 'pipe'] })
  let lastWords = ''
  for (const [from, to] of [
    [suite.stdout, process.stdout],
    [suite.stderr, process.stderr],
  ]) {
    from.setEncoding('utf8').on('data', (text) => {
      to.write(text)
      lastWords = (lastWords + text).split('\n').slice(-LINES_AGAIN).join('\n')
    })
  }
  const isRead = once(suite, 'close')
  const [status] = await once(suite, 'exit')
  // What a suite left running would hold its output open for ever.
  await Promise.race([isRead, wait(LEFTOVERS_MS, undefined, { ref: false })])
  suite.stdout.destroy()
  suite.stderr.destroy()
  const result = sumResults(readReports(folder), status)
  rmSync(folder, { recursive: true })
  return { command, lastWords, ...result, seconds: Math.round((performance.now() - startedAt) / 1000) }
}

const results = []
for (const command of process.argv.slice(2)) results.push(await runSuite(command))
for (const { command, failed, lastWords } of results)
  if (failed > 0) console.log(`\n${command} failed. Its last lines, again:\n${lastWords}`)
console.log('\nSuite: passed, failed, seconds')
for (const { command, passed, failed, seconds } of results)
  console.log(`${command}: ${passed}, ${failed}, ${seconds} s`)
const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1
