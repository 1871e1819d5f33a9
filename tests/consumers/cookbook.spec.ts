import type { Page } from '@playwright/test'
import { SignJWT } from 'jose'
import { expect, signOut, test, uniqueEmail } from './consumer-test'
import { readConsumers } from './consumers'

// One flow, through the hand-written app and through what docs/how-to/migrating.md makes of it.

async function askForMail(page: Page, email: string) {
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Code').waitFor()
}

test('the code signs in, and the visitor can leave', async ({ page, emulator }) => {
  const email = uniqueEmail()
  await page.goto('/dashboard')
  await expect(page).toHaveURL('/login?next=%2Fdashboard')
  await askForMail(page, email)
  await page.getByLabel('Code').fill((await emulator.newestMail(email)).code)
  await expect(page).toHaveURL('/dashboard')
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL('/login')
  await page.goto('/dashboard')
  await expect(page).toHaveURL('/login?next=%2Fdashboard')
})

test('the link signs in', async ({ page, context, emulator }) => {
  const email = uniqueEmail()
  await page.goto('/login')
  await askForMail(page, email)
  const tab = await context.newPage()
  await tab.goto((await emulator.newestMail(email)).link)
  await expect(tab).toHaveURL('/dashboard')
  await expect(tab.getByText(`Signed in as ${email}`)).toBeVisible()
})

/** What the old app gave its visitors; the variables are the same before and after. */
async function oldToken() {
  const [jwtSecret] = readConsumers().secrets
  return new SignJWT({ email: uniqueEmail() })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime('7d')
    .sign(new TextEncoder().encode(jwtSecret))
}

for (const [what, value] of [
  ['a cookie that the old app signed', oldToken],
  ['any cookie that is named session', async () => 'anything'],
] as const) {
  test(`${what} opens the page before, and not after`, async ({ page, context, app }) => {
    await context.addCookies([{ name: 'session', value: await value(), url: app.url }])
    await page.goto('/dashboard')
    const isBefore = app.kind === 'cookbook-before'
    await expect(page).toHaveURL(isBefore ? '/dashboard' : '/login?next=%2Fdashboard')
    await expect(page.getByRole('heading', { name: 'Dashboard' })).toHaveCount(isBefore ? 1 : 0)
  })
}
