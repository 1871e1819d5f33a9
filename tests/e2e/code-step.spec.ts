import { expect, pendingCookie, test, uniqueEmail, wrongCode } from '../support/e2e-test'
import { expectTrueTimer, readTimer } from '../support/resend-timer'

test('a wrong code is explained beside the field, which is empty and focused', async ({ page, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)

  await signIn.typeCode(wrongCode(code))
  await expect(signIn.alert).toHaveText("That code isn't right. 4 tries left.")
  await expect(signIn.codeField).toHaveValue('')
  await expect(signIn.codeField).toBeFocused()

  await signIn.typeCode(wrongCode(code, 2))
  await expect(signIn.alert).toHaveText("That code isn't right. 3 tries left.")

  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard')
})

test('a new code can be asked for after the wait, and works', async ({ page, context, signIn, emulator }) => {
  // The wait is the server's own, so it is a real one.
  test.setTimeout(90_000)
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  await emulator.newestMail(email)
  const pendingBefore = await pendingCookie(context)
  await expect(page.getByText('Send again in')).toBeVisible()
  await expect(signIn.resendButton).toBeHidden()

  await expect(signIn.resendButton).toBeVisible({ timeout: 60_000 })
  await signIn.resendButton.click()

  const { code } = await emulator.newestMail(email, 2)
  await expect(page.getByRole('status')).toContainText('Only the newest works.')
  expect(await pendingCookie(context)).not.toBe(pendingBefore)
  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard')
})

test('a reload comes back to the code step', async ({ page, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)

  const timer = await readTimer(page)
  await page.waitForTimeout(3_000)
  await page.reload()
  await expectTrueTimer(page, timer)
  await expect(page.getByText(email)).toBeVisible()
  await expect(signIn.codeField).toBeVisible()

  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard')
})

test('"use another address" keeps the address for correcting', async ({ page, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)

  await signIn.changeEmailButton.click()
  await expect(signIn.emailField).toHaveValue(email)
  await expect(signIn.emailField).toBeFocused()

  const corrected = uniqueEmail()
  await signIn.askForMail(corrected)
  const { code } = await emulator.newestMail(corrected)
  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard')
  await expect(page.getByText(corrected).first()).toBeVisible()
})
