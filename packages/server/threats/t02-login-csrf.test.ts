import { describe, expect, it } from 'vitest'
import { cookiesSet, errorCode, startedSignIn } from '../src/testing/started-sign-in'

const ATTACKER = 'mallory@example.com'

/** A visitor with a sign-in in progress, and an attacker with one of their own at the same server. */
async function attacked(options: Parameters<typeof startedSignIn>[0] = {}) {
  const started = await startedSignIn(options)
  const attacker = started.newBrowser()
  const { pending } = await (await attacker.post('/send', { email: ATTACKER })).json()
  return { ...started, attacker, attackerFlow: pending.flow, attackerMail: started.provider.mailTo(ATTACKER) }
}

describe('a link of the attacker in the browser of the visitor', () => {
  it('signs nobody in, and the visitor’s own sign-in goes on', async () => {
    const { browser, provider, attackerMail, mail, pending } = await attacked()
    const opened = await browser.visit(attackerMail.link)
    expect(cookiesSet(opened)).not.toContain('session')
    expect(provider.calls.verify).toBe(0)
    const state = await (await browser.fetch(`/pending?flow=${pending.flow}`)).json()
    expect(state.pending.attemptsLeft).toBe(5)
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })

  it('signs nobody in with the attacker’s token under the visitor’s own flow', async () => {
    const { browser, attackerMail, mail } = await attacked()
    const forged = `${mail.linkUri}?link_token=${attackerMail.linkToken}`
    expect((await browser.visit(forged)).headers.get('location')).toContain('error=link_invalid')
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })

  it('signs nobody in without a flow in the path', async () => {
    const { browser, attackerMail } = await attacked({ link: { flowInPath: false } })
    expect(cookiesSet(await browser.visit(attackerMail.link))).not.toContain('session')
  })

  it('signs nobody in by a code under the attacker’s flow', async () => {
    const { browser, provider, attackerMail, attackerFlow } = await attacked()
    const refused = await browser.post('/verify', { code: attackerMail.code, flow: attackerFlow })
    expect(await errorCode(refused)).toBe('no_pending_sign_in')
    expect(provider.calls.verify).toBe(0)
  })

  it('signs nobody in by a POST with a token', async () => {
    const { browser, attackerMail, attackerFlow } = await attacked()
    const refused = await browser.post('/verify', { link_token: attackerMail.linkToken, ticket: attackerFlow })
    expect(await errorCode(refused)).toBe('different_browser')
  })
})

describe('what the provider proves', () => {
  it.each([
    ['another state', { verifiedState: () => 'swapped' }],
    ['another address', { verifiedEmail: () => ATTACKER }],
  ])('is refused with %s', async (_name, fake) => {
    const byCode = await startedSignIn({ fake })
    const refused = await byCode.browser.post('/verify', { code: byCode.mail.code })
    expect(await errorCode(refused)).toBe('invalid_code')
    expect(cookiesSet(refused)).toEqual([])

    const byLink = await startedSignIn({ fake })
    const opened = await byLink.browser.visit(byLink.mail.link)
    expect(opened.headers.get('location')).toContain('error=link_invalid')
    expect(cookiesSet(opened)).not.toContain('session')
  })

  it('may be the same address in other letters', async () => {
    const { browser, mail } = await startedSignIn({ fake: { verifiedEmail: (email) => email.toUpperCase() } })
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })
})

describe('any-browser', () => {
  const link = { binding: 'any-browser' } as const

  async function askedFirst() {
    const started = await attacked({ link })
    const other = started.newBrowser()
    const page = await (await other.visit(started.mail.link)).text()
    const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? ''
    return { ...started, other, page, ticket }
  }

  it('asks by the whole address and signs in after a click', async () => {
    const { other, page, ticket, mail, provider } = await askedFirst()
    expect(page).toContain('<bdi translate="no">ada@example.com</bdi>')
    expect(provider.calls.verify).toBe(0)
    const confirmed = await other.post('/verify', { ticket, link_token: mail.linkToken })
    expect(await confirmed.json()).toMatchObject({ session: { email: 'ada@example.com' }, redirectTo: '/account' })
  })

  it('refuses a token that belongs to another address than the page named', async () => {
    const { other, ticket, attackerMail } = await askedFirst()
    const refused = await other.post('/verify', { ticket, link_token: attackerMail.linkToken })
    expect(await errorCode(refused)).toBe('link_invalid')
    expect(cookiesSet(refused)).toEqual([])
  })

  it.each([
    ['changed', (ticket: string) => `${ticket.slice(0, -2)}${ticket.endsWith('AA') ? 'BB' : 'AA'}`],
    ['missing', () => undefined],
    ['a plain handle', () => 'AAAAAAAAAAAAAAAAAAAAAA'],
  ])('refuses a ticket that is %s', async (_name, change) => {
    const { other, ticket, mail, provider } = await askedFirst()
    const refused = await other.post('/verify', { ticket: change(ticket), link_token: mail.linkToken })
    expect(await errorCode(refused)).toBe('link_invalid')
    expect(provider.calls.verify).toBe(0)
  })

  it('lets the browser that asked pass without a question', async () => {
    const { browser, mail } = await attacked({ link })
    expect((await browser.visit(mail.link)).headers.get('location')).toBe('http://localhost:3000/account')
  })

  it('knows the link of a mail that was sent again', async () => {
    const { browser, newBrowser, provider, advance } = await startedSignIn({ link })
    advance(590)
    expect((await browser.post('/resend')).status).toBe(200)
    advance(60)
    const page = await newBrowser().visit(provider.mailTo('ada@example.com').link)
    expect(page.status).toBe(200)
  })

  it('signs in two clicks at once as one session', async () => {
    const { other, ticket, mail } = await askedFirst()
    const click = () => other.post('/verify', { ticket, link_token: mail.linkToken })
    const answers = await Promise.all([click(), click()])
    const [first, second] = await Promise.all(answers.map((answer) => answer.json()))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(first.session.id).toBe(second.session.id)
  })
})
