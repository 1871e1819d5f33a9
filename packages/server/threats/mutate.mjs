/**
 * Takes out each control in turn and shows that a test of its threat goes red: a control whose test stays green is not
 * tested. Works on a temporary copy of this package; `node packages/server/threats/mutate.mjs T05 T12` tries only those.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
  writeFileSync(join(copy, 'vitest.config.mjs'), "export default { test: { include: ['threats/*.test.ts'] } }\n")
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

function countTests(json) {
  try {
    return JSON.parse(json).numTotalTests
  } catch {
    return 0
  }
}

/** Runs the tests of one threat, or of all of them. */
function isGreen(copy, threat = '') {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--root', copy, '--bail', '1', '--reporter', 'json', `threats/${threat}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  // A run that could not begin proves nothing.
  if (countTests(stdout) === 0) throw new Error(`${threat || 'The tests'} did not run:\n${stdout}${stderr}`)
  return status === 0
}

const { top, copy } = copyServer()
const survivors = []
let tried = 0
try {
  const mutations = MUTATIONS.filter(({ marker }) => wanted.length === 0 || wanted.includes(marker))
  if (!isGreen(copy)) throw new Error('The tests are red with every control in place.')
  console.log('| threat | control taken out | its test |\n|---|---|---|')
  for (const mutation of mutations) {
    const { marker, what } = mutation
    const { file, text } = findMarked(copy, marker)
    writeFileSync(file, takeOut(text, mutation))
    // T07b is another control against T07.
    const survives = isGreen(copy, `${marker.slice(0, 3).toLowerCase()}-`)
    writeFileSync(file, text)
    tried += 1
    if (survives) survivors.push(marker)
    console.log(`| ${marker} | ${what} | ${survives ? 'GREEN' : 'red'} |`)
  }
} finally {
  rmSync(top, { recursive: true, force: true })
}
writeTestResults({ passed: tried - survivors.length, failed: survivors.length })
if (survivors.length > 0) {
  console.error(`Nothing tests the control against ${survivors.join(', ')}.`)
  process.exit(1)
}
