/**
 * `npm run test:postgres`: starts a Postgres server and two instances of the built demo on it, at the same moment, and
 * runs `tests/postgres` against them. On Debian it installs the server if it may.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, stopChildren } from '../../../scripts/children.mjs'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { root } from '../../../scripts/root.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'
import { untilAnswering } from '../../../scripts/until-answering.mjs'
import { startPostgres } from '../../support/postgres-server.mjs'
import { startSwitch } from './switch.mjs'

const demo = join(root, 'apps/demo')
const next = 'node_modules/next/dist/bin/next'
const dir = mkdtempSync(join(tmpdir(), 'doorpost-postgres-'))
let tests

async function startEmulator() {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const command = [process.execPath, 'packages/emulator/bin/doorpost-emulator.js']
  const child = startChild('emulator', command, { cwd: root, env: { EMULATOR_PORT: String(port) } })
  await untilAnswering(child, `${url}/_emulator/health`)
  return url
}

async function startInstance(name, env) {
  const port = await findFreePort()
  const command = [process.execPath, next, 'start', '--hostname', '127.0.0.1', '--port', String(port)]
  const child = startChild(name, command, { cwd: demo, env })
  await untilAnswering(child, `http://127.0.0.1:${port}/login`)
  return { port, log: child.log }
}

async function runTests(suite) {
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/postgres/playwright.config.ts']
  const env = { ...process.env, POSTGRES_SUITE: JSON.stringify(suite) }
  tests = spawn(process.execPath, [...playwright, ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' })
  const [status] = await once(tests, 'exit')
  return status ?? 1
}

async function main() {
  const databases = await startPostgres(dir, ['demo', 'fresh'])
  await runCommand('Building the packages', ['npx', '-y', 'pnpm@12.21.0', 'build'], { cwd: root })
  await runCommand('Building the demo', [process.execPath, next, 'build'], { cwd: demo })
  const emulatorUrl = await startEmulator()
  const port = await findFreePort()
  const appUrl = `http://localhost:${port}`
  const env = {
    APP_URL: appUrl,
    DATABASE_URL: databases.demo,
    DEMO_LIMITS: 'off',
    JWT_SECRET: randomBytes(32).toString('base64url'),
    SCALEKIT_ENVIRONMENT_URL: emulatorUrl,
    SCALEKIT_CLIENT_ID: 'skc_emulator',
    SCALEKIT_CLIENT_SECRET: 'emulator-secret',
  }
  const instances = await Promise.all(['first instance', 'second instance'].map((name) => startInstance(name, env)))
  await startSwitch(port, instances)
  return runTests({ appUrl, emulatorUrl, databases })
}

async function stop(status) {
  tests?.kill()
  await stopChildren()
  rmSync(dir, { recursive: true, force: true })
  process.exit(status)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(1))

try {
  await stop(await main())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
}
