/**
 * `npm start`: from a fresh clone to the demo and the emulator in one command. With `--dev`: the same with `next dev`.
 */
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildStamp } from './build-stamp.mjs'
import { startChild, stopChildren } from './children.mjs'
import { isPortFree } from './find-free-port.mjs'
import { packageOutputs, packageStamp } from './package-stamp.mjs'
import { root } from './root.mjs'

const demo = join(root, 'apps/demo')
const next = 'node_modules/next/dist/bin/next'
const pnpm = ['npx', '-y', 'pnpm@12.21.0']
const isDev = process.argv.includes('--dev')
const readyWithinMs = 60_000
let isStopping = false

/** A failure whose message is complete, without a stack. */
class StartError extends Error {}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StartError(`Doorpost needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  }
}

async function choosePort(variable, preferred, what) {
  const port = Number(process.env[variable] || preferred)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError(`${variable} is ${process.env[variable]}, which is not a port. Use a number from 1 to 65535.`)
  }
  if (!(await isPortFree(port))) {
    throw new StartError(`Port ${port} (${what}) is taken. Choose another: ${variable}=${port + 1} npm start`)
  }
  return port
}

async function step(title, command, { cwd = root, env } = {}) {
  process.stdout.write(`${title} … `)
  const startedAt = performance.now()
  const child = startChild(title, command, { cwd, env: { CI: 'true', ...env } })
  const status = await child.exited
  if (status !== 0) {
    process.stdout.write(isStopping ? 'stopped\n' : 'failed\n')
    throw new StartError(`${child.log()}\n\n"${command.join(' ')}" failed (${status}).`)
  }
  process.stdout.write(`${Math.round((performance.now() - startedAt) / 1000)} s\n`)
}

/** Builds only what changed since the last time, as `next build` alone takes longer than everything else. */
async function buildStep(title, command, stamp, options) {
  if (stamp.isFresh()) return
  await step(title, command, options)
  stamp.write()
}

/** JavaScript only: nothing that runs here reads types, and they take longer to build than all the rest. */
async function build() {
  await buildStep('Building the packages', [...pnpm, 'build:js'], packageStamp)
  if (isDev) return
  const demoStamp = buildStamp(join(root, '.tmp/stamps/demo'), {
    inputs: [join(root, 'pnpm-lock.yaml'), join(root, 'tsconfig.base.json'), demo, ...packageOutputs],
    outputs: [join(demo, '.next/BUILD_ID')],
  })
  await buildStep('Building the demo', [process.execPath, next, 'build'], demoStamp, {
    cwd: demo,
    env: { DEMO_TYPE_CHECK: 'off' },
  })
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
      throw new StartError(`${child.log()}\n\nThe ${child.name} stopped (${status}) before it was ready.`)
    if (Date.now() > deadline) throw new StartError(`${child.log()}\n\nThe ${child.name} does not respond at ${url}.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function startServers(port, emulatorPort) {
  const emulatorUrl = `http://127.0.0.1:${emulatorPort}`
  const appUrl = `http://localhost:${port}`
  const emulator = startChild('emulator', [process.execPath, 'packages/emulator/bin/doorpost-emulator.js'], {
    cwd: root,
    env: { EMULATOR_PORT: String(emulatorPort) },
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
  throw new StartError(`${ended.log()}\n\nThe ${ended.name} stopped unexpectedly.`)
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
  if (!isStopping) console.error(error instanceof StartError ? `\n${error.message}` : error)
  await stop(1)
}
