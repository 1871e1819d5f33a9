import type { Page } from '@playwright/test'
import { expect, test, uniqueEmail, wrongCode } from './consumer-test'

test.use({ javaScriptEnabled: false })

/** Every post of a form must end in a redirect: a reload then never sends it twice. */
function recordPosts(page: Page) {
  const statuses: number[] = []
  page.on('response', (response) => {
    if (response.request().method() === 'POST') statuses.push(response.status())
  })
  return statuses
}

// A button that still has to wait says so with `aria-disabled`, and can be pressed all the same.
const press = (page: Page, part: string) => page.locator(`[data-part=${part}]`).click({ force: true })

for (const path of ['/login', '/login-actions/plain']) {
  test(`${path}: wrong code, another address, the code, and out again`, async ({ page, emulator, signIn }) => {
    const posts = recordPosts(page)
    const [mistyped, email] = [uniqueEmail(), uniqueEmail()]
    await page.goto(`${path}?next=/dashboard/note`)
    await signIn.askForMail(mistyped)
    await press(page, 'change-email')
    await expect(signIn.emailField).toHaveValue(mistyped)

    await signIn.askForMail(email)
    await expect(page.getByText(email)).toBeVisible()
    const { code } = await emulator.newestMail(email)
    await signIn.codeField.fill(wrongCode(code))
    await press(page, 'verify-button')
    await expect(signIn.alert).toHaveText(/That code isn't right\. 4 tries left\.|invalid_code/)
    await expect(signIn.codeField).toHaveValue('')

    await signIn.codeField.fill(code)
    await press(page, 'verify-button')
    await expect(page).toHaveURL('/dashboard/note')
    await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()

    if (path === '/login-actions/plain') await page.goto(path)
    await press(page, 'sign-out-button')
    await expect(page).toHaveURL(/\/login(\?|$)/)
    await page.goto('/dashboard')
    await expect(page).toHaveURL(/\/login\?next=%2Fdashboard$/)
    expect(posts).toEqual(Array(6).fill(303))
  })

  test(`${path}: a new code, once the wait is over`, async ({ page, emulator, signIn }) => {
    // The minute between two emails is the server's own, so it is a real one.
    test.setTimeout(150_000)
    const posts = recordPosts(page)
    const email = uniqueEmail()
    await page.goto(path)
    await signIn.askForMail(email)
    await press(page, 'resend-button')
    await expect(signIn.alert).toHaveText(/\S/)
    await expect(async () => {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await press(page, 'resend-button')
      await answered
      expect(await emulator.mails(email)).toHaveLength(2)
    }).toPass({ intervals: [5_000], timeout: 90_000 })
    await expect(signIn.alert).toHaveCount(0)
    const { code } = await emulator.newestMail(email, 2)
    await signIn.codeField.fill(code)
    await press(page, 'verify-button')
    await expect(page).toHaveURL('/dashboard')
    expect(new Set(posts)).toEqual(new Set([303]))
  })

  test(`${path}: the link`, async ({ page, emulator, signIn }) => {
    const email = uniqueEmail()
    await page.goto(`${path}?next=/dashboard/note`)
    await signIn.askForMail(email)
    await page.goto((await emulator.newestMail(email)).link)
    await expect(page).toHaveURL('/dashboard/note')
    await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  })
}

test('useActionState, before its script is there', async ({ page, emulator, signIn }) => {
  const posts = recordPosts(page)
  const email = uniqueEmail()
  await page.goto('/login-actions/state')
  await signIn.submitEmail('ada@localhost')
  await expect(signIn.alert).toHaveText('invalid_email')
  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)
  await signIn.codeField.fill(wrongCode(code))
  await press(page, 'verify-button')
  await expect(signIn.alert).toHaveText('invalid_code')
  await signIn.codeField.fill(code)
  await press(page, 'verify-button')
  await expect(page).toHaveURL('/dashboard')
  expect(posts).toEqual([303, 303, 303, 303])
})
