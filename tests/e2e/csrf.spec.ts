import { createServer } from 'node:http'
import type { BrowserContext, Page } from '@playwright/test'
import { e2eUrl } from '../support/e2e-servers'
import { expect, pendingCookie, test, uniqueEmail } from '../support/e2e-test'
import type { EmulatorClient } from '../support/emulator-client'

/** The app's own host, under another port: the same site to a browser, which sends the cookies along. */
const OTHER_PORT = 'localhost'
/** Another site, of the same machine. */
const OTHER_SITE = '127.0.0.1'
const APP = e2eUrl('app')

async function signIn(context: BrowserContext, emulator: EmulatorClient): Promise<void> {
  const email = uniqueEmail()
  const headers = { 'doorpost-request': '1' }
  await context.request.post(`${APP}/api/auth/send`, { headers, data: { email } })
  const { code } = await emulator.newestMail(email)
  const verified = await context.request.post(`${APP}/api/auth/verify`, { headers, data: { code } })
  expect(verified.status()).toBe(200)
}

async function isSignedIn(context: BrowserContext): Promise<boolean> {
  const answer = await context.request.get(`${APP}/api/auth/session`)
  return (await answer.json()).session !== null
}

/**
 * A page of the attacker's making on its own port. A real server: Chromium keeps pages from elsewhere, and those
 * that a test makes up, from asking this machine for anything.
 */
async function servePage(host: string, body: string, run: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  try {
    await run(`http://${host}:${typeof address === 'object' ? address?.port : ''}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Shows the attacker's page, and expects that its POST is refused. */
async function expectRefused(page: Page, { host, body }: Attack, target: string, email = ''): Promise<void> {
  await servePage(host, body(target, email), async (url) => {
    if (body === script) {
      // The answer is for our own pages, so that the browser keeps it from the script.
      const refused = page.waitForEvent('requestfailed', (request) => request.url() === target)
      await page.goto(url)
      await refused
      return
    }
    await page.goto(url)
    const answer = page.waitForResponse(target)
    const shown = body === sandboxed ? page.frameLocator('iframe') : page
    await shown.getByRole('button').click()
    // A form post ends on a page with words.
    const { location } = (await answer).headers()
    expect(location).toContain('/login?error=origin_not_allowed')
  })
}

const form = (target: string, email: string) =>
  `<form method="post" action="${target}"><input name="email" value="${email}"><button>Win</button></form>`

const sandboxed = (target: string, email: string) =>
  `<iframe sandbox="allow-forms allow-scripts" srcdoc="${form(target, email).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`

const script = (target: string, email: string) => `<script>
fetch('${target}', { method: 'POST', mode: 'no-cors', credentials: 'include', body: new URLSearchParams({ email: '${email}' }) })
</script>`

interface Attack {
  readonly name: string
  readonly host: string
  /** The attacker's page, for an endpoint and an address. */
  readonly body: (target: string, email: string) => string
}

const ATTACKS: readonly Attack[] = [
  { name: 'a form on another port', host: OTHER_PORT, body: form },
  { name: 'a form in a sandboxed iframe on another port', host: OTHER_PORT, body: sandboxed },
  { name: 'a script on another port', host: OTHER_PORT, body: script },
  { name: 'a form on another site', host: OTHER_SITE, body: form },
  { name: 'a form in a sandboxed iframe on another site', host: OTHER_SITE, body: sandboxed },
]

for (const attack of ATTACKS) {
  const { name } = attack

  test(`${name} signs nobody out`, async ({ page, context, emulator }) => {
    await signIn(context, emulator)
    const target = `${APP}/api/auth/sign-out`
    await expectRefused(page, attack, target)
    expect(await isSignedIn(context)).toBe(true)
  })

  test(`${name} sends no mail`, async ({ page, context, emulator }) => {
    const email = uniqueEmail()
    const target = `${APP}/api/auth/send`
    await expectRefused(page, attack, target, email)
    expect(await emulator.mails(email)).toEqual([])
    expect(await pendingCookie(context)).toBeUndefined()
  })
}

test('a script on another port cannot send JSON or read an answer', async ({ page, context, emulator }) => {
  await signIn(context, emulator)
  await servePage(OTHER_PORT, '<p>hostile</p>', async (url) => {
    await page.goto(url)
    const outcomes = await page.evaluate(async (api) => {
      const json = { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' } } as const
      const kit = { ...json, headers: { ...json.headers, 'doorpost-request': '1' } }
      const requests = [
        fetch(`${api}/sign-out`, json),
        fetch(`${api}/sign-out`, kit),
        fetch(`${api}/session`, { credentials: 'include' }),
      ]
      return (await Promise.allSettled(requests)).map(({ status }) => status)
    }, `${APP}/api/auth`)
    expect(outcomes).toEqual(['rejected', 'rejected', 'rejected'])
  })
  expect(await isSignedIn(context)).toBe(true)
})

test.describe('our own form without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [policy, origin] of [
    ['strict-origin', 'own'],
    ['no-referrer', 'null'],
  ] as const) {
    test(`under ${policy} is taken`, async ({ page, emulator }) => {
      const email = uniqueEmail()
      const url = `${APP}/form-under-${policy}`
      const body = `<form method="post" action="/api/auth/send"><input name="email" value="${email}"><button>Send</button></form>`
      await page.route(url, (route) =>
        route.fulfill({ contentType: 'text/html', body, headers: { 'referrer-policy': policy } }),
      )
      await page.goto(url)
      // Requests that a test looks into on their way come without fetch metadata.
      await page.unroute(url)
      const sent = page.waitForRequest(`${APP}/api/auth/send`)
      await page.getByRole('button').click()
      const headers = await (await sent).allHeaders()
      expect(headers.origin).toBe(origin === 'own' ? APP : 'null')
      expect(headers['sec-fetch-site']).toBe('same-origin')
      await expect(page).toHaveURL(`${APP}/login`)
      await emulator.newestMail(email)
    })
  }
})
