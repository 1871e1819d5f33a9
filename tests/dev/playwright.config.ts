import { randomBytes } from 'node:crypto'
import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { playwrightReporters } from '../../scripts/test-results.mjs'

// Playwright reads this file again in every worker: what is chosen once travels in the environment.
process.env.DEV_PORT ??= String(await findFreePort())
const url = `http://localhost:${process.env.DEV_PORT}`
const executablePath = await findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/dev',
  reporter: playwrightReporters(),
  // Each page is compiled when it is asked for.
  timeout: 180_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: url,
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
  },
  webServer: {
    command: `node node_modules/next/dist/bin/next dev --hostname 127.0.0.1 --port ${process.env.DEV_PORT}`,
    cwd: '../../apps/demo',
    env: {
      APP_URL: url,
      DEMO_DATA_DIR: 'memory://',
      JWT_SECRET: randomBytes(32).toString('base64url'),
      NEXT_TELEMETRY_DISABLED: '1',
      // The pages are looked at, and no email is sent, so nothing has to respond there.
      SCALEKIT_ENVIRONMENT_URL: 'http://127.0.0.1:9',
      SCALEKIT_CLIENT_ID: 'skc_emulator',
      SCALEKIT_CLIENT_SECRET: 'emulator-secret',
    },
    url,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3_000 },
  },
})
