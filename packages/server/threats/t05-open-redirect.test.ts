import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeNext } from '../src/handler/http/safe-redirect'
import { startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'
import type { TestBrowser } from '../src/testing/test-browser'
import { LOOPS, NOT_TEXT, redirectVectors } from './redirect-vectors'
import { sampleOf, tries } from './tries'

const ORIGIN = 'http://localhost:3000'
const OWN = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }
const VECTORS = redirectVectors()

const server = testAuth()

/** Where a browser on one of our pages ends up when it follows it. */
const destinationOf = (target: string, base = `${ORIGIN}/login`) => new URL(target, base)

function expectAtHome(target: string | null | undefined, vector: unknown): void {
  const { origin, pathname } = destinationOf(target ?? 'about:blank')
  const isAtHome = origin === ORIGIN && !/^\/[/\\]/.test(pathname)
  // One assertion per failure, not three per vector: there are thousands.
  if (!isAtHome) expect.fail(`${JSON.stringify(vector)} leads to ${target}`)
}

async function signedIn(next: unknown): Promise<{ browser: TestBrowser; flow: string; redirectTo: string }> {
  const browser = server.newBrowser()
  const { pending } = await (await browser.post('/send', { email: VISITOR, next })).json()
  const verified = await browser.post('/verify', { code: server.provider.mailTo(VISITOR).code })
  return { browser, flow: pending.flow, redirectTo: (await verified.json()).redirectTo }
}

describe('next', { timeout: 60_000 }, () => {
  it('has more than two thousand hostile vectors', () => {
    expect(new Set(VECTORS).size).toBeGreaterThan(2_000)
  })

  it('never leaves the app, whether it is followed, written again or put into a header', () => {
    for (const vector of VECTORS) {
      const path = safeNext(vector, { origin: ORIGIN, refusedPaths: [] })
      if (path === null) continue
      expectAtHome(path, vector)
      expectAtHome(`${ORIGIN}${path}`, vector)
      expect(new Headers({ location: `${ORIGIN}${path}` }).get('location')).toMatch(/^[\x21-\x7e]+$/)
      expect(path.length, vector).toBeLessThanOrEqual(512 * 3)
      expect(safeNext(path, { origin: ORIGIN, refusedPaths: [] })).toBe(path)
    }
  })

  it('stays in the app from send to redirectTo', async () => {
    for (const vector of [...sampleOf(VECTORS.filter((_, index) => index % 9 === 0)), ...NOT_TEXT, ...LOOPS]) {
      expectAtHome((await signedIn(vector)).redirectTo, vector)
    }
  })

  it('stays in the app through the field "page" and the Location of forms', async () => {
    const browser = server.newBrowser()
    // Longer ones are refused as a body before anyone reads them.
    for (const vector of sampleOf(VECTORS).filter(({ length }) => length < 1_000)) {
      const form = { page: vector, next: vector }
      const answer = await browser.fetch('/cancel', { method: 'POST', form, headers: OWN })
      expectAtHome(answer.headers.get('location'), vector)
    }
  })

  it('stays in the app at GET /pending', async () => {
    const { browser, flow } = await signedIn(undefined)
    for (const vector of sampleOf(VECTORS)) {
      const answer = await browser.fetch(`/pending?${new URLSearchParams({ flow, next: vector })}`)
      expectAtHome((await answer.json()).redirectTo, vector)
    }
  })

  it('stays in the app in what the sign-in page is given', async () => {
    const { browser } = await signedIn(undefined)
    const headers = new Headers({ cookie: `session=${browser.cookies.get('session')}` })
    for (const vector of VECTORS) {
      const state = await server.auth.signInStart(headers, new URLSearchParams({ next: vector }))
      if (state.next !== undefined) expectAtHome(state.next, vector)
      expectAtHome(state.signedIn?.redirectTo, vector)
    }
  })

  it('stays in the app whatever the text', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '%2f',
      '%5C',
      '%2e',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'https:',
      '／',
      '。',
    )
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, fc.boolean(), (text, isPath) => {
        const path = safeNext(isPath ? `/${text}` : text, { origin: ORIGIN, refusedPaths: ['/login'] })
        if (path !== null) expectAtHome(path, text)
      }),
      { numRuns: tries(10_000) },
    )
  })

  it.each(LOOPS)('never leads back to %s', async (loop) => {
    expect((await signedIn(loop)).redirectTo).toBe('/dashboard')
  })

  it.each(NOT_TEXT.map((value) => [JSON.stringify(value), value]))('falls back for %s', async (_name, value) => {
    expect((await signedIn(value)).redirectTo).toBe('/dashboard')
  })

  it.each(['same-browser', 'any-browser'] as const)('leads where its letters beyond ASCII say: %s', async (binding) => {
    const { browser, provider } = await startedSignIn({ link: { binding } })
    await browser.post('/send', { email: 'bob@example.com', next: '/završi-profil?x=ü#日本' })
    const answer = await browser.visit(provider.mailTo('bob@example.com').link)
    const path = '/zavr%C5%A1i-profil?x=%C3%BC#%E6%97%A5%E6%9C%AC'
    expect(answer.headers.get('location')).toBe(`http://localhost:3000${path}`)
  })

  it('is bounded after encoding too, since a longer cookie is dropped by browsers', async () => {
    const browser = server.newBrowser()
    const sent = await browser.post('/send', { email: VISITOR, next: `/${'€'.repeat(511)}` })
    const [cookie = ''] = sent.headers.getSetCookie()
    expect(cookie.length).toBeLessThan(2_100)
  })

  it('may be 512 bytes long once decoded, in any script', async () => {
    for (const next of [`/${'本'.repeat(170)}`, `/${'n'.repeat(511)}`, `/${'%20'.repeat(500)}`]) {
      expect(safeNext(next, { origin: ORIGIN, refusedPaths: [] })).toBe(new URL(next, ORIGIN).pathname)
    }
    for (const next of [`/${'本'.repeat(171)}`, `/${'n'.repeat(512)}`]) {
      expect(safeNext(next, { origin: ORIGIN, refusedPaths: [] })).toBeNull()
    }
    const japanese = `/${'記事'.repeat(40)}`
    expect((await signedIn(japanese)).redirectTo).toBe(encodeURI(japanese))
  })

  it('keeps path, query and fragment of an honest one', async () => {
    expect((await signedIn('/account/settings?tab=1&q=a%20b#top')).redirectTo).toBe(
      '/account/settings?tab=1&q=a%20b#top',
    )
    expect((await signedIn('/loginx')).redirectTo).toBe('/loginx')
  })

  it('works where the sign-in page is the front page', () => {
    const rule = { origin: ORIGIN, refusedPaths: ['/', '/api/auth'] }
    expect(safeNext('/', rule)).toBeNull()
    expect(safeNext('/dashboard', rule)).toBe('/dashboard')
  })
})
