import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { playwrightReporters } from '../../scripts/test-results.mjs'

// Playwright reads this file again in every worker: what is chosen once travels in the environment.
process.env.SITE_PORT ??= String(await findFreePort())
const url = `http://localhost:${process.env.SITE_PORT}`
const executablePath = await findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/site',
  reporter: playwrightReporters(),
  use: {
    ...devices['Desktop Chrome'],
    baseURL: url,
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
  },
  webServer: {
    command: `node node_modules/vitepress/bin/vitepress.js preview --host 127.0.0.1 --port ${process.env.SITE_PORT}`,
    cwd: '../../apps/site',
    url,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3_000 },
  },
})
