import { expect, test, uniqueEmail, wrongCode } from '../support/e2e-test'

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

test('a reload comes back to the code step', async ({ page, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)

  await page.reload()
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
