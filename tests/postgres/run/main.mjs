/**
 * `npm run test:postgres`: starts a Postgres server and two instances of the built demo on it, at the same moment, and
 * runs `tests/postgres` against them. On Debian it installs the server if it may.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemo, buildPackages } from '../../../scripts/builds.mjs'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { runTests, runToTheEnd } from '../../../scripts/run-to-the-end.mjs'
import { demoEnvironment, startDemo, startEmulator } from '../../support/demo-instances.mjs'
import { startPostgres } from '../../support/postgres-server.mjs'
import { startSwitch } from './switch.mjs'

const dir = mkdtempSync(join(tmpdir(), 'doorpost-postgres-'))

async function main() {
  const databases = await startPostgres(dir, ['demo', 'fresh'])
  await buildPackages()
  await buildDemo()
  const emulatorUrl = await startEmulator()
  const port = await findFreePort()
  const appUrl = `http://localhost:${port}`
  const env = { ...demoEnvironment({ appUrl, emulatorUrl, databaseUrl: databases.demo }), DEMO_LIMITS: 'off' }
  const instances = await Promise.all(['first instance', 'second instance'].map((name) => startDemo(name, env)))
  await startSwitch(port, instances)
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/postgres/playwright.config.ts']
  const suite = { appUrl, emulatorUrl, databases }
  return runTests([...playwright, ...process.argv.slice(2)], { POSTGRES_SUITE: JSON.stringify(suite) })
}

await runToTheEnd(main, () => rmSync(dir, { recursive: true, force: true }))
