import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test, uniqueEmail, wrongCode } from './consumer-test'
import { emailAndCode } from './stack-page'

// What a visitor expects of any app with the kit, whatever framework, bundler or package manager it has.

const signedInAs = (page: Page, email: string) => page.getByText(`Signed in as ${email}`)

test('the code signs in, and the visitor can leave', { tag: '@code' }, async ({ page, app, emulator, signIn }) => {
  const email = uniqueEmail()
  const { enterEmail, enterCode } = emailAndCode(signIn, app)
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/login\/?\?next=%2Fdashboard/)
  await enterEmail(email)
  const { code } = await emulator.newestMail(email)
  await enterCode(wrongCode(code))
  await expect(signIn.alert).toContainText(/That code isn't right\.|invalid_code/)
  await enterCode(code)
  await expect(page).toHaveURL(/\/dashboard\/?$/)
  await expect(signedInAs(page, email)).toBeVisible()

  // A button without a form around it works as soon as its script has loaded.
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/login/)
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/login/)
})

test('the link signs in', { tag: '@link' }, async ({ page, context, app, emulator, signIn }) => {
  const email = uniqueEmail()
  await signIn.open()
  await emailAndCode(signIn, app).enterEmail(email)
  const tab = await context.newPage()
  await tab.goto((await emulator.newestMail(email)).link)
  await expect(tab).toHaveURL(/\/dashboard\/?$/)
  await expect(signedInAs(tab, email)).toBeVisible()
  // The waiting tab goes on by itself, where a script can notice.
  if (!app.plainForms) await expect(page).toHaveURL(/\/dashboard\/?$/)
})

test('what is protected is refused without a session', { tag: '@guard' }, async ({
  page,
  request,
  app,
  emulator,
  signIn,
}) => {
  const guarded = app.guarded ?? '/dashboard'
  const forged = { cookie: 'session=eyJhbGciOiJkaXIifQ..a.b.c' }
  for (const headers of [{}, forged]) await expectRefusal(request, guarded, headers)
  // The address of a signed-in visitor is there for that visitor, and for no cache.
  const email = uniqueEmail()
  const { enterEmail, enterCode } = emailAndCode(signIn, app)
  await signIn.open()
  await enterEmail(email)
  await enterCode((await emulator.newestMail(email)).code)
  await expect(signedInAs(page, email)).toBeVisible()
  const answer = await page.request.get(guarded)
  expect(answer.status()).toBe(200)
  expect(await answer.text()).toContain(email)
  expect(answer.headers()['cache-control']).toMatch(/no-store|private/)
  await expectRefusal(request, guarded, {})
})

async function expectRefusal(request: APIRequestContext, path: string, headers: Record<string, string>) {
  const answer = await request.get(path, { headers, maxRedirects: 0 })
  expect(await answer.text()).not.toContain('Signed in as')
  expect([302, 303, 307, 401]).toContain(answer.status())
  if (answer.status() !== 401) expect(answer.headers().location).toMatch(/\/login\/?\?next=%2Fdashboard/)
}

test.describe('without JavaScript', { tag: '@no-script' }, () => {
  test.use({ javaScriptEnabled: false })

  test('another address, a wrong code, the code, and out again', async ({ page, emulator, signIn }) => {
    const [mistyped, email] = [uniqueEmail(), uniqueEmail()]
    await page.goto('/dashboard')
    await signIn.emailField.fill(mistyped)
    await signIn.emailField.press('Enter')
    await page.getByRole('button', { name: /Use another address/ }).click({ force: true })
    await expect(signIn.emailField).toHaveValue(mistyped)
    await signIn.emailField.fill(email)
    await signIn.emailField.press('Enter')
    const { code } = await emulator.newestMail(email)
    await signIn.codeField.fill(wrongCode(code))
    await signIn.codeField.press('Enter')
    await expect(signIn.alert).toHaveText(/That code isn't right\. 4 tries left\.|invalid_code/)
    await signIn.codeField.fill(code)
    await signIn.codeField.press('Enter')
    await expect(page).toHaveURL(/\/dashboard\/?$/)
    await expect(signedInAs(page, email)).toBeAttached()
    // With Cache Components a script puts what waited in <Suspense> into its place, the way out included.
    if (await page.getByText('Loading…').isVisible()) return
    await expect(signedInAs(page, email)).toBeVisible()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/login/)
    await page.goto('/dashboard')
    await expect(page).toHaveURL(/\/login\/?\?next=%2Fdashboard/)
  })
})

test('the server for development signs in, too', { tag: '@dev' }, async ({ page, app, emulator, signIn }) => {
  test.setTimeout(120_000)
  if (app.devUrl === undefined) throw new Error('this stack says no `dev` command')
  const email = uniqueEmail()
  const { enterEmail, enterCode } = emailAndCode(signIn, app)
  // What is compiled with its first request answers late, and the form would give up: the README says to ask again.
  await page.request.get(`${app.devUrl}/api/auth/pending`, { timeout: 60_000 })
  // The page itself reloads or renders late.
  await page.goto(`${app.devUrl}/dashboard`, { waitUntil: 'networkidle' })
  await enterEmail(email)
  await enterCode((await emulator.newestMail(email)).code)
  await expect(signedInAs(page, email)).toBeVisible({ timeout: 60_000 })
})
