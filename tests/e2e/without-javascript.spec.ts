import { expect, test, uniqueEmail, wrongCode } from '../support/e2e-test'

test.use({ javaScriptEnabled: false })

test('the code signs in before JavaScript has loaded, and without it', async ({ page, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open('/account/settings')
  await signIn.askForMail(email)
  await expect(page.getByText(email)).toBeVisible()
  const { code } = await emulator.newestMail(email)

  await signIn.codeField.fill(wrongCode(code))
  await page.locator('[data-part=verify-button]').click()
  await expect(signIn.alert).toHaveText("That code isn't right. 4 tries left.")

  await signIn.codeField.fill(code)
  await page.locator('[data-part=verify-button]').click()
  await expect(page).toHaveURL('/account/settings')
  await expect(page.getByText(email).first()).toBeVisible()
})

test('an address that is none is explained, and kept', async ({ page, signIn }) => {
  await signIn.open()
  await signIn.submitEmail('ada@localhost')
  await expect(signIn.alert).toHaveText("That doesn't look like an email address. Check it and try again.")
  await expect(signIn.emailField).toHaveValue('ada@localhost')
  expect(await page.title()).toMatch(/Sign in/)
})
