/**
 * `npm run test:stacks`: every stack of `tests/consumers/stacks` from the packed packages, one after the other, and a
 * table of what worked. Names behind `--` choose, as does `--short`; `--packed=<folder>` takes tarballs that are there
 * instead of building them; with `--keep` the folder stays. The table is also written to `test-results/stacks.md`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runToTheEnd } from '../../../scripts/run-to-the-end.mjs'
import { findPacked, packPackages } from './build.mjs'
import { hasFailed, runStacks } from './run-stacks.mjs'
import { runSecrets, startRunEmulator } from './serve.mjs'
import { readStacks } from './stack.mjs'

const args = process.argv.slice(2)
const names = args.filter((arg) => !arg.startsWith('--'))
const packed = args.find((arg) => arg.startsWith('--packed='))?.slice('--packed='.length)
const isKept = args.includes('--keep')
const isWanted = ({ name, group }) =>
  names.length > 0 ? names.includes(name) : group === 'short' || !args.includes('--short')

const dir = mkdtempSync(join(tmpdir(), 'doorpost-stacks-'))

async function main() {
  const stacks = (await readStacks()).filter(isWanted)
  const missing = names.filter((name) => !stacks.some((stack) => stack.name === name))
  if (missing.length > 0) throw new Error(`There is no stack ${missing.join(', ')}.`)
  const tarballs = packed ? findPacked(packed) : await packPackages(join(dir, 'tarballs'))
  const secrets = runSecrets()
  const emulator = await startRunEmulator(join(dir, 'emulator'), tarballs, secrets)
  const env = { ...emulator.env, JWT_SECRET: secrets.jwt }
  const rows = await runStacks(stacks, { dir, tarballs, emulator, env, secrets: Object.values(secrets), isKept })
  await emulator.stop()
  return hasFailed(rows) ? 1 : 0
}

await runToTheEnd(main, () => {
  if (isKept) console.log(`Kept ${dir}`)
  else rmSync(dir, { recursive: true, force: true })
})
