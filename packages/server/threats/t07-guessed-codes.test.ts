import { describe, expect, it } from 'vitest'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { errorCode, pendingCookie, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import type { TestBrowser } from '../src/testing/test-browser'

async function guess(browser: TestBrowser, times: number): Promise<string[]> {
  const codes: string[] = []
  for (let attempt = 0; attempt < times; attempt += 1) {
    codes.push((await errorCode(await browser.post('/verify', { code: '999999' }))) ?? 'signed in')
  }
  return codes
}

describe('wrong codes', () => {
  it('of a thousand strangers do not touch the visitor’s own sign-in', { timeout: 30_000 }, async () => {
    const { browser, newBrowser, mail, pending } = await startedSignIn()
    for (let stranger = 0; stranger < 1_000; stranger += 1) {
      const attacker = newBrowser()
      await attacker.post('/send', { email: VISITOR })
      await guess(attacker, 1)
      // The flow's name is in a link's path, so it may be known: without the cookie it is worth nothing.
      const named = await attacker.post('/verify', { code: '999999', flow: pending.flow })
      expect(named.status).toBe(400)
    }
    const state = await (await browser.fetch('/pending')).json()
    expect(state.pending.attemptsLeft).toBe(5)
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })

  it('end after five, for the right code too', async () => {
    const { browser, mail, provider } = await startedSignIn()
    expect(await guess(browser, 6)).toEqual([...Array(5).fill('invalid_code'), 'too_many_attempts'])
    expect(await errorCode(await browser.post('/verify', { code: mail.code }))).toBe('too_many_attempts')
    expect(provider.calls.verify).toBe(5)
  })

  it.each([Number.NaN, undefined, 'six'])('end also where a store counts %s', async (value) => {
    const inner = memoryStore()
    const add: Store['add'] = async (key, amount, life) =>
      // What a store of the app's own may do, whatever its type says.
      key.includes('attempts:') ? ({ value, expiresInSeconds: 60 } as never) : inner.add(key, amount, life)
    const { browser } = await startedSignIn({ store: { ...inner, add } })
    expect(await errorCode(await browser.post('/verify', { code: '999999' }))).toBe('too_many_attempts')
  })

  it('are counted before the check, so that a hundred at once are five', async () => {
    const { browser, provider } = await startedSignIn()
    const codes = Array.from({ length: 100 }, (_, index) => String(200_000 + index))
    const answers = await Promise.all(codes.map((code) => browser.post('/verify', { code })))
    expect(provider.calls.verify).toBe(5)
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(95)
  })

  it('stay counted when an older cookie is put back', async () => {
    const { browser } = await startedSignIn()
    const cookie = pendingCookie(browser)
    await guess(browser, 3)
    browser.cookies.set(...cookie)
    expect(await guess(browser, 3)).toEqual(['invalid_code', 'invalid_code', 'too_many_attempts'])
  })

  it('stay counted over a resend and over a new send of the same flow', async () => {
    const { browser, advance, pending } = await startedSignIn()
    await guess(browser, 2)
    advance(31)
    await browser.post('/resend')
    await guess(browser, 1)
    advance(31)
    const again = await (await browser.post('/send', { email: VISITOR })).json()
    expect(again.pending).toMatchObject({ flow: pending.flow, attemptsLeft: 2 })
    expect(await guess(browser, 3)).toEqual(['invalid_code', 'invalid_code', 'too_many_attempts'])
  })

  it('are not resent away once the flow is locked: only a new mail begins a new flow', async () => {
    const { browser, advance, pending } = await startedSignIn()
    await guess(browser, 5)
    expect(await errorCode(await browser.post('/send', { email: VISITOR }))).toBe('too_many_attempts')
    advance(31)
    expect(await errorCode(await browser.post('/resend'))).toBe('too_many_attempts')
    const again = await (await browser.post('/send', { email: VISITOR })).json()
    expect(again.pending.flow).not.toBe(pending.flow)
    expect(again.pending.attemptsLeft).toBe(5)
  })
})

describe('what is no wrong code costs no try', () => {
  it.each(['unavailable', 'rate_limited', 'expired', 'misconfigured'] as const)(
    'the provider answers %s',
    async (reason) => {
      const { browser, provider } = await startedSignIn()
      provider.failNext({ method: 'verify', reason })
      await browser.post('/verify', { code: '999999' })
      expect((await (await browser.fetch('/pending')).json()).pending.attemptsLeft).toBe(5)
    },
  )

  it('the provider’s client throws', async () => {
    const { browser, provider, lines } = await startedSignIn()
    const broken = Promise.reject(new Error('ada@example.com'))
    broken.catch(() => undefined)
    provider.failNext({ method: 'verify', until: broken })
    const answer = await browser.post('/verify', { code: '999999' })
    expect(await errorCode(answer)).toBe('internal')
    expect(lines.join()).not.toContain('ada@')
    expect((await (await browser.fetch('/pending')).json()).pending.attemptsLeft).toBe(5)
  })
})
