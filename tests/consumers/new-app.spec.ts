import { expect, signOut, test, uniqueEmail } from './consumer-test'

// The README's set-up and nothing else, in what create-next-app writes.

for (const [colorScheme, accent] of [
  ['light', 'rgb(24, 24, 27)'],
  ['dark', 'rgb(244, 244, 245)'],
] as const) {
  test(`the form has its looks in a ${colorScheme} system`, async ({ page, signIn }) => {
    await page.emulateMedia({ colorScheme })
    await signIn.open()
    await expect(page.locator('[data-part=send-button]')).toHaveCSS('background-color', accent)
    await expect(signIn.emailField).toHaveCSS('border-top-style', 'solid')
    await expect(signIn.emailField).not.toHaveCSS('padding-inline-start', '0px')
  })
}

test('the code signs in and the button signs out, and no console complains', async ({ page, signIn, emulator }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    const isOfTheApp = message.location().url.endsWith('/favicon.ico')
    if (['error', 'warning'].includes(message.type()) && !isOfTheApp) complaints.push(message.text())
  })
  const email = uniqueEmail()
  await page.goto('/dashboard')
  await expect(page).toHaveURL('/login?next=%2Fdashboard')
  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL('/login')
  expect(complaints).toEqual([])
})

test('the page is the lock, also where no proxy stands before it', async ({ page, request }) => {
  // With Cache Components the answer begins before the page is rendered: its redirect is a script's.
  const response = await request.get('/private', { maxRedirects: 0 })
  expect(await response.text()).not.toContain('For your eyes')
  await page.goto('/private')
  await expect(page).toHaveURL('/login?next=%2Fprivate')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form is in the first answer, and signs in', async ({ page, signIn, emulator }) => {
    const email = uniqueEmail()
    await signIn.open()
    await signIn.askForMail(email)
    await signIn.codeField.fill((await emulator.newestMail(email)).code)
    await page.locator('[data-part=verify-button]').click()
    await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  })
})
