import { describe, expect, it } from 'vitest'
import { cookiesSet, errorCode, pendingCookie, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'

/** A promise, and the key to it. */
function held() {
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  return { until, release: () => release() }
}

const idOf = async (answer: Response) => (await answer.clone().json()).session?.id

describe('the same code twice', () => {
  it('at once: both 200, one session, one check', async () => {
    const { browser, mail, provider } = await startedSignIn()
    const post = () => browser.post('/verify', { code: mail.code })
    const answers = await Promise.all([post(), post(), post()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(await Promise.all(answers.map(idOf))).size).toBe(1)
    expect(provider.calls.verify).toBe(1)
  })

  it('again with the old cookie: 200, the same session', async () => {
    const { browser, mail, provider } = await startedSignIn()
    const pending = pendingCookie(browser)
    const first = await browser.post('/verify', { code: mail.code })
    browser.cookies.set(...pending)
    const second = await browser.post('/verify', { code: mail.code })
    expect([second.status, await idOf(second)]).toEqual([200, await idOf(first)])
    expect(provider.calls.verify).toBe(1)
  })

  it('again after a minute: the receipt is over', async () => {
    const { browser, mail, advance } = await startedSignIn()
    const pending = pendingCookie(browser)
    await browser.post('/verify', { code: mail.code })
    advance(61)
    browser.cookies.set(...pending)
    expect(await errorCode(await browser.post('/verify', { code: mail.code }))).toBe('code_expired')
  })

  it('is nothing without the pending cookie', async () => {
    const { browser, newBrowser, mail, pending } = await startedSignIn()
    await browser.post('/verify', { code: mail.code })
    const other = await newBrowser().post('/verify', { code: mail.code, flow: pending.flow })
    expect(await errorCode(other)).toBe('no_pending_sign_in')
  })
})

describe('the same link twice', () => {
  it('at once: both lead on, one check', async () => {
    const { browser, mail, provider } = await startedSignIn()
    const answers = await Promise.all([browser.visit(mail.link), browser.visit(mail.link)])
    for (const answer of answers) expect(answer.headers.get('location')).toBe('http://localhost:3000/account')
    expect(provider.calls.verify).toBe(1)
  })
})

describe('a wrong code beside the right one', () => {
  it('is refused, whichever comes first', async () => {
    for (const isWrongFirst of [true, false]) {
      const { browser, mail, provider } = await startedSignIn()
      const { until, release } = held()
      provider.failNext({ method: 'verify', until })
      const [first, second] = isWrongFirst ? ['999999', mail.code] : [mail.code, '999999']
      const waiting = [browser.post('/verify', { code: first }), browser.post('/verify', { code: second })]
      release()
      const answers = await Promise.all(waiting)
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      const wrong = answers.find(({ status }) => status === 400)
      expect(wrong && cookiesSet(wrong)).toEqual([])
    }
  })

  it('is refused after it, with the old cookie', async () => {
    const { browser, mail } = await startedSignIn()
    const pending = pendingCookie(browser)
    await browser.post('/verify', { code: mail.code })
    browser.cookies.set(...pending)
    const wrong = await browser.post('/verify', { code: '999999' })
    expect(wrong.status).toBe(400)
    expect(cookiesSet(wrong)).toEqual([])
  })

  it('is refused as a link', async () => {
    const { browser, mail } = await startedSignIn()
    const pending = pendingCookie(browser)
    await browser.post('/verify', { code: mail.code })
    browser.cookies.clear()
    browser.cookies.set(...pending)
    const wrong = await browser.visit(`${mail.linkUri}?link_token=wrong`)
    expect(wrong.headers.get('location')).toContain('error=link_invalid')
  })
})

describe('an unknown outcome', () => {
  it('is no success: a lost answer is 503, and a new mail signs in', async () => {
    const { browser, mail, provider, advance } = await startedSignIn()
    provider.failNext({ method: 'verify', reason: 'unavailable', worksAnyway: true })
    const lost = await browser.post('/verify', { code: mail.code })
    expect([lost.status, await errorCode(lost), cookiesSet(lost)]).toEqual([503, 'provider_unavailable', []])
    expect(await errorCode(await browser.post('/verify', { code: mail.code }))).toBe('code_expired')
    advance(31)
    expect((await browser.post('/resend')).status).toBe(200)
    expect((await browser.post('/verify', { code: provider.mailTo(VISITOR).code })).status).toBe(200)
  })

  it('of a click on the confirm page is kept for the browser that was asked, and for no other', async () => {
    const link = { binding: 'any-browser' } as const
    const { newBrowser, mail, provider } = await startedSignIn({ link })
    const other = newBrowser()
    const page = await (await other.visit(mail.link)).text()
    const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1]
    const click = (browser = other) => browser.post('/verify', { ticket, link_token: mail.linkToken })
    const first = await (await click()).json()
    other.cookies.delete('session')
    expect(await (await click()).json()).toEqual(first)
    const third = newBrowser()
    expect(await errorCode(await click(third))).toBe('link_invalid')
    await third.visit(mail.link)
    expect(await errorCode(await click(third))).toBe('link_invalid')
    expect(provider.calls.verify).toBe(3)
  })
})

describe('two tabs with two addresses', () => {
  it('that ask for their mails at once, in a browser that held nothing, end as two correct sign-ins', async () => {
    const { newBrowser, provider } = testAuth()
    const browser = newBrowser()
    const emails = [VISITOR, 'bob@example.com']
    const sent = await Promise.all(emails.map((email) => browser.post('/send', { email })))
    const flows = await Promise.all(sent.map(async (answer) => (await answer.json()).pending.flow))
    const signedIn: string[] = []
    for (const [index, email] of emails.entries()) {
      const answer = await browser.post('/verify', { flow: flows[index], code: provider.mailTo(email).code })
      signedIn.push((await answer.json()).session?.email)
    }
    expect(signedIn).toEqual(emails)
    expect([...browser.cookies.keys()].sort()).toEqual(['known', 'session'])
  })

  it('keep what each asks for at the same moment: a new mail in one, a sign-in in the other', async () => {
    const { browser, mail, pending, provider, advance } = await startedSignIn()
    const other = await (await browser.post('/send', { email: 'bob@example.com' })).json()
    advance(31)
    const flow: string = other.pending.flow
    const [signedIn, resent] = await Promise.all([
      browser.post('/verify', { flow: pending.flow, code: mail.code }),
      browser.post('/resend', { flow }),
    ])
    expect([signedIn.status, resent.status]).toEqual([200, 200])
    const bob = await browser.post('/verify', { flow, code: provider.mailTo('bob@example.com').code })
    expect(bob.status).toBe(200)
  })

  it('at once end as two correct sign-ins', async () => {
    const { browser, mail, pending, provider } = await startedSignIn()
    const other = await (await browser.post('/send', { email: 'bob@example.com' })).json()
    const [ada, bob] = await Promise.all([
      browser.post('/verify', { flow: pending.flow, code: mail.code }),
      browser.post('/verify', { flow: other.pending.flow, code: provider.mailTo('bob@example.com').code }),
    ])
    expect((await ada.json()).session.email).toBe(VISITOR)
    expect((await bob.json()).session.email).toBe('bob@example.com')
  })

  it('one after the other end as two correct sign-ins, and leave nothing pending', async () => {
    const { browser, mail, pending, provider } = await startedSignIn()
    const other = await (await browser.post('/send', { email: 'bob@example.com' })).json()
    const ada = await browser.post('/verify', { flow: pending.flow, code: mail.code })
    expect((await ada.json()).session.email).toBe(VISITOR)
    const { code } = provider.mailTo('bob@example.com')
    const bob = await browser.post('/verify', { flow: other.pending.flow, code })
    expect((await bob.json()).session.email).toBe('bob@example.com')
    expect([...browser.cookies.keys()].filter((name) => name.startsWith('pending'))).toEqual([])
  })

  it('never take each other’s code', async () => {
    const { browser, mail, provider } = await startedSignIn()
    const other = await (await browser.post('/send', { email: 'bob@example.com' })).json()
    const crossed = await browser.post('/verify', { flow: other.pending.flow, code: mail.code })
    expect(await errorCode(crossed)).toBe('invalid_code')
    expect(provider.calls.verify).toBe(1)
  })
})
