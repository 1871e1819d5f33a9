import { resolveAppContext } from '../../packages/server/src/config/app-context'
import { openPending } from '../../packages/server/src/cookies/pending-entry'
import { e2eUrl } from '../support/e2e-servers'
import { cookieValue, expect, pendingCookie, test, uniqueEmail } from '../support/e2e-test'

/** What the app keeps in the browser's sealed cookie, read with this run's own key. */
async function openPendingCookie(value: string, appUrl: string) {
  const context = resolveAppContext({ appUrl, secrets: process.env.E2E_JWT_SECRET })
  const entry = await openPending(value, context)
  if (entry === null) throw new Error('the pending cookie could not be opened')
  return entry
}

test('nothing secret reaches the browser’s scripts', async ({ page, context, signIn, emulator }) => {
  const seen: string[] = []
  // Read on the way: a body is gone from the browser's memory once the page has moved on.
  await context.route('**/api/auth/**', async (route) => {
    const response = await route.fetch({ maxRedirects: 0 })
    seen.push(await response.text())
    await route.fulfill({ response })
  })
  const look = async () => {
    expect(await page.evaluate(() => document.cookie)).toBe('')
    const storage = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    seen.push(page.url(), storage, await page.content(), await (await context.request.get(page.url())).text())
  }

  const email = uniqueEmail()
  await signIn.open('/account/settings')
  await look()
  await signIn.askForMail(email)
  await look()
  await page.reload()
  await look()
  const { code, link } = await emulator.newestMail(email)
  const pending = (await pendingCookie(context)) ?? ''
  const { requestId, state } = await openPendingCookie(pending, e2eUrl('app'))
  await signIn.typeCode(code)
  await expect(page).toHaveURL('/account/settings')
  await look()
  const session = (await cookieValue(context, 'session')) ?? ''

  const everything = seen.join('\n')
  expect(everything).toContain(email)
  const secrets = { requestId, state, pending, session, linkToken: new URL(link).searchParams.get('link_token') ?? '' }
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(15)
    expect(everything.includes(secret), `${name} is in a page, a body or storage`).toBe(false)
  }
})
