import type { APIRequestContext, Browser } from '@playwright/test'
import { e2eUrl } from './e2e-servers'
import { cookieValue, expect, pendingCookie, test, uniqueEmail } from './e2e-test'
import type { EmulatorClient } from './emulator-client'
import { signInPage } from './sign-in-page'

const rsc = { RSC: '1', 'Next-Url': '/dashboard' }

interface GuardedRequest {
  readonly name: string
  readonly path: string
  readonly headers?: Record<string, string>
}

const requests: readonly GuardedRequest[] = [
  { name: 'the page', path: '/dashboard' },
  { name: 'another page', path: '/account/settings' },
  { name: 'its router payload', path: '/dashboard?_rsc=1a2b3', headers: rsc },
  { name: 'its .rsc file', path: '/dashboard.rsc', headers: rsc },
  { name: 'its .rsc file, plain', path: '/dashboard.rsc' },
  {
    name: 'the page, said to be a subrequest',
    path: '/dashboard',
    headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  },
]

/** Cookies of one signed-in visitor, and of the same visitor a moment before. */
async function cookiesOf(browser: Browser, baseURL: string, emulator: EmulatorClient) {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  const signIn = signInPage(page)
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const pending = (await pendingCookie(context)) ?? ''
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(page).toHaveURL('/dashboard')
  const session = (await cookieValue(context, 'session')) ?? ''
  await context.close()
  return { pending, session }
}

const protectedWords = /re signed in|This page is protected/
const pathOf = (location: string) => new URL(location, 'http://localhost').pathname

/** Next.js first sends a router's request to the address that matches its headers. */
async function get(client: APIRequestContext, path: string, headers: Record<string, string>) {
  const response = await client.get(path, { headers, maxRedirects: 0 })
  const { location } = response.headers()
  if (location === undefined || pathOf(location) !== pathOf(path)) return response
  return client.get(location, { headers, maxRedirects: 0 })
}

/** Refused: sent to the sign-in page, by status or, once the response has begun, by the router's own redirect. */
async function expectRefused(client: APIRequestContext, path: string, headers: Record<string, string>) {
  const response = await get(client, path, headers)
  const body = await response.text()
  expect(body).not.toMatch(protectedWords)
  expect(body).not.toContain('@example.com')
  const isSentAway =
    pathOf(response.headers().location ?? '') === '/login' || /NEXT_REDIRECT;\w+;[^;]*\/login/.test(body)
  const outcome = isSentAway ? 'sent to sign-in' : response.status()
  expect(['sent to sign-in', 404], `${path} answered ${body.slice(0, 300)}`).toContain(outcome)
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Flips the lowest bit of one character: at the very end of a token, a decoder that is not strict does not see it. */
function changeByte(token: string, index: number) {
  const at = index < 0 ? token.length + index : index
  const changed = base64url[base64url.indexOf(token[at] ?? '') ^ 1] ?? '!'
  return `${token.slice(0, at)}${changed}${token.slice(at + 1)}`
}

function withAlgNone(token: string) {
  const [header = '', payload = ''] = token.split('.')
  const fields = { ...JSON.parse(Buffer.from(header, 'base64url').toString()), alg: 'none' }
  return `${Buffer.from(JSON.stringify(fields)).toString('base64url')}.${payload}.`
}

/** What holds for a demo with its proxy and for one without: the lock is in the page. */
export function describeGuards(server: 'app' | 'appWithoutProxy'): void {
  const baseURL = e2eUrl(server)
  test.use({ baseURL })

  for (const { name, path, headers = {} } of requests) {
    test(`${name} is refused without a session`, async ({ request }) => {
      await expectRefused(request, path, headers)
    })
  }

  test('a prefetch of the router holds nothing of the page', async ({ request }) => {
    const response = await get(request, '/dashboard?_rsc=1a2b3', { ...rsc, 'Next-Router-Prefetch': '1' })
    expect(response.status()).toBeLessThan(500)
    expect(await response.text()).not.toMatch(protectedWords)
  })

  test('a cookie that is not a session of ours is signed out, never an error', async ({
    browser,
    request,
    emulator,
  }) => {
    const { pending, session } = await cookiesOf(browser, baseURL, emulator)
    for (const { path, headers } of requests.slice(0, 3)) {
      const mine = await get(request, path, { ...headers, cookie: `session=${session}` })
      expect(await mine.text(), path).toMatch(protectedWords)
    }

    const tagAt = session.lastIndexOf('.') + 1
    const textAt = session.lastIndexOf('.', tagAt - 2) + 1
    const forged = {
      'a changed byte in the header': changeByte(session, 3),
      'a changed byte in the encrypted text': changeByte(session, textAt + 20),
      'a changed byte in the tag': changeByte(session, tagAt + 2),
      'a changed last byte': changeByte(session, -1),
      'alg: none': withAlgNone(session),
      'the pending cookie': pending,
      'no tag': session.slice(0, tagAt),
      garbage: '%00%ff..;,',
      nothing: '',
    }
    for (const [name, value] of Object.entries(forged)) {
      const headers = { cookie: `session=${value}` }
      for (const { path, headers: more = {} } of requests) {
        await test.step(`${name} at ${path}`, () => expectRefused(request, path, { ...headers, ...more }))
      }
      const answer = await request.get('/api/auth/session', { headers })
      expect(await answer.json(), name).toEqual({ session: null })
    }
  })
}
