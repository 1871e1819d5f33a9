/**
 * Takes out the control against each threat in turn and shows that the threat's test goes red: a control whose test
 * stays green is not tested. Works on a temporary copy of `packages/server`; `node scripts/mutate-threats.mjs t05 t12`
 * tries only those.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const server = join(root, 'packages/server')
const patches = join(server, 'threats/patches')
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

/** `git apply` outside a repository is a plain patch tool that every clone has. */
function patch(copy, file, ...options) {
  const { status, stderr } = spawnSync('git', ['apply', ...options, file], { cwd: copy, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${basename(file)} does not fit any more: ${stderr.trim()}`)
}

/** Runs the tests of one threat, or of all of them. */
function isGreen(copy, threat = '') {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--root', copy, '--bail', '1', `threats/${threat}`]
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env })
  // A run that could not begin proves nothing.
  if (!/^ +Tests +\d/m.test(stdout)) throw new Error(`${threat || 'The tests'} did not run:\n${stdout}${stderr}`)
  return status === 0
}

/** The first line of a patch, above the diff, says which control it takes out. */
const controlOf = (file) => readFileSync(file, 'utf8').split('\n', 1)[0]

const { top, copy } = copyServer()
const survivors = []
try {
  const threats = readdirSync(patches)
    .map((name) => basename(name, '.patch'))
    .filter((threat) => wanted.length === 0 || wanted.includes(threat))
  if (!isGreen(copy)) throw new Error('The tests are red with every control in place.')
  console.log('| threat | control taken out | its test |\n|---|---|---|')
  for (const threat of threats) {
    const file = join(patches, `${threat}.patch`)
    patch(copy, file)
    const survives = isGreen(copy, `${threat}-`)
    patch(copy, file, '--reverse')
    if (survives) survivors.push(threat)
    console.log(`| ${threat.toUpperCase()} | ${controlOf(file)} | ${survives ? 'GREEN' : 'red'} |`)
  }
} finally {
  rmSync(top, { recursive: true, force: true })
}
if (survivors.length > 0) {
  console.error(`Nothing tests the control against ${survivors.join(', ')}.`)
  process.exit(1)
}
