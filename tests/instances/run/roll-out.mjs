/**
 * `npm run test:roll-out -- <commit>`: builds the demo of an earlier commit in a clone of its own, starts it beside the one
 * of this folder as a roll-out does, `a` old and `b` new, and runs `tests/instances/roll-out` against both. Without a
 * commit it is the newest tag. `STORE=postgres` is for a commit whose demo knows no REDIS_URL.
 */
import { join } from 'node:path'
import { buildDemo, buildDemoIn, buildPackages, demo } from '../../../scripts/builds.mjs'
import { root } from '../../../scripts/root.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'
import { runToTheEnd } from '../../../scripts/run-to-the-end.mjs'
import { pnpm } from '../../../scripts/steps.mjs'
import { startEmulator } from '../../support/demo-instances.mjs'
import { startPostgres } from '../../support/postgres-server.mjs'
import { startRedis } from '../../support/redis-server.mjs'
import { newFolder, removeFolders, startPair } from './pair.mjs'
import { runSuite } from './run-suite.mjs'

let logs = []

async function chooseCommit() {
  const [given] = process.argv.slice(2)
  if (given) return given
  const found = await runCommand('Looking for a tag', ['git', 'describe', '--tags', '--abbrev=0'], { cwd: root })
  return found.trim()
}

async function buildOld(commit) {
  const clone = join(newFolder(), 'old')
  await runCommand('Cloning', ['git', 'clone', '-q', '--no-checkout', root, clone], { cwd: root })
  await runCommand(`Checking ${commit} out`, ['git', 'checkout', '-q', '--detach', commit], { cwd: clone })
  await runCommand('Installing', [...pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], { cwd: clone })
  await runCommand('Building its packages', [...pnpm, 'build'], { cwd: clone })
  await buildDemoIn('Building its demo', join(clone, 'apps/demo'))
  return join(clone, 'apps/demo')
}

async function buildNew() {
  await buildPackages()
  await buildDemo()
  return demo
}

async function startAll(builds) {
  const emulatorUrl = await startEmulator()
  const { demo: databaseUrl } = await startPostgres(newFolder(), ['demo'])
  const isOnPostgres = process.env.STORE === 'postgres'
  const store = isOnPostgres ? {} : { REDIS_URL: `redis://127.0.0.1:${await startRedis(newFolder())}` }
  const env = { DEMO_LIMITS: 'off', ...store }
  const { logs: written, ...pair } = await startPair({ emulatorUrl, databaseUrl, env, builds })
  logs = written
  const free = { ...pair, databaseUrl }
  return { emulatorUrl, free, limited: free, redisSwitch: '' }
}

await runToTheEnd(async () => {
  // One after the other: each wants the whole machine. `OLD_DEMO` and `NEW_DEMO` are built already.
  const old = process.env.OLD_DEMO ?? (await buildOld(await chooseCommit()))
  const current = process.env.NEW_DEMO ?? (await buildNew())
  const status = await runSuite('roll-out', await startAll([old, current]))
  if (status !== 0) for (const log of logs) console.error(`\n${log()}`)
  return status
}, removeFolders)
