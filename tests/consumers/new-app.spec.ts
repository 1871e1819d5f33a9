import { watchConsole } from '../support/page-watch'
import { expect, signOut, test, uniqueEmail } from './consumer-test'

// The README's set-up and nothing else, in what create-next-app writes; and pages of `tests/consumers/new-app`.

for (const [colorScheme, accent] of [
  ['light', 'rgb(24, 24, 27)'],
  ['dark', 'rgb(244, 244, 245)'],
] as const) {
  test(`the form has its looks in a ${colorScheme} system`, async ({ page, signIn }) => {
    await page.emulateMedia({ colorScheme })
    await signIn.open()
    await expect(page.locator('[data-part=send-button]')).toHaveCSS('background-color', accent)
    await expect(signIn.emailField).toHaveCSS('border-top-style', 'solid')
    await expect(signIn.emailField).not.toHaveCSS('padding-inline-start', '0px')
  })
}

for (const width of [320, 768, 1280]) {
  test(`the form stands in the middle of ${width} pixels, with room for its ring`, async ({ page, signIn }) => {
    await page.setViewportSize({ width, height: 800 })
    await signIn.open()
    const box = await signIn.emailField.boundingBox()
    if (!box) throw new Error('The field is not shown.')
    expect(box.x).toBeGreaterThanOrEqual(8)
    expect(Math.abs(box.x - (width - box.x - box.width))).toBeLessThanOrEqual(1)
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
    expect(heading?.y).toBeGreaterThan(100)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
  })
}

test('the code signs in and the button signs out, and no console complains', async ({ page, signIn, emulator }) => {
  const complaints = watchConsole(page)
  const email = uniqueEmail()
  await page.goto('/dashboard')
  await expect(page).toHaveURL('/login?next=%2Fdashboard')
  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL('/login')
  expect(complaints).toEqual([])
})

test('the proxy sends away by a real redirect', async ({ request }) => {
  const response = await request.get('/dashboard', { maxRedirects: 0 })
  expect([response.status(), response.headers().location]).toEqual([307, '/login?next=%2Fdashboard'])
})

test('a session is read inside "use cache: private"', async ({ page, signInAs }) => {
  const email = await signInAs(page)
  await page.goto('/cached')
  await expect(page.getByText(`Kept for ${email}`)).toBeVisible()
})

/** Pages that the proxy doesn't know. */
const unwatched = ['/private', '/cached', '/brief', '/slow']

test('the page is the lock, also where no proxy stands before it', async ({ page, request }) => {
  for (const path of unwatched) {
    // With Cache Components the answer begins before the page is rendered: its redirect is a script's.
    const response = await request.get(path, { maxRedirects: 0 })
    expect(await response.text(), path).not.toMatch(/For your eyes|Kept for|At last/)
    expect(response.headers()['cache-control'], path).toContain('no-store')
    await page.goto(path)
    await expect(page).toHaveURL(`/login?next=${encodeURIComponent(path)}`)
  }
})

test('so is a link to it', async ({ page }) => {
  for (const path of unwatched) {
    await page.goto('/ends')
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name: path.slice(1) }).click()
    await expect(page).toHaveURL(`/login?next=${encodeURIComponent(path)}`)
    await expect(page.locator('input[type=email]')).toBeVisible()
  }
})

test('a link that led away leads there after the sign-in', async ({ page, signIn, emulator }) => {
  const email = uniqueEmail()
  await page.goto('/ends')
  await page.waitForLoadState('networkidle')
  await page.getByRole('link', { name: 'Slow' }).click()
  await expect(page).toHaveURL('/login?next=%2Fslow')
  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(page).toHaveURL('/slow')
  await expect(page.getByText(`At last, ${email}`)).toBeVisible()
  await page.goto('/ends')
  await page.getByRole('link', { name: 'Dashboard' }).click()
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form is in the first answer, and signs in', async ({ page, signIn, emulator }) => {
    const email = uniqueEmail()
    await signIn.open('/private')
    await signIn.askForMail(email)
    await signIn.codeField.fill((await emulator.newestMail(email)).code)
    await page.locator('[data-part=verify-button]').click()
    await expect(page.getByText(`For your eyes, ${email}`)).toBeVisible()
    // What waits in <Suspense> is in the answer, but a script has to put it in its place.
    await page.goto('/dashboard')
    await expect(page.getByText('Loading…')).toBeVisible()
    await expect(page.getByText(`Signed in as ${email}`)).toBeHidden()
  })
})
