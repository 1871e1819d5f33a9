import { expect, signOut, test, uniqueEmail, wrongCode } from './consumer-test'

for (const [guard, path] of [
  ['the proxy', '/app/dashboard/headers'],
  ['the page', '/app/secret'],
] as const) {
  test(`${guard} sends to sign-in, and the code leads back`, async ({ page, signIn, emulator }) => {
    const email = uniqueEmail()
    await page.goto(path)
    await expect(page).toHaveURL(`/app/login?next=${encodeURIComponent(path)}`)
    await signIn.askForMail(email)
    const { code } = await emulator.newestMail(email)
    await signIn.typeCode(wrongCode(code))
    await expect(signIn.alert).toHaveText(/That code isn't right/)
    await signIn.typeCode(code)
    await expect(page).toHaveURL(path)
  })
}

test('the link leads on, and signing out leads back', async ({ page, context, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { link } = await emulator.newestMail(email)
  expect(new URL(link).pathname).toMatch(/^\/app\/api\/auth\/verify\//)
  const tab = await context.newPage()
  await tab.goto(link)
  await expect(tab).toHaveURL('/app/dashboard')
  await tab.goto('/app/secret')
  await signOut(tab)
  await expect(tab).toHaveURL('/app/login')
  expect(await (await context.request.get('/app/api/auth/session')).json()).toEqual({ session: null })
  await expect(page).toHaveURL(/\/app\//)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('Server Actions lead on, and out', async ({ page, signIn, emulator }) => {
      const email = uniqueEmail()
      const submit = page.locator('[data-part=verify-button]')
      await page.goto('/app/login-actions/plain')
      await signIn.askForMail(email)
      const { code } = await emulator.newestMail(email)
      await signIn.codeField.fill(wrongCode(code))
      await submit.click()
      await expect(signIn.alert).toHaveText('invalid_code')
      await signIn.codeField.fill(code)
      await submit.click()
      await expect(page).toHaveURL('/app/dashboard')
      await page.goto('/app/login-actions/plain')
      await page.locator('[data-part=sign-out-button]').click()
      await expect(page).toHaveURL(/\/app\/login(\?|$)/)
      await page.goto('/app/secret')
      await expect(page).toHaveURL('/app/login?next=%2Fapp%2Fsecret')
    })
  })
}
