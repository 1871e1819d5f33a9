import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../consumer-test'
import type { Consumer } from '../consumers'

// Who used the app before: ../migrations/before.mjs. What is asked for here is asked after the migration.

interface Before {
  readonly ada: {
    readonly email: string
    readonly id: string
    readonly cookies: readonly { readonly name: string; readonly value: string }[]
  }
  /** She has a mail of the old app that she has not opened. */
  readonly grace: { readonly email: string; readonly path: string }
}

function readBefore({ dir }: Consumer): Before {
  if (dir === undefined) throw new Error('This app has no folder.')
  return JSON.parse(readFileSync(join(dir, 'before.json'), 'utf8'))
}

test('a visitor who is signed in at the switch signs in once more, and is who she was', async ({
  page,
  context,
  app,
  emulator,
  signIn,
}) => {
  const { ada } = readBefore(app)
  expect(ada.cookies.length).toBeGreaterThan(0)
  await context.addCookies(ada.cookies.map(({ name, value }) => ({ name, value, url: app.url })))
  expect((await page.request.get('/api/me')).status()).toBe(401)
  await page.goto('/dashboard')
  await expect(page).toHaveURL('/login?next=%2Fdashboard')
  // The address as somebody types it, who did so before.
  await signIn.askForMail(ada.email.toUpperCase())
  await signIn.typeCode((await emulator.newestMail(ada.email)).code)
  await expect(page.getByText(`Signed in as ${ada.email}`)).toBeVisible()
  expect(await (await page.request.get('/api/me')).json()).toEqual({ id: ada.id, email: ada.email })
  await page.goto('/account')
  await expect(page.getByText(`Account ${ada.id}`)).toBeVisible()
})

test('a link of a mail from before says that it no longer works, and the way in is there', async ({
  page,
  app,
  emulator,
  signIn,
}) => {
  const { grace } = readBefore(app)
  await page.goto(grace.path)
  await expect(page).toHaveURL('/login?error=link_invalid')
  await expect(page.getByText('This link no longer works')).toBeVisible()
  await signIn.askForMail(grace.email)
  await signIn.typeCode((await emulator.newestMail(grace.email)).code)
  await expect.poll(async () => (await page.request.get('/api/me')).status()).toBe(200)
  expect(await (await page.request.get('/api/me')).json()).toMatchObject({ email: grace.email })
})

test('an address of before leads to the page that the visitor wanted', async ({ page, app }) => {
  // Asked for itself: on the way to a protected page, the proxy would be there first.
  const old = app.name === 'migrate-better-auth' ? '/sign-in?next=/account' : '/api/auth/signin?callbackUrl=/account'
  await page.goto(old)
  await expect(page).toHaveURL('/login?next=%2Faccount')
  await expect(page.getByLabel('Email')).toBeVisible()
})
