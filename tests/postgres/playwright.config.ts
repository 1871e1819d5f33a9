import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs'
import { playwrightReporters } from '../../scripts/test-results.mjs'
import { readSuite } from './suite'

const executablePath = await findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/postgres',
  reporter: playwrightReporters(),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: readSuite().appUrl,
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
  },
})
