import { cookieValue, expect, test, uniqueEmail } from '../support/e2e-test'

test('a protected page sends to sign-in and gets the visitor back', async ({ page, signIn, emulator }) => {
  const email = uniqueEmail()
  await page.goto('/account/settings')
  await expect(page).toHaveURL(`/login?next=${encodeURIComponent('/account/settings')}`)

  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)
  await signIn.typeCode(code)
  await expect(page).toHaveURL('/account/settings')
})

test('the link, too, leads to the page that was asked for', async ({ page, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open('/account/settings')
  await signIn.askForMail(email)
  const { link } = await emulator.newestMail(email)
  await page.goto(link)
  await expect(page).toHaveURL('/account/settings')
})

for (const next of [
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  'https://evil.example/',
  '/login',
  '/api/auth/sign-out',
]) {
  test(`next=${next} lands on the dashboard`, async ({ page, signIn, emulator }) => {
    const email = uniqueEmail()
    await signIn.open(next)
    await signIn.askForMail(email)
    const { code } = await emulator.newestMail(email)
    await signIn.typeCode(code)
    await expect(page).toHaveURL('/dashboard')
  })
}

test('after signing out, going back shows nothing', async ({ page, context, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)
  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard')

  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/login/)
  expect(await cookieValue(context, 'session')).toBeUndefined()

  await page.goBack()
  await expect(page).toHaveURL(/\/login/)
  await expect(page.getByText(email)).toHaveCount(0)
  const session = await context.request.get('/api/auth/session')
  expect(await session.json()).toEqual({ session: null })
})
