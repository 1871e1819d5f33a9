import { randomBytes } from 'node:crypto'
import { type EmulatorName, e2ePort, e2eUrl, type ServerName } from './e2e-servers'

const gracefulShutdown = { signal: 'SIGTERM', timeout: 3_000 } as const
const root = new URL('../../', import.meta.url).pathname

const anyBrowser: ReadonlySet<ServerName> = new Set(['anyBrowserApp', 'mailboxApp'])

// Playwright reads its configuration again in every worker: what is chosen once travels in the environment.
process.env.E2E_JWT_SECRET ??= randomBytes(32).toString('base64url')

export function emulatorServer(name: EmulatorName) {
  return {
    command: 'node packages/emulator/bin/doorpost-emulator.js',
    cwd: root,
    // As `npm start` runs it.
    env: { EMULATOR_PORT: e2ePort(name), EMULATOR_TEMPLATES: 'packages/server/templates/mail' },
    url: `${e2eUrl(name)}/_emulator/health`,
    gracefulShutdown,
  }
}

/**
 * The built demo in `folder`, as `next start` serves it.
 *
 * @param folder path from the root
 */
export function demoServer(
  folder: string,
  name: Exclude<ServerName, EmulatorName>,
  emulatorName: EmulatorName = 'emulator',
) {
  return {
    command: `node node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port ${e2ePort(name)}`,
    cwd: `${root}${folder}`,
    env: {
      APP_URL: e2eUrl(name),
      DATABASE_URL: '',
      // Each has its own, and leaves nothing behind.
      DEMO_DATA_DIR: 'memory://',
      DEMO_LIMITS: 'off',
      DEMO_BINDING: anyBrowser.has(name) ? 'any-browser' : 'same-browser',
      JWT_SECRET: process.env.E2E_JWT_SECRET ?? '',
      NEXT_TELEMETRY_DISABLED: '1',
      SCALEKIT_ENVIRONMENT_URL: e2eUrl(emulatorName),
      SCALEKIT_CLIENT_ID: 'skc_emulator',
      SCALEKIT_CLIENT_SECRET: 'emulator-secret',
    },
    url: e2eUrl(name),
    gracefulShutdown,
  }
}
