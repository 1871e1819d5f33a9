import { expect, pendingCookie, test, uniqueEmail } from '../support/e2e-test'
import { expectTrueTimer, readTimer, untilTimerLost } from '../support/resend-timer'

/* The wait between two emails is the server's, and the server here has no clock to move. */

test('a new code can be asked for after the wait, and works', async ({ page, context, signIn, emulator }) => {
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
  await expect(page.getByRole('status')).toContainText('Use the newest one.')
  expect(await pendingCookie(context)).not.toBe(pendingBefore)
  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard')
})

test('the timer is right after a reload', async ({ page, signIn }) => {
  await signIn.open()
  await signIn.askForMail(uniqueEmail())
  const timer = await readTimer(page)
  await untilTimerLost(page, timer, 3)
  await page.reload()
  await expectTrueTimer(page, timer)
})
