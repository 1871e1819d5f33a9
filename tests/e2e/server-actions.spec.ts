import { expect, test, uniqueEmail, wrongCode } from '../support/e2e-test'
import { signInPage } from '../support/sign-in-page'

const path = '/login/actions'

test('LoginForm signs in by Server Actions alone', async ({ page, emulator }) => {
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname)
  })
  const signIn = signInPage(page, path)
  const email = uniqueEmail()
  await signIn.open('/account/settings')
  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)

  await signIn.typeCode(wrongCode(code))
  await expect(signIn.alert).toHaveText("That code isn't right. 4 tries left.")
  await expect(signIn.codeField).toBeFocused()

  await signIn.typeCode(code)
  await expect(page).toHaveURL('/account/settings')
  await expect(page.getByText(email).first()).toBeVisible()
  expect(posts).toEqual([path, path, path])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the same form posts to the actions', async ({ page, emulator }) => {
    const signIn = signInPage(page, path)
    const email = uniqueEmail()
    await signIn.open('/account/settings')
    await signIn.askForMail(email)
    const { code } = await emulator.newestMail(email)
    await signIn.codeField.fill(code)
    await page.locator('[data-part=verify-button]').click()
    await expect(page).toHaveURL('/account/settings')
    await expect(page.getByText(email).first()).toBeVisible()
  })
})
