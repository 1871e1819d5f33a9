import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorCode, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'
import type { TestBrowser } from '../src/testing/test-browser'

const DAY = 86_400

/** A server with the default limits, and a browser that signed in to the address before. */
async function withKnownBrowser(options: Parameters<typeof testAuth>[0] = {}) {
  const server = testAuth({ limits: {}, ...options })
  const known = server.newBrowser()
  await known.post('/send', { email: VISITOR })
  await known.post('/verify', { code: server.provider.mailTo(VISITOR).code })
  server.advance(DAY)
  return { ...server, known }
}

async function useUp(browser: TestBrowser, advance: (seconds: number) => void): Promise<number> {
  let sent = 0
  for (let minute = 0; minute < 30; minute += 1) {
    browser.cookies.clear()
    if ((await browser.post('/send', { email: VISITOR })).status === 200) sent += 1
    advance(60)
  }
  return sent
}

describe('mails to one address', () => {
  it('never come closer than a minute nor more often than ten a day, under any schedule', async () => {
    const step = fc.record({
      wait: fc.constantFrom(0, 1, 29, 30, 59, 60, 61, 3_600),
      browser: fc.nat(4),
      isResend: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { newBrowser, provider, advance } = testAuth({ limits: {} })
        const browsers = Array.from({ length: 5 }, newBrowser)
        const sentAt: number[] = []
        let clock = 0
        for (const { wait, browser, isResend } of steps) {
          advance(wait)
          clock += wait
          const before = provider.mails.length
          await browsers[browser]?.post(isResend ? '/resend' : '/send', { email: VISITOR })
          if (provider.mails.length > before) sentAt.push(clock)
        }
        for (const [index, time] of sentAt.entries()) {
          const [earlier = Number.NEGATIVE_INFINITY, tenEarlier = Number.NEGATIVE_INFINITY] = [
            sentAt[index - 1],
            sentAt[index - 10],
          ]
          expect(time - earlier).toBeGreaterThanOrEqual(60)
          expect(time - tenEarlier).toBeGreaterThanOrEqual(DAY)
        }
        expect(sentAt.filter((time) => time < DAY).length).toBeLessThanOrEqual(10)
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  it('are one, however many browsers ask at once', async () => {
    const { newBrowser, provider } = testAuth({ limits: {} })
    const answers = await Promise.all(Array.from({ length: 50 }, () => newBrowser().post('/send', { email: VISITOR })))
    expect(provider.calls.send).toBe(1)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(49)
  })

  it('may be asked for again a minute after the first, whatever was refused in between', async () => {
    const { newBrowser, advance } = testAuth({ limits: {} })
    await newBrowser().post('/send', { email: VISITOR })
    advance(50)
    const refused = await newBrowser().post('/send', { email: VISITOR })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
    advance(10)
    expect((await newBrowser().post('/send', { email: VISITOR })).status).toBe(200)
  })
})

describe('a stranger who uses up the mails of an address', () => {
  it('does not keep out a browser that signed in before', async () => {
    const { newBrowser, known, advance, provider } = await withKnownBrowser()
    expect(await useUp(newBrowser(), advance)).toBe(10)
    expect((await newBrowser().post('/send', { email: VISITOR })).status).toBe(429)
    expect((await known.post('/send', { email: VISITOR })).status).toBe(200)
    expect((await known.post('/verify', { code: provider.mailTo(VISITOR).code })).status).toBe(200)
  })

  it('does not take the minute of a browser that signed in before', async () => {
    const { newBrowser, known } = await withKnownBrowser()
    expect((await newBrowser().post('/send', { email: VISITOR })).status).toBe(200)
    expect((await known.post('/send', { email: VISITOR })).status).toBe(200)
  })

  it('does not keep out a browser whose flow was open already', async () => {
    const { browser, newBrowser, mail } = await startedSignIn({ limits: {} })
    const stranger = newBrowser()
    for (let attempt = 0; attempt < 20; attempt += 1) {
      stranger.cookies.clear()
      await stranger.post('/send', { email: VISITOR })
      await stranger.post('/verify', { code: '999999' })
    }
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })

  it.each([
    [
      'another browser’s for another address',
      async (known: TestBrowser) => known.cookies.get('known') ?? '',
      'bob@example.com',
    ],
    ['made up', async () => 'AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB', VISITOR],
  ])('is not taken for a known one by a cookie that is %s', async (_name, cookieOf, email) => {
    const { newBrowser, known, provider } = await withKnownBrowser()
    await newBrowser().post('/send', { email })
    const forger = newBrowser()
    forger.cookies.set('known', await cookieOf(known))
    expect(await errorCode(await forger.post('/send', { email }))).toBe('rate_limited')
    expect(provider.mails.filter((mail) => mail.email === email && mail !== provider.mails[0])).toHaveLength(1)
  })

  it('cannot make the cookie of known addresses grow', async () => {
    const { browser, mail } = await startedSignIn()
    browser.cookies.set('known', `${'x'.repeat(22)}.${'x'.repeat(3_000)}.${'AAAAAAAAAAAAAAAA.'.repeat(100)}`)
    await browser.post('/verify', { code: mail.code })
    expect(browser.cookies.get('known')?.length).toBeLessThan(400)
  })
})

describe('mails of everyone together', () => {
  const limits = { sendsInAll: 3 }
  const emailOf = (index: number) => `visitor${index}@example.com`

  async function sendMany(options: Parameters<typeof testAuth>[0]) {
    const server = testAuth({ limits, ...options })
    const codes: (string | undefined)[] = []
    for (let index = 0; index < 5; index += 1) {
      codes.push(await errorCode(await server.newBrowser().post('/send', { email: emailOf(index) })))
    }
    return { ...server, codes }
  }

  it('stop at the breaker', async () => {
    const { codes, provider } = await sendMany({})
    expect(codes).toEqual([undefined, undefined, undefined, 'rate_limited', 'rate_limited'])
    expect(provider.calls.send).toBe(3)
  })

  it('go past it when the app allows each', async () => {
    const { codes } = await sendMany({ onBeforeSend: () => 'allow' })
    expect(codes).toEqual(Array(5).fill(undefined))
  })

  it('have no limit where limits are off', async () => {
    const { codes } = await sendMany({ limits: false })
    expect(codes).toEqual(Array(5).fill(undefined))
  })
})

describe('onBeforeSend', () => {
  it.each([
    ['deny', 'email_not_allowed'],
    ['challenge', 'challenge_required'],
  ] as const)('that says %s is %s, and nothing is sent', async (answer, code) => {
    const { newBrowser, provider } = testAuth({ onBeforeSend: () => answer })
    expect(await errorCode(await newBrowser().post('/send', { email: VISITOR }))).toBe(code)
    expect(provider.calls.send).toBe(0)
  })

  it('sees the answer of a challenge, the headers and the client', async () => {
    const seen: unknown[] = []
    const { newBrowser } = testAuth({
      trustedProxyHops: 1,
      onBeforeSend: ({ email, challenge, request }) => {
        seen.push([email, challenge, request.clientIp, request.headers.get('user-agent')])
        return challenge === 'solved' ? 'allow' : 'challenge'
      },
    })
    const headers = { 'doorpost-request': '1', 'user-agent': 'test', 'x-forwarded-for': '192.0.2.1' }
    const json = { email: VISITOR, challenge: 'solved' }
    expect((await newBrowser().fetch('/send', { method: 'POST', json, headers })).status).toBe(200)
    expect(seen).toEqual([[VISITOR, 'solved', '192.0.2.1', 'test']])
  })

  it('that fails sends nothing', async () => {
    const { newBrowser, provider, lines } = testAuth({
      onBeforeSend: ({ email }) => {
        throw new Error(email)
      },
    })
    expect(await errorCode(await newBrowser().post('/send', { email: VISITOR }))).toBe('internal')
    expect(provider.calls.send).toBe(0)
    expect(lines.join()).not.toContain(VISITOR)
  })
})

describe('limits that are no numbers', () => {
  it.each([
    ['NaN', { limits: { strangerMailsPerMinute: Number.NaN } }, 'limits.strangerMailsPerMinute'],
    ['a negative one', { limits: { sendsInAll: -1 } }, 'limits.sendsInAll'],
    ['hops that are NaN', { trustedProxyHops: Number.NaN }, 'trustedProxyHops'],
    ['a deadline of nothing', { deadlineMs: 0 }, 'deadlineMs'],
  ])('%s is misconfigured, since it would switch the limit off', async (_name, options, named) => {
    const { newBrowser, lines } = testAuth(options)
    expect(await errorCode(await newBrowser().post('/send', { email: VISITOR }))).toBe('misconfigured')
    expect(lines.join()).toContain(named)
  })
})
