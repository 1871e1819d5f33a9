import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { startChild, stopChildren } from '../../scripts/children.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { root } from '../../scripts/root.mjs'
import { untilAnswering } from '../../scripts/until-answering.mjs'
import { demoEnvironment, startEmulator } from '../support/demo-instances.mjs'

/** The demo as `next dev` serves it to whoever works on it. */
interface DevServer {
  readonly appUrl: string
  readonly emulatorUrl: string
  /** The file with everything that it printed. */
  readonly logFile: string
}

export const test = base.extend<object, { devServer: DevServer }>({
  devServer: [
    // Playwright takes a pattern with fixtures only, and none is needed.
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'doorpost-dev-'))
      const logFile = join(folder, 'next.log')
      writeFileSync(logFile, '')
      try {
        const emulatorUrl = await startEmulator()
        const port = await findFreePort()
        const appUrl = `http://localhost:${port}`
        const env = { ...demoEnvironment({ appUrl, emulatorUrl, databaseUrl: '' }), DEMO_DATA_DIR: 'memory://' }
        const next = 'node_modules/next/dist/bin/next'
        const command = [process.execPath, next, 'dev', '--hostname', '127.0.0.1', '--port', String(port)]
        const child = startChild('next dev', command, { cwd: join(root, 'apps/demo'), env, logFile })
        await untilAnswering(child, `${appUrl}/login`)
        await use({ appUrl, emulatorUrl, logFile })
      } finally {
        await stopChildren()
        rmSync(folder, { recursive: true })
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ devServer }, use) => use(devServer.appUrl),
})
