import { expect, test, uniqueEmail } from './consumer-test'

test('elements of a design system cross from a server page, and sign in', async ({ page, emulator }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The app has no icon.
    const isOurs = message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')
    if (isOurs) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const email = uniqueEmail()

  const html = await (await page.request.get('/login-elements')).text()
  expect(html).toContain('ui-button ui-primary')
  expect(html).toContain('ui-input')

  await page.goto('/login-elements?next=/dashboard', { waitUntil: 'networkidle' })
  await expect(page.locator('b.ui-label')).toHaveText('Email')
  await page.locator('input.ui-input').fill(email)
  await page.locator('button.ui-primary').click()
  await expect(page.locator('b.ui-label')).toHaveText('Code')
  await expect(page.getByRole('button', { name: 'Change: Use another address' })).toHaveClass(/ui-ghost/)
  const { code } = await emulator.newestMail(email)
  await page.locator('input[autocomplete=one-time-code]').pressSequentially(code)
  await expect(page).toHaveURL('/dashboard')
  expect(complaints).toEqual([])
})
