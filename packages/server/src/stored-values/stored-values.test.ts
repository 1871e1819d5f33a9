import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AuthOptions } from '../handler/auth-options'
import { createAuth } from '../handler/create-auth'
import { fakeProvider } from '../provider/fake-provider'
import { createSessions } from '../session/create-sessions'
import { memoryStore } from '../store/memory-store'
import { errorCode } from '../testing/started-sign-in'
import { testBrowser } from '../testing/test-browser'

/*
 * What earlier versions wrote, by `scripts/write-stored-values.mjs`: this version reads all of it. A file is never changed.
 * One may go when nothing of its version can be around any more.
 */

type CookieName = 'signedIn' | 'signedOut' | 'endedEverywhere' | 'pending' | 'pendingOfReceipt' | 'flash' | 'asked'

interface StoredValues {
  readonly secret: string
  readonly nowMs: number
  /** `Cookie` headers. */
  readonly cookies: Readonly<Record<CookieName, string>>
  /** The one that the receipt is for. */
  readonly code: string
  readonly link: { readonly ticket: string; readonly token: string }
  readonly store: Readonly<Record<string, { readonly value: string; readonly lifeSeconds: number }>>
}

const folder = import.meta.dirname
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const origin = 'http://localhost:3000'

/** Today's version, on what another one left behind. */
async function serverOn(values: StoredValues, options: Partial<AuthOptions> = {}) {
  const now = () => values.nowMs
  const store = memoryStore({ now })
  for (const [key, { value, lifeSeconds }] of Object.entries(values.store)) await store.put(key, value, lifeSeconds)
  const provider = fakeProvider({ now })
  const sessions = createSessions({ store, secrets: values.secret, appUrl: origin, now, log: () => undefined })
  const seen: { isKnownBrowser?: boolean } = {}
  const auth = createAuth({
    sessions,
    provider,
    onSignIn({ isKnownBrowser }) {
      seen.isKnownBrowser = isKnownBrowser
      return { subject: 'anyone' }
    },
    ...options,
  })
  function browserWith(name?: CookieName) {
    const browser = testBrowser(auth)
    for (const pair of name ? values.cookies[name].split('; ') : []) {
      const at = pair.indexOf('=')
      browser.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return browser
  }
  const sessionOf = (name: CookieName) => sessions.read({ headers: new Headers({ cookie: values.cookies[name] }) })
  return { auth, provider, seen, browserWith, sessionOf }
}

describe.each(files)('what %s holds', (file) => {
  const values: StoredValues = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))

  it('a session, with its claims', async () => {
    const { sessionOf } = await serverOn(values)
    expect(await sessionOf('signedIn')).toMatchObject({
      subject: 'id of ada@example.com',
      email: 'ada@example.com',
      claims: { role: 'editor' },
    })
  })

  it('sign-outs, here and everywhere', async () => {
    const { sessionOf } = await serverOn(values)
    expect(await sessionOf('signedOut')).toBe(null)
    expect(await sessionOf('endedEverywhere')).toBe(null)
    // Only because of the store.
    const without = await serverOn({ ...values, store: {} })
    expect(await without.sessionOf('signedOut')).not.toBe(null)
    expect(await without.sessionOf('endedEverywhere')).not.toBe(null)
  })

  it('a sign-in in progress, with its wrong codes', async () => {
    const { browserWith } = await serverOn(values)
    const { pending } = await (await browserWith('pending').fetch('/pending')).json()
    expect(pending).toMatchObject({ email: 'mary@example.com', delivery: 'code_and_link', attemptsLeft: 4 })
  })

  it('a receipt: the same code brings the same session, and nobody asks the provider', async () => {
    const { browserWith, sessionOf, provider } = await serverOn(values)
    const answer = await browserWith('pendingOfReceipt').post('/verify', { code: values.code })
    expect(answer.status).toBe(200)
    expect((await answer.json()).session.id).toBe((await sessionOf('signedIn'))?.id)
    expect(provider.calls.verify).toBe(0)
  })

  it('where a sign-in led', async () => {
    const { browserWith } = await serverOn(values)
    const pending = browserWith('pendingOfReceipt')
    const { flow } = (await (await pending.fetch('/pending')).json()).pending
    const again = await browserWith('signedIn').visit(`${origin}/api/auth/verify/${flow}?link_token=any`)
    expect(again.headers.get('location')).toBe(`${origin}/reports?of=J%C3%BCrgen`)
  })

  it('counts of emails', async () => {
    const { browserWith } = await serverOn(values)
    expect(await errorCode(await browserWith().post('/send', { email: 'ada@example.com' }))).toBe('rate_limited')
    expect(await errorCode(await browserWith().post('/send', { email: 'someone@example.com' }))).toBe(undefined)
  })

  it('counts of wrong codes', async () => {
    // In its sign-in one was wrong; of another mailbox two, in two sign-ins.
    const limits = { wrongCodesPerMonth: 1, strangerMailsPerMinute: 10 }
    const { browserWith, provider } = await serverOn(values, { limits })
    const browser = browserWith()
    await browser.post('/send', { email: 'edith@example.com' })
    const { code } = provider.mailTo('edith@example.com')
    expect(await errorCode(await browser.post('/verify', { code }))).toBe('code_refused')
  })

  it('a browser that signed in before', async () => {
    const { browserWith, provider, seen } = await serverOn(values)
    const browser = browserWith('signedIn')
    await browser.post('/send', { email: 'ada@example.com' })
    await browser.post('/verify', { code: provider.mailTo('ada@example.com').code })
    expect(seen.isKnownBrowser).toBe(true)
  })

  it('what a form post left for the next page', async () => {
    const { auth } = await serverOn(values)
    const headers = new Headers({ cookie: values.cookies.flash })
    const start = await auth.signInStart(headers, new URLSearchParams('error=invalid_email'))
    expect(start).toMatchObject({ error: { code: 'invalid_email' }, email: 'nonsense' })
  })

  it('a link for any browser, and the browser that was asked', async () => {
    const { browserWith } = await serverOn(values, { link: { binding: 'any-browser' } })
    const asked = browserWith('asked')
    const ticket = await asked.fetch(`/ticket/${values.link.ticket}`)
    expect(await ticket.json()).toEqual({ email: 'joan@example.com' })
    const name = asked.cookies.get('asked')
    await asked.visit(`${origin}/api/auth/verify/${values.link.ticket}?link_token=${values.link.token}`)
    expect(asked.cookies.get('asked')).toBe(name)
  })
})
