import { fileURLToPath } from 'node:url'
import { startChild, stopChildren } from '../../scripts/children.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { e2eUrl } from '../support/e2e-servers'
import { expect, test } from '../support/e2e-test'
import { LOGIN_PATHS } from '../support/login-page'
import { watchConsole } from '../support/page-watch'

test.afterAll(() => stopChildren())

test('React and Next.js have nothing to complain of while the demo is worked on', async ({ page }) => {
  // Each page is compiled when it is asked for, beside the other tests.
  test.setTimeout(180_000)
  const port = await findFreePort()
  const next = 'node_modules/next/dist/bin/next'
  const server = startChild(
    'next dev',
    [process.execPath, next, 'dev', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      cwd: fileURLToPath(new URL('../../apps/demo', import.meta.url)),
      env: {
        APP_URL: `http://localhost:${port}`,
        DEMO_DATA_DIR: 'memory://',
        JWT_SECRET: process.env.E2E_JWT_SECRET ?? '',
        SCALEKIT_ENVIRONMENT_URL: e2eUrl('emulator'),
        SCALEKIT_CLIENT_ID: 'skc_emulator',
        SCALEKIT_CLIENT_SECRET: 'emulator-secret',
      },
    },
  )
  await expect.poll(() => server.log(), { message: 'next dev is ready', timeout: 60_000 }).toContain('Ready in')
  const complaints = watchConsole(page)
  for (const path of ['/', ...LOGIN_PATHS, '/login/confirm', '/login?error=different_browser']) {
    await page.goto(`http://localhost:${port}${path}`, { timeout: 60_000 })
    // Hydrated: the switches answer to scripts only then.
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(complaints).toEqual([])
})
