import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from './scripts/find-chromium.mjs'
import { findFreePort } from './scripts/find-free-port.mjs'
import { playwrightReporters } from './scripts/test-results.mjs'
import { demoServer, emulatorServer } from './tests/support/demo-servers'
import { chooseE2ePorts, e2eUrl } from './tests/support/e2e-servers'

await chooseE2ePorts(findFreePort)

// Where the tests that the Player of Doorpost Studio has saved read their email, and tell the emulator what to do.
process.env.SCALEKIT_ENVIRONMENT_URL = e2eUrl('countedEmulator')

/** Tests that move a clock, make calls fail or count them: one after the other, with an app that nobody else uses. */
const alone = ['own-emulator.spec.ts', 'saved/*.spec.ts']

const executablePath = await findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  reporter: playwrightReporters(),
  fullyParallel: true,
  workers: 2,
  // Not how fast a test is, but when it hangs: the longest take 24 seconds on a slow machine.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: e2eUrl('app'),
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
  },
  projects: [
    { name: 'together', testIgnore: alone },
    { name: 'alone', testMatch: alone, fullyParallel: false, workers: 1, use: { baseURL: e2eUrl('countedApp') } },
  ],
  webServer: [
    emulatorServer('emulator'),
    emulatorServer('countedEmulator'),
    demoServer('apps/demo', 'app'),
    demoServer('apps/demo', 'countedApp', 'countedEmulator'),
    demoServer('apps/demo', 'anyBrowserApp'),
  ],
})
