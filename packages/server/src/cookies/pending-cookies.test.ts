import { describe, expect, it } from 'vitest'
import { startedSignIn } from '../testing/started-sign-in'
import { testAuth } from '../testing/test-auth'

const LONG_EMAIL = (index: number) =>
  `${String(index).padStart(64, 'a')}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.de`
const LONG_NEXT = `/${'n'.repeat(511)}`

describe('the pending cookies', () => {
  it('stay under 2,000 bytes and drop the oldest sign-in first', async () => {
    const { newBrowser, provider } = testAuth({ session: { appUrl: 'https://app.example.com' } })
    const browser = newBrowser()
    const flows: string[] = []
    for (let index = 0; index < 4; index += 1) {
      const sent = await browser.post('/send', { email: LONG_EMAIL(index), next: LONG_NEXT })
      flows.push((await sent.json()).pending.flow)
    }
    const isKnown = await Promise.all(
      flows.map(async (flow) => (await (await browser.fetch(`/pending?flow=${flow}`)).json()).pending !== null),
    )
    expect(isKnown).toEqual([false, false, false, true])
    const answer = await browser.post('/verify', { code: provider.mailTo(LONG_EMAIL(3)).code })
    expect((await answer.json()).redirectTo).toBe(LONG_NEXT)
  })

  it('hold five ordinary sign-ins', async () => {
    const { newBrowser } = testAuth()
    const browser = newBrowser()
    const first = await (await browser.post('/send', { email: 'visitor0@example.com', locale: 'pt-BR' })).json()
    for (let index = 1; index < 5; index += 1)
      await browser.post('/send', { email: `visitor${index}@example.com`, locale: 'pt-BR' })
    const state = await (await browser.fetch(`/pending?flow=${first.pending.flow}`)).json()
    expect(state.pending.email).toBe('visitor0@example.com')
  })

  it('know an expired entry for an hour, then forget it', async () => {
    const { browser, advance } = await startedSignIn()
    const codeOf = async () => (await (await browser.post('/verify', { code: '123456' })).json()).error.code
    advance(600 + 3_599)
    expect(await codeOf()).toBe('code_expired')
    advance(1)
    expect(await codeOf()).toBe('no_pending_sign_in')
  })

  it('show the browser neither request id nor state', async () => {
    const { pending } = await startedSignIn()
    expect(Object.keys(pending).sort()).toEqual(
      [
        'attemptsLeft',
        'codeAlphabet',
        'codeLength',
        'delivery',
        'email',
        'expiresInSeconds',
        'flow',
        'resendAfterSeconds',
      ].sort(),
    )
  })

  it('of two addresses keep both, the newest first', async () => {
    const { browser, pending } = await startedSignIn()
    const other = await (await browser.post('/send', { email: 'bob@example.com' })).json()
    const newest = await (await browser.fetch('/pending')).json()
    expect(newest.pending.flow).toBe(other.pending.flow)
    const first = await (await browser.fetch(`/pending?flow=${pending.flow}`)).json()
    expect(first.pending.email).toBe('ada@example.com')
  })
})

describe('the newest of several', () => {
  it('is the one that was answered last', async () => {
    const { browser, advance } = await startedSignIn()
    advance(1)
    await browser.post('/send', { email: 'bob@example.com' })
    advance(1)
    await browser.post('/send', { email: 'ada@example.com' })
    expect((await (await browser.fetch('/pending')).json()).pending.email).toBe('ada@example.com')
  })

  it('is set aside, and the older one is the newest again', async () => {
    const { browser } = await startedSignIn()
    await browser.post('/send', { email: 'bob@example.com' })
    await browser.post('/cancel')
    expect((await (await browser.fetch('/pending')).json()).pending.email).toBe('ada@example.com')
  })

  it('stays when an older sign-in is set aside', async () => {
    const { browser, pending } = await startedSignIn()
    await browser.post('/send', { email: 'bob@example.com' })
    await browser.post('/cancel', { flow: pending.flow })
    expect((await (await browser.fetch('/pending')).json()).pending.email).toBe('bob@example.com')
  })
})

describe('the address', () => {
  it('is shown as it was typed, and is the same address in any other form', async () => {
    const { newBrowser, provider } = testAuth()
    const browser = newBrowser()
    const { pending } = await (await browser.post('/send', { email: ' ADA@Exämple.com ' })).json()
    expect(pending.email).toBe('ADA@Exämple.com')
    const { code } = provider.mailTo('ada@xn--exmple-cua.com')
    const again = await (await browser.post('/send', { email: 'ada@exämple.com' })).json()
    expect(again.pending).toMatchObject({ flow: pending.flow, email: 'ada@exämple.com' })
    const { session } = await (await browser.post('/verify', { code })).json()
    expect(session.email).toBe('ada@xn--exmple-cua.com')
  })
})

describe('a sign-in that is locked', () => {
  it('gives its place to the new one of the same address', async () => {
    const { browser, pending, advance } = await startedSignIn()
    for (let tries = 0; tries < 5; tries += 1) await browser.post('/verify', { code: '999999' })
    advance(60)
    const again = await (await browser.post('/send', { email: 'ada@example.com' })).json()
    expect(again.pending.flow).not.toBe(pending.flow)
    expect([...browser.cookies.keys()].filter((name) => name.startsWith('pending-'))).toHaveLength(1)
    expect((await (await browser.fetch(`/pending?flow=${pending.flow}`)).json()).pending).toBeNull()
  })
})

describe('an any-browser link', () => {
  it('fits into 1,000 characters with the longest address, at the price of next', async () => {
    const { newBrowser, provider } = testAuth({ link: { binding: 'any-browser' } })
    await newBrowser().post('/send', { email: LONG_EMAIL(1), next: LONG_NEXT })
    expect(provider.mailTo(LONG_EMAIL(1)).linkUri.length).toBeLessThanOrEqual(1_000)
    expect((await newBrowser().visit(provider.mailTo(LONG_EMAIL(1)).link)).status).toBe(200)
  })
})
