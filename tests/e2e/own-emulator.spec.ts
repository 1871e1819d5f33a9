import type { APIRequestContext } from '@playwright/test'
import { e2eUrl } from '../support/e2e-servers'
import { cookieValue, expect, test, uniqueEmail } from '../support/e2e-test'

// These tests count calls and inject faults, so they have an app and an emulator that nobody else uses, and run one after the other.
test.use({ baseURL: e2eUrl('countedApp'), emulatorUrl: e2eUrl('countedEmulator') })
test.describe.configure({ mode: 'default' })

const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }
const prefetch = { ...navigation, 'sec-purpose': 'prefetch' }

async function visit(client: APIRequestContext, method: string, link: string, headers: Record<string, string>) {
  const response = await client.fetch(link, { method, headers, maxRedirects: 0 })
  return { status: response.status(), setCookie: response.headers()['set-cookie'] ?? '' }
}

test('the link in another browser signs nobody in and says what to do', async ({ page, browser, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { link, code } = await emulator.newestMail(email)
  const { verify } = await emulator.calls()

  const other = await browser.newContext({ baseURL: e2eUrl('countedApp') })
  const otherPage = await other.newPage()
  await otherPage.goto(link)

  await expect(otherPage).toHaveURL(/\/login\?.*error=different_browser/)
  await expect(otherPage.getByText('This link only works in the browser where you asked for it.')).toBeVisible()
  await expect(otherPage.getByText('or start again here')).toBeVisible()
  await expect(otherPage.locator('input[type=email]')).toBeVisible()
  expect(otherPage.url()).not.toContain('link_token')
  expect(await cookieValue(other, 'session')).toBeUndefined()
  expect((await emulator.calls()).verify).toBe(verify)
  await other.close()

  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard')
})

test('a scanner, a preview and a prefetch use nothing up', async ({ page, context, playwright, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { link, code } = await emulator.newestMail(email)
  const { verify } = await emulator.calls()

  const stranger = await playwright.request.newContext()
  const fromStranger = [
    ...Array.from({ length: 5 }, () => ['GET', navigation] as const),
    ...Array.from({ length: 5 }, () => ['HEAD', navigation] as const),
    ['GET', {}] as const,
    ['GET', prefetch] as const,
  ]
  const fromOwner = [['HEAD', navigation] as const, ['HEAD', {}] as const, ['GET', prefetch] as const]
  const visits = await Promise.all([
    ...fromStranger.map(([method, headers]) => visit(stranger, method, link, headers)),
    ...fromOwner.map(([method, headers]) => visit(context.request, method, link, headers)),
  ])
  await stranger.dispose()

  expect(visits.filter(({ status }) => status >= 500 && status !== 503)).toEqual([])
  expect(visits.filter(({ setCookie }) => /(^|\n)(__Host-)?session=/.test(setCookie))).toEqual([])
  expect(await cookieValue(context, 'session')).toBeUndefined()
  expect((await emulator.calls()).verify).toBe(verify)

  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard')
})

test('whatever looks at the email first, the person signs in by the link', async ({
  page,
  request,
  signIn,
  emulator,
}) => {
  const mailbox = `${e2eUrl('countedEmulator')}/_emulator/mailbox`
  const email = uniqueEmail()
  const { verify } = await emulator.calls()
  await request.put(mailbox, { data: { mailbox: ['gateway', 'first-button', 'prefetch', 'preview-bot', 'rewriter'] } })
  try {
    await signIn.open()
    await signIn.askForMail(email)
    await expect.poll(async () => (await (await request.get(mailbox)).json()).visiting).toBe(0)
  } finally {
    await request.put(mailbox, { data: { mailbox: [] } })
  }
  expect((await emulator.calls()).verify).toBe(verify)
  const { link, mailbox: events } = await emulator.newestMail(email)
  expect(events.map(({ by }) => by)).toEqual(['rewriter', 'gateway', 'first-button', 'prefetch', 'preview-bot'])

  await page.goto(link)
  await expect(page).toHaveURL('/dashboard')
  expect((await emulator.newestMail(email)).usedUp).toEqual({ credential: 'link', by: 'person' })
})

test('a mail service that fails is said in words, and the next try works', async ({
  page,
  request,
  signIn,
  emulator,
}) => {
  const email = uniqueEmail()
  await request.post(`${e2eUrl('countedEmulator')}/_emulator/faults`, {
    data: { method: 'send', kind: 'internal', times: 1 },
  })
  await signIn.open()
  await signIn.submitEmail(email)
  await expect(signIn.alert).toContainText("We can't send email right now.")
  await expect(signIn.emailField).toHaveValue(email)

  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(page).toHaveURL('/dashboard')
})
