import type { Page } from '@playwright/test'
import { expect, signOut, test } from './consumer-test'

// What a browser still shows of an account after its session is over. Next.js keeps in the memory of a document what its
// router fetched; `use cache: private` is what puts an account there.

/** How long the router keeps what "use cache: private" returned: unless the app says otherwise, and where it does. */
const kept = [
  { name: 'Cached', minutes: 5 },
  { name: 'Brief', minutes: 1 },
]

/** Opens the page for everyone and waits until its links are prefetched. */
async function openLinks(page: Page) {
  await page.goto('/ends')
  await page.waitForLoadState('networkidle')
}

/** Ends the session where this page hears nothing of it: on another device, by its lifetime. */
async function endSession(page: Page) {
  await page.context().clearCookies()
}

test('signing out leaves nothing behind: not by going back, not by a link', async ({ page, signInAs }) => {
  const email = await signInAs(page)
  await openLinks(page)
  await page.getByRole('link', { name: 'Cached' }).click()
  await expect(page.getByText(`Kept for ${email}`)).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Dashboard' }).click()
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL('/login')

  await page.goBack()
  await expect(page).toHaveURL(/\/login\?next=%2Fdashboard/)
  await expect(page.locator('input[type=email]')).toBeVisible()
  expect(await page.content()).not.toContain(email)
  await openLinks(page)
  await page.getByRole('link', { name: 'Cached' }).click()
  await expect(page).toHaveURL('/login?next=%2Fcached')
  expect(await page.content()).not.toContain(email)
})

test('a tab that shows the account goes as soon as another one signs out', async ({ page, context, signInAs }) => {
  const email = await signInAs(page)
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  const other = await context.newPage()
  await other.goto('/dashboard')
  await signOut(other)
  await expect(page).toHaveURL('/login?next=%2Fdashboard')
  expect(await page.content()).not.toContain(email)
})

test('a page that the router kept goes when it is brought back after a sign-out elsewhere', async ({
  page,
  context,
  signInAs,
}) => {
  const email = await signInAs(page)
  await openLinks(page)
  await page.getByRole('link', { name: 'Dashboard' }).click()
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  await openLinksAgain(page)
  const other = await context.newPage()
  await other.goto('/dashboard')
  await signOut(other)
  await expect(other).toHaveURL('/login')
  await page.goForward()
  await expect(page).toHaveURL('/login?next=%2Fdashboard')
  expect(await page.content()).not.toContain(email)
})

test('a prefetch brings what "use cache: private" returned, and nothing that no cache holds', async ({
  page,
  signInAs,
}) => {
  const email = await signInAs(page)
  const fetched = new Map<string, string>()
  await page.route(/\/(slow|cached)\?/, async (route) => {
    const response = await route.fetch()
    const { pathname } = new URL(route.request().url())
    fetched.set(pathname, `${fetched.get(pathname) ?? ''}${await response.text()}`)
    await route.fulfill({ response })
  })
  await openLinks(page)
  await expect.poll(() => fetched.get('/cached')).toContain(email)
  expect(fetched.get('/slow')).toContain('Loading…')
  expect(fetched.get('/slow')).not.toContain(email)
  await page.unrouteAll({ behavior: 'wait' })
  await endSession(page)
  await page.getByRole('link', { name: 'Slow' }).click()
  await expect(page).toHaveURL('/login?next=%2Fslow')
})

for (const { name, minutes } of kept) {
  test(`"use cache: private" is shown for ${minutes} min more, and no longer: ${name}`, async ({ page, signInAs }) => {
    const email = await signInAs(page)
    await page.clock.install()
    await openLinks(page)
    await page.getByRole('link', { name }).click()
    await expect(page.getByText(`Kept for ${email}`)).toBeVisible()
    await endSession(page)
    await openLinksAgain(page)
    await page.getByRole('link', { name }).click()
    await expect(page.getByText(`Kept for ${email}`)).toBeVisible()

    await openLinksAgain(page)
    await page.clock.fastForward(minutes * 60_000 + 1000)
    await page.getByRole('link', { name }).click()
    await expect(page).toHaveURL(`/login?next=%2F${name.toLowerCase()}`)
  })
}

/** Back by the router, which keeps its memory. */
async function openLinksAgain(page: Page) {
  await page.goBack()
  await expect(page).toHaveURL('/ends')
}

test('a reload asks the server at once', async ({ page, signInAs }) => {
  const email = await signInAs(page)
  await openLinks(page)
  await page.getByRole('link', { name: 'Cached' }).click()
  await expect(page.getByText(`Kept for ${email}`)).toBeVisible()
  await endSession(page)
  await page.reload()
  await expect(page).toHaveURL('/login?next=%2Fcached')
  expect(await page.content()).not.toContain(email)
})
