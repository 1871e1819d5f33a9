import { describe, expect, it } from 'vitest'
import { AUTH_ERROR_CODES, type AuthErrorCode } from '../contract'
import { withSession } from '../next/with-session'
import { memoryStore } from '../store/memory-store'
import { issueSession } from '../testing/issue-session'
import { startedSignIn, VISITOR } from '../testing/started-sign-in'
import { testAuth } from '../testing/test-auth'
import { STATUS_OF } from './errors'

const json = (code: AuthErrorCode, data: object = {}) => ({ error: { code, ...data } })
const reference = expect.stringMatching(/^[\w-]{8}$/)

interface Scenario {
  readonly run: () => Promise<Response>
  /** Data besides the code. */
  readonly data?: object
}

/** One way to reach each code that a request can end with. */
const SCENARIOS = {
  invalid_request: {
    run: async () => testAuth().newBrowser().post('/verify', {}),
    data: { field: 'code' },
  },
  invalid_email: { run: async () => testAuth().newBrowser().post('/send', { email: 'ada@' }) },
  email_not_allowed: {
    run: async () =>
      testAuth({ onBeforeSend: () => 'deny' })
        .newBrowser()
        .post('/send', { email: VISITOR }),
  },
  challenge_required: {
    run: async () =>
      testAuth({ onBeforeSend: () => 'challenge' })
        .newBrowser()
        .post('/send', { email: VISITOR }),
  },
  rate_limited: {
    run: async () => (await startedSignIn()).browser.post('/resend'),
    data: { retryAfterSeconds: 30 },
  },
  invalid_code: {
    run: async () => (await startedSignIn()).browser.post('/verify', { code: '999999' }),
    data: { attemptsLeft: 4 },
  },
  code_expired: {
    run: async () => {
      const { browser, mail, advance } = await startedSignIn()
      advance(601)
      return browser.post('/verify', { code: mail.code })
    },
  },
  too_many_attempts: {
    run: async () => {
      const { browser } = await startedSignIn()
      for (let attempt = 0; attempt < 5; attempt += 1) await browser.post('/verify', { code: '999999' })
      return browser.post('/verify', { code: '999999' })
    },
    data: { retryAfterSeconds: 30 },
  },
  code_refused: {
    run: async () => {
      const { browser } = await startedSignIn({ limits: { wrongCodesPerMonth: 1 } })
      await browser.post('/verify', { code: '999999' })
      return browser.post('/verify', { code: '999999' })
    },
  },
  no_pending_sign_in: { run: async () => testAuth().newBrowser().post('/verify', { code: '123456' }) },
  link_invalid: {
    run: async () =>
      testAuth({ link: { binding: 'any-browser' } })
        .newBrowser()
        .post('/verify', { flow: 'x', link_token: 'x' }),
  },
  different_browser: { run: async () => testAuth().newBrowser().post('/verify', { flow: 'x', link_token: 'x' }) },
  origin_not_allowed: {
    run: async () =>
      testAuth()
        .newBrowser()
        .fetch('/send', { method: 'POST', json: {}, headers: { 'sec-fetch-site': 'cross-site' } }),
  },
  method_not_allowed: { run: async () => testAuth().newBrowser().fetch('/send', { method: 'DELETE' }) },
  not_found: { run: async () => testAuth().newBrowser().fetch('/nothing') },
  unsupported_media_type: {
    run: async () =>
      testAuth()
        .newBrowser()
        .fetch('/send', {
          method: 'POST',
          form: {},
          headers: { 'content-type': 'text/plain', 'doorpost-request': '1' },
        }),
  },
  payload_too_large: {
    run: async () =>
      testAuth()
        .newBrowser()
        .post('/send', { email: 'a'.repeat(16_384) }),
  },
  provider_unavailable: {
    run: async () => {
      const { newBrowser, provider } = testAuth()
      provider.failNext({ method: 'send', reason: 'unavailable' })
      return newBrowser().post('/send', { email: VISITOR })
    },
    data: { retryAfterSeconds: 5, mailMayArrive: true },
  },
  store_unavailable: {
    run: async () => {
      const store = { ...memoryStore(), put: async () => Promise.reject(new Error('down')) }
      const { browser, mail } = await startedSignIn({ store })
      await browser.post('/verify', { code: mail.code })
      return browser.post('/sign-out', { everywhere: true })
    },
    data: { retryAfterSeconds: 5 },
  },
  no_session: { run: async () => testAuth().newBrowser().post('/sign-out', { everywhere: true }) },
  sign_in_too_old: {
    run: async () => {
      const { sessions, advance } = testAuth()
      const { cookie } = await issueSession(sessions, { subject: 'ada', email: VISITOR, claims: {}, flow: '' })
      advance(601)
      const close = withSession(sessions, () => Response.json({}), { maxAgeSeconds: 600 })
      return close(new Request('http://localhost:3000/api/account', { headers: { cookie } }), {})
    },
  },
  misconfigured: {
    run: async () => testAuth({ expiresInSeconds: 5 }).newBrowser().post('/send', { email: VISITOR }),
    data: { reference },
  },
  internal: {
    run: async () => {
      const { browser, mail } = await startedSignIn({
        onSignIn: () => {
          throw new Error('no database')
        },
      })
      return browser.post('/verify', { code: mail.code })
    },
    data: { reference },
  },
} as const satisfies Record<AuthErrorCode, Scenario>

describe('every error code', () => {
  it.each(AUTH_ERROR_CODES)('%s is reached, with its status and its data', async (code) => {
    const { run, data = {} }: Scenario = SCENARIOS[code]
    const answer = await run()
    expect(answer.status).toBe(STATUS_OF[code])
    expect(await answer.json()).toEqual(json(code, data))
    const retryAfter = 'retryAfterSeconds' in data ? String(data.retryAfterSeconds) : null
    expect(answer.headers.get('retry-after')).toBe(retryAfter)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

describe('options that cannot work', () => {
  it.each([
    ['expiresInSeconds', { expiresInSeconds: 3_601 }],
    ['link.flowInPath', { link: { binding: 'any-browser', flowInPath: false } as const }],
    ['link.path', { link: { path: 'https://evil.example' } }],
    ['pages.afterSignIn', { pages: { afterSignIn: 'https://app.example.com/dashboard' } }],
    ['afterSignOut', { session: { afterSignOut: '//evil.example' } }],
    ['pages.confirmLink', { pages: { confirmLink: '/confirm#x' } }],
    ['signInPath', { session: { signInPath: '/login/' } }],
    ['basePath', { session: { basePath: '/api/auth/' } }],
    ['absoluteLifeSeconds', { session: { absoluteLifeSeconds: Number.NaN } }],
    ['idleLifeSeconds', { session: { idleLifeSeconds: 0 } }],
    ['revocationStaleSeconds', { session: { revocationStaleSeconds: -1 } }],
  ])('%s is named in the log', async (name, options) => {
    const { auth, lines } = testAuth(options)
    const answer = await auth.handler(new Request('http://localhost:3000/api/auth/session'))
    expect((await answer.json()).error.code).toBe('misconfigured')
    expect(lines.join()).toContain(name)
  })
})
