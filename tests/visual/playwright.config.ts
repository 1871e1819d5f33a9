import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs'
import { playwrightReporters } from '../../scripts/test-results.mjs'

const executablePath = await findChromium()
const port = process.env.STORYBOOK_PORT
if (!port) throw new Error('Nothing to look at: run `npm run test:visual`, which builds Storybook and serves it.')
const baseURL = `http://127.0.0.1:${port}/design/`

export default defineConfig({
  testDir: '..',
  outputDir: '../../test-results/visual',
  reporter: playwrightReporters(),
  // A page of every state takes its time on a machine that is busy.
  timeout: 180_000,
  fullyParallel: true,
  workers: 2,
  snapshotPathTemplate: '{testDir}/visual/screenshots/{arg}{ext}',
  // Absolute: a share of a long page could hide a whole word.
  expect: { timeout: 60_000, toHaveScreenshot: { maxDiffPixels: 60, threshold: 0.2 } },
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    launchOptions: { ...(executablePath && { executablePath }), args: [...chromiumArgs, '--font-render-hinting=none'] },
  },
  projects: [
    { name: 'storybook', testMatch: 'storybook/**/*.spec.ts' },
    { name: 'visual', testMatch: 'visual/**/*.spec.ts' },
  ],
  webServer: {
    command: 'node run/file-server.mjs',
    env: { PORT: port },
    url: baseURL,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3_000 },
  },
})
