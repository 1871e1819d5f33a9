import { randomBytes } from 'node:crypto'
import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from './scripts/find-chromium.mjs'
import { findFreePort } from './scripts/find-free-port.mjs'
import { chooseE2ePorts, e2ePort, e2eUrl } from './tests/support/e2e-servers'

// Playwright reads this file again in every worker: what is chosen once travels in the environment.
await chooseE2ePorts(findFreePort)
process.env.E2E_JWT_SECRET ??= randomBytes(32).toString('base64url')

const executablePath = await findChromium()
const gracefulShutdown = { signal: 'SIGTERM', timeout: 3_000 } as const

function emulator(name: 'emulator' | 'countedEmulator') {
  return {
    command: 'node packages/emulator/bin/doorpost-emulator.js',
    env: { EMULATOR_PORT: e2ePort(name) },
    url: `${e2eUrl(name)}/_emulator/health`,
    gracefulShutdown,
  }
}

/** The built demo in `cwd`, as `next start` serves it. */
function demo(
  cwd: string,
  name: 'app' | 'appWithoutProxy' | 'countedApp' | 'anyBrowserApp',
  emulatorName: 'emulator' | 'countedEmulator' = 'emulator',
) {
  return {
    command: `node node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port ${e2ePort(name)}`,
    cwd,
    env: {
      APP_URL: e2eUrl(name),
      DATABASE_URL: '',
      // Each has its own, and leaves nothing behind.
      DEMO_DATA_DIR: 'memory://',
      DEMO_LIMITS: 'off',
      DEMO_BINDING: name === 'anyBrowserApp' ? 'any-browser' : 'same-browser',
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

export default defineConfig({
  testDir: 'tests/e2e',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: e2eUrl('app'),
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
  },
  webServer: [
    emulator('emulator'),
    emulator('countedEmulator'),
    demo('apps/demo', 'app'),
    demo('apps/demo', 'countedApp', 'countedEmulator'),
    demo('.tmp/demo-without-proxy', 'appWithoutProxy'),
    demo('apps/demo', 'anyBrowserApp'),
  ],
})
