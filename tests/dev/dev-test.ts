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
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed off this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'doorpost-dev-'))
      const logFile = join(folder, 'next.log')
      writeFileSync(logFile, '')
      const emulatorUrl = await startEmulator()
      const port = await findFreePort()
      const appUrl = `http://localhost:${port}`
      const env = { ...demoEnvironment({ appUrl, emulatorUrl, databaseUrl: '' }), DEMO_DATA_DIR: 'memory://' }
      const next = [process.execPath, 'node_modules/next/dist/bin/next', 'dev', '--port', String(port)]
      const child = startChild('next dev', next, { cwd: join(root, 'apps/demo'), env, logFile })
      await untilAnswering(child, `${appUrl}/login`)
      await use({ appUrl, emulatorUrl, logFile })
      await stopChildren()
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ devServer }, use) => use(devServer.appUrl),
})
