import { expect, test, uniqueEmail } from '../support/e2e-test'

test('the code from the mail signs in', async ({ page, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  await expect(page.getByText(email)).toBeVisible()

  const { code } = await emulator.newestMail(email)
  await signIn.typeCode(code)

  await expect(page).toHaveURL('/dashboard')
  await expect(page.getByText(email).first()).toBeVisible()
})

test('the link, opened in a new tab, signs in and the waiting tab goes on by itself', async ({
  page,
  context,
  signIn,
  emulator,
}) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { link } = await emulator.newestMail(email)

  // The way a visitor comes from a mail program on the web: a click on another site.
  const webmail = 'http://webmail.example/'
  await context.route(webmail, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<a href="${link}">Sign in</a>` }),
  )
  const tab = await context.newPage()
  await tab.goto(webmail)
  await tab.getByRole('link').click()

  await expect(tab).toHaveURL('/dashboard')
  await expect(tab.getByText(email).first()).toBeVisible()
  await expect(page).toHaveURL('/dashboard', { timeout: 15_000 })
  await expect(page.getByText(email).first()).toBeVisible()
})

test('a link works once', async ({ page, context, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { link } = await emulator.newestMail(email)
  await page.goto(link)
  await expect(page).toHaveURL('/dashboard')

  await context.clearCookies({ name: 'session' })
  await page.goto(link)
  await expect(page).toHaveURL(/\/login/)
  await expect(signIn.alert).toBeVisible()
})
