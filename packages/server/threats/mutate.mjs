/**
 * Takes out each control in turn and shows that a test of its threat goes red: a control whose test stays green is not
 * tested. Works on temporary copies of this package, one for each processor; `node packages/server/threats/mutate.mjs
 * T05 T12` tries only those.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeTestResults } from '../../../scripts/test-results.mjs'
import { MUTATIONS } from './mutations.mjs'

const server = fileURLToPath(new URL('..', import.meta.url))
const root = join(server, '../..')
const wanted = process.argv.slice(2)

function copyServer() {
  const top = mkdtempSync(join(tmpdir(), 'doorpost-mutants-'))
  const copy = join(top, 'packages/server')
  mkdirSync(copy, { recursive: true })
  for (const folder of ['src', 'threats']) cpSync(join(server, folder), join(copy, folder), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(top, 'node_modules'), 'dir')
  symlinkSync(join(server, 'node_modules'), join(copy, 'node_modules'), 'dir')
  // The time limit of vitest.config.ts: a test that is slow on a busy machine is not red.
  const config = { test: { include: ['threats/*.test.ts'], testTimeout: 30_000 } }
  writeFileSync(join(copy, 'vitest.config.mjs'), `export default ${JSON.stringify(config)}\n`)
  return { top, copy }
}

/** The one file that holds the marker, and its text. */
function findMarked(copy, marker) {
  const files = readdirSync(join(copy, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => join(copy, 'src', name))
  const marked = files
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .filter(({ text }) => text.split('\n').some((line) => line.endsWith(`// ${marker}`)))
  if (marked.length !== 1) throw new Error(`${marked.length} files hold lines that end in "// ${marker}", not 1.`)
  return marked[0]
}

/** The text without the control. */
function takeOut(text, { marker, from, to }) {
  return text
    .split('\n')
    .flatMap((line) => {
      if (!line.endsWith(`// ${marker}`)) return [line]
      if (from === undefined) return []
      if (!line.includes(from)) throw new Error(`The line marked ${marker} does not hold "${from}" any more.`)
      return [line.replace(from, () => to)]
    })
    .join('\n')
}

/** What vitest reported as JSON: how many tests there were, and those that failed with the reason. */
function readReport(json) {
  try {
    const { numTotalTests, testResults } = JSON.parse(json)
    const failed = testResults
      .flatMap((file) => file.assertionResults)
      .filter((test) => test.status === 'failed')
      .map((test) => `${test.fullName}\n${test.failureMessages.join('\n')}`)
    return { total: numTotalTests, failed }
  } catch {
    return { total: 0, failed: [] }
  }
}

/** What a program printed, whatever it ended with. */
function run(args, cwd) {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ hasFailed: error !== null, stdout, stderr }),
    )
  })
}

/** Runs the tests of one threat, or of all of them, and says which failed. */
async function runTests(copy, threat = '') {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--root', copy, '--bail', '1', '--reporter', 'json', `threats/${threat}`]
  const { hasFailed, stdout, stderr } = await run(args, copy)
  // A run that could not begin proves nothing.
  const { total, failed } = readReport(stdout)
  if (total === 0) throw new Error(`${threat || 'The tests'} did not run:\n${stdout}${stderr}`)
  return { isGreen: !hasFailed, failed }
}

/** Whether the tests stay green without the control. */
async function survives(copy, mutation) {
  const { marker } = mutation
  const { file, text } = findMarked(copy, marker)
  writeFileSync(file, takeOut(text, mutation))
  // T07b is another control against T07.
  const { isGreen } = await runTests(copy, `${marker.slice(0, 3).toLowerCase()}-`)
  writeFileSync(file, text)
  return isGreen
}

const copies = Array.from({ length: availableParallelism() }, copyServer)
const waiting = MUTATIONS.filter(({ marker }) => wanted.length === 0 || wanted.includes(marker))
const survivors = []
let tried = 0

/** Tries the mutations that are left, one after the other. */
async function tryMutations({ copy }) {
  for (let mutation = waiting.shift(); mutation !== undefined; mutation = waiting.shift()) {
    const { marker, what } = mutation
    const isGreen = await survives(copy, mutation)
    tried += 1
    if (isGreen) survivors.push(marker)
    console.log(`| ${marker} | ${what} | ${isGreen ? 'GREEN' : 'red'} |`)
  }
}

try {
  const untouched = await runTests(copies[0].copy)
  if (!untouched.isGreen) throw new Error(`Red with every control in place:\n${untouched.failed.join('\n')}`)
  console.log('| threat | control taken out | its test |\n|---|---|---|')
  await Promise.all(copies.map(tryMutations))
} finally {
  for (const { top } of copies) rmSync(top, { recursive: true, force: true })
}
writeTestResults({ passed: tried - survivors.length, failed: survivors.length })
if (survivors.length > 0) {
  console.error(`Nothing tests the control against ${survivors.join(', ')}.`)
  process.exit(1)
}
