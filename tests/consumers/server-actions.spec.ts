import { expect, test, uniqueEmail, wrongCode } from './consumer-test'

for (const path of ['/login-actions/plain', '/login-actions/state']) {
  test(`${path}: the whole flow with JavaScript`, async ({ page, context, emulator, signIn }) => {
    const [mistyped, email] = [uniqueEmail(), uniqueEmail()]
    const verifyButton = page.locator('[data-part=verify-button]')
    await page.goto(path)
    await signIn.submitEmail('ada@localhost')
    await expect(signIn.alert).toHaveText('invalid_email')
    await signIn.askForMail(mistyped)
    await signIn.changeEmailButton.click()
    await expect(signIn.emailField).toBeVisible()

    await page.goto(path)
    await signIn.askForMail(email)
    const { code } = await emulator.newestMail(email)
    await signIn.codeField.fill(wrongCode(code))
    await verifyButton.click()
    await expect(signIn.alert).toHaveText('invalid_code')
    await signIn.codeField.fill(code)
    await verifyButton.click()
    await expect(page).toHaveURL('/dashboard')
    await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()

    await page.goto('/login-actions/plain')
    await page.locator('[data-part=sign-out-button]').click()
    await expect(page).toHaveURL(/\/login(\?|$)/)
    const session = await context.request.get('/api/auth/session')
    expect(await session.json()).toEqual({ session: null })
  })
}
