import { randomBytes } from 'node:crypto'
import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from './scripts/find-chromium.mjs'
import { findFreePort } from './scripts/find-free-port.mjs'

// Playwright reads this file again in every worker: what is chosen once travels in the environment.
process.env.E2E_APP_PORT ??= String(await findFreePort())
process.env.E2E_BARE_APP_PORT ??= String(await findFreePort())
process.env.E2E_EMULATOR_PORT ??= String(await findFreePort())
process.env.E2E_JWT_SECRET ??= randomBytes(32).toString('base64url')

const { E2E_APP_PORT, E2E_BARE_APP_PORT, E2E_EMULATOR_PORT, E2E_JWT_SECRET } = process.env
const emulatorUrl = `http://127.0.0.1:${E2E_EMULATOR_PORT}`
const executablePath = await findChromium()
const gracefulShutdown = { signal: 'SIGTERM', timeout: 3_000 } as const

/** The built demo in `cwd`, as `next start` serves it. */
function demo(cwd: string, port: string) {
  return {
    command: `node node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port ${port}`,
    cwd,
    env: {
      APP_URL: `http://localhost:${port}`,
      DEMO_LIMITS: 'off',
      JWT_SECRET: E2E_JWT_SECRET,
      NEXT_TELEMETRY_DISABLED: '1',
      SCALEKIT_ENVIRONMENT_URL: emulatorUrl,
      SCALEKIT_CLIENT_ID: 'skc_emulator',
      SCALEKIT_CLIENT_SECRET: 'emulator-secret',
    },
    url: `http://localhost:${port}`,
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
    baseURL: `http://localhost:${E2E_APP_PORT}`,
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
  },
  webServer: [
    {
      command: 'node packages/emulator/bin/doorpost-emulator.js',
      env: { PORT: E2E_EMULATOR_PORT },
      url: `${emulatorUrl}/_emulator/health`,
      gracefulShutdown,
    },
    demo('apps/demo', E2E_APP_PORT),
    demo('.tmp/demo-without-proxy', E2E_BARE_APP_PORT),
  ],
})
