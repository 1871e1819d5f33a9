import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { playwrightReporters } from '../../scripts/test-results.mjs'
import { demoServer, emulatorServer } from '../support/demo-servers'
import { chooseE2ePorts, e2eUrl } from '../support/e2e-servers'

await chooseE2ePorts(findFreePort)

const executablePath = await findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/pages',
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
  webServer: [
    emulatorServer('emulator'),
    demoServer('apps/demo', 'app'),
    demoServer('.tmp/demo-without-proxy', 'appWithoutProxy'),
    demoServer('apps/demo', 'anyBrowserApp'),
    // Its emulator is started by mailbox.spec.ts, with the browser of that test.
    demoServer('apps/demo', 'mailboxApp', 'mailboxEmulator'),
  ],
})
