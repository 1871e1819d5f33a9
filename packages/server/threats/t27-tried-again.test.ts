import { describe, expect, it } from 'vitest'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { errorCode, pendingCookie, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import type { TestBrowser } from '../src/testing/test-browser'

/** A store that can be away for writing or altogether. */
function failing() {
  const inner = memoryStore()
  const state = { writes: true, reads: true }
  const check = async (works: boolean) => {
    if (!works) throw new Error('down')
  }
  const store: Store = {
    put: (...values) => check(state.writes).then(() => inner.put(...values)),
    get: (...values) => check(state.reads).then(() => inner.get(...values)),
    delete: (...values) => check(state.writes).then(() => inner.delete(...values)),
    add: (...values) => check(state.writes).then(() => inner.add(...values)),
  }
  return { state, store }
}

const isSignedIn = async (browser: TestBrowser) => Boolean((await (await browser.fetch('/session')).json()).session)

async function twoDevices(options: Parameters<typeof startedSignIn>[0] = {}) {
  const started = await startedSignIn(options)
  await started.browser.post('/verify', { code: started.mail.code })
  const stolen = started.newBrowser()
  started.advance(120)
  await stolen.post('/send', { email: VISITOR })
  await stolen.post('/verify', { code: started.provider.mailTo(VISITOR).code })
  return { ...started, stolen }
}

describe('signing out everywhere', () => {
  it('that could not be saved keeps the cookie, so that another try finds somebody to sign out', async () => {
    const { state, store } = failing()
    const { browser, stolen } = await twoDevices({ store })
    state.writes = false
    const first = await browser.post('/sign-out', { everywhere: true })
    expect([first.status, browser.cookies.has('session')]).toEqual([503, true])
    state.writes = true
    expect((await browser.post('/sign-out', { everywhere: true })).status).toBe(200)
    expect([await isSignedIn(stolen), browser.cookies.has('session')]).toEqual([false, false])
  })

  it('where it cannot be asked who is there, is no success either', async () => {
    const { state, store } = failing()
    const { browser } = await twoDevices({ store })
    state.reads = false
    const answer = await browser.post('/sign-out', { everywhere: true })
    expect([answer.status, browser.cookies.has('session')]).toEqual([503, true])
  })

  it('where isRevoked throws, is no success either', async () => {
    let throws = false
    const isRevoked = () => {
      if (throws) throw new Error('no database')
      return false
    }
    const { browser } = await twoDevices({ session: { isRevoked } })
    throws = true
    const answer = await browser.post('/sign-out', { everywhere: true })
    expect([answer.status, browser.cookies.has('session')]).toEqual([503, true])
  })

  it('without a session is none', async () => {
    const { newBrowser } = await twoDevices()
    expect(await errorCode(await newBrowser().post('/sign-out', { everywhere: true }))).toBe('no_session')
  })
})

describe('signing out here', () => {
  it('takes the cookie away whatever the store does, and holds in this process', async () => {
    const { state, store } = failing()
    const { browser, newBrowser } = await twoDevices({ store })
    const thief = newBrowser()
    thief.cookies.set('session', browser.cookies.get('session') ?? '')
    state.writes = false
    expect((await browser.post('/sign-out')).status).toBe(200)
    expect([browser.cookies.has('session'), await isSignedIn(thief)]).toEqual([false, false])
  })
})

describe('a sign-in whose answer was lost on the way', () => {
  it('is found by its cookie when the same code is sent again', async () => {
    const { browser, mail, pending } = await startedSignIn()
    await browser.post('/verify', { code: mail.code })
    // The cookies arrived: the pending one is gone. The body did not.
    const again = await browser.post('/verify', { code: mail.code, flow: pending.flow, next: '/account' })
    expect(await again.json()).toMatchObject({ session: { email: VISITOR }, redirectTo: '/account' })
  })

  it('is found when the form is posted twice', async () => {
    const { browser, mail, pending } = await startedSignIn()
    const post = () =>
      browser.fetch('/verify', {
        method: 'POST',
        form: { code: mail.code, flow: pending.flow, next: '/account' },
        headers: { 'sec-fetch-site': 'same-origin' },
      })
    await post()
    expect((await post()).headers.get('location')).toBe('http://localhost:3000/account')
  })

  it('is found for a moment by a client that names no flow', async () => {
    const { browser, mail, advance } = await startedSignIn()
    const first = await (await browser.post('/verify', { code: mail.code })).json()
    const again = await (await browser.post('/verify', { code: mail.code })).json()
    expect(again.session.id).toBe(first.session.id)
    advance(61)
    expect(await errorCode(await browser.post('/verify', { code: mail.code }))).toBe('no_pending_sign_in')
  })

  it('is found when the link is opened again', async () => {
    const { browser, mail } = await startedSignIn()
    await browser.visit(mail.link)
    const again = await browser.visit(mail.link)
    expect(again.headers.get('location')).not.toContain('error=')
  })

  it.each(['same-browser', 'any-browser'] as const)('survives every other link that is opened: %s', async (binding) => {
    const { browser, mail, advance, newBrowser, provider } = await startedSignIn({ link: { binding } })
    await browser.visit(mail.link)
    advance(300)
    const session = browser.cookies.get('session')
    await newBrowser().post('/send', { email: 'bob@example.com' })
    const links = [mail.link, `${mail.link}x`, provider.mailTo('bob@example.com').link, `${mail.linkUri}?link_token=`]
    for (const link of links) {
      await browser.visit(link)
      expect(browser.cookies.get('session')).toBe(session)
    }
    expect((await (await browser.fetch('/session')).json()).session.email).toBe(VISITOR)
  })

  it('is not found by somebody else’s session', async () => {
    const { browser, mail, pending, newBrowser, provider } = await startedSignIn()
    await browser.post('/verify', { code: mail.code })
    const other = newBrowser()
    await other.post('/send', { email: 'bob@example.com' })
    await other.post('/verify', { code: provider.mailTo('bob@example.com').code })
    const answer = await other.post('/verify', { code: mail.code, flow: pending.flow })
    expect(await errorCode(answer)).toBe('no_pending_sign_in')
    other.cookies.set(...pendingCookie(await startedSignIn().then(({ browser: third }) => third)))
  })
})
