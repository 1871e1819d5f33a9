import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs'
import { playwrightReporters } from '../../scripts/test-results.mjs'

const executablePath = await findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/dev',
  reporter: playwrightReporters(),
  // Next.js lets one development server run in a folder.
  workers: 1,
  // Each page is compiled when it is asked for.
  timeout: 180_000,
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
  },
})
