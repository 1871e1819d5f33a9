/**
 * `npm start`: from a fresh clone to the demo and the emulator in one command. With `--dev`: the same with `next dev`.
 */
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildDemo, demo } from './builds.mjs'
import { startChild, stopChildren } from './children.mjs'
import { isPortFree } from './find-free-port.mjs'
import { packageStamp } from './package-stamp.mjs'
import { root } from './root.mjs'
import { checkNode, pnpm, StepError, step } from './steps.mjs'

const next = 'node_modules/next/dist/bin/next'
const isDev = process.argv.includes('--dev')
const readyWithinMs = 60_000
let isStopping = false

async function choosePort(variable, preferred, what) {
  const port = Number(process.env[variable] || preferred)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StepError(`${variable} is ${process.env[variable]}, which is not a port. Use a number from 1 to 65535.`)
  }
  if (!(await isPortFree(port))) {
    throw new StepError(`Port ${port} (${what}) is taken. Choose another: ${variable}=${port + 1} npm start`)
  }
  return port
}

/** Builds what changed since the last time. */
async function build() {
  if (!packageStamp.isFresh()) {
    // JavaScript only: nothing that runs here reads types, and they take longer to build than all the rest.
    await step('Building the packages', [...pnpm, 'build:js'])
    packageStamp.write()
  }
  if (!isDev) await buildDemo(step)
}

/** Written once and kept: sessions outlive a restart. */
function ensureSecret() {
  const file = join(demo, '.env.local')
  const existing = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (/^JWT_SECRET=/m.test(existing)) return
  const lineBreak = existing === '' || existing.endsWith('\n') ? '' : '\n'
  appendFileSync(file, `${lineBreak}JWT_SECRET=${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
}

async function isAnswering(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

async function untilAnswering(child, url) {
  let status
  child.exited.then((exitStatus) => {
    status = exitStatus
  })
  const deadline = Date.now() + readyWithinMs
  while (!(await isAnswering(url))) {
    if (status !== undefined)
      throw new StepError(`${child.log()}\n\nThe ${child.name} stopped (${status}) before it was ready.`)
    if (Date.now() > deadline) throw new StepError(`${child.log()}\n\nThe ${child.name} does not respond at ${url}.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function startServers(port, emulatorPort) {
  const emulatorUrl = `http://127.0.0.1:${emulatorPort}`
  const appUrl = `http://localhost:${port}`
  const emulator = startChild('emulator', [process.execPath, 'packages/emulator/bin/doorpost-emulator.js'], {
    cwd: root,
    // The demo's emails are in the kit's template, as in an environment that has it in its dashboard.
    env: { EMULATOR_PORT: String(emulatorPort), EMULATOR_TEMPLATES: 'packages/server/templates/mail' },
  })
  const serve = [next, isDev ? 'dev' : 'start', '--hostname', '127.0.0.1', '--port', String(port)]
  const app = startChild('demo', [process.execPath, ...serve], {
    cwd: demo,
    env: {
      APP_URL: appUrl,
      SCALEKIT_ENVIRONMENT_URL: emulatorUrl,
      SCALEKIT_CLIENT_ID: 'skc_emulator',
      SCALEKIT_CLIENT_SECRET: 'emulator-secret',
    },
  })
  await Promise.all([untilAnswering(emulator, `${emulatorUrl}/_emulator/health`), untilAnswering(app, appUrl)])
  console.log(`
  Demo        ${appUrl}
  Inbox       http://localhost:${emulatorPort}   the emails that the demo sends

Press Ctrl-C to stop both.`)
  const servers = [emulator, app]
  for (const server of servers) server.showErrors()
  return servers
}

async function start() {
  checkNode()
  const port = await choosePort('PORT', 3000, 'the demo')
  const emulatorPort = await choosePort('EMULATOR_PORT', 8788, 'the emulator')
  await step('Installing', [...pnpm, 'install', '--frozen-lockfile'])
  await build()
  ensureSecret()
  const servers = await startServers(port, emulatorPort)
  const ended = await Promise.race(servers.map((child) => child.exited.then(() => child)))
  throw new StepError(`${ended.log()}\n\nThe ${ended.name} stopped unexpectedly.`)
}

async function stop(status) {
  if (isStopping) return
  isStopping = true
  await stopChildren()
  process.exit(status)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0))

// npm does not pass SIGTERM on: when it is gone, this process has another parent.
const parent = process.ppid
setInterval(() => process.ppid === parent || stop(0), 500).unref()

try {
  await start()
} catch (error) {
  if (!isStopping) console.error(error instanceof StepError ? `\n${error.message}` : error)
  await stop(1)
}
