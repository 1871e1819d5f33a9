import { expect } from '@playwright/test'
import { LOGIN_PATHS } from '../support/login-page'
import { watchConsole } from '../support/page-watch'
import { test } from './dev-test'

test('React and Next.js have nothing to complain of while the demo is worked on', async ({ page }) => {
  const complaints = watchConsole(page)
  for (const path of ['/', ...LOGIN_PATHS, '/login/confirm', '/login?error=different_browser']) {
    await page.goto(path)
    // Hydrated by then: what differs between server and browser has been told.
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(complaints).toEqual([])
})
