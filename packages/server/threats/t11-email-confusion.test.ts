import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalEmail, maskEmail } from '../src/contract'
import { cookiesSet, errorCode, startedSignIn } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'
import { tries } from './tries'

const LONG_LOCAL = 'a'.repeat(64)
const LONG_DOMAIN = `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.de`

describe('canonicalEmail', () => {
  it.each([
    [' Ada@Example.COM ', 'ada@example.com'],
    ['ada+news@example.com', 'ada+news@example.com'],
    ['ada＠example.com', 'ada@example.com'],
    ['ａｄａ@example.com', 'ada@example.com'],
    ['\u212Aim@example.com', 'kim@example.com'],
    ['ada@b\u00fccher.example', 'ada@xn--bcher-kva.example'],
    ['ada@example。com', 'ada@example.com'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['\u200bada@example.com\u200b', 'ada@example.com'],
    ['\u202aada@example.com\u202c', 'ada@example.com'],
    ['\u2066 ada@example.com \u2069', 'ada@example.com'],
    ['\ufeffada@example.com', 'ada@example.com'],
    ['ada..king.@docomo.example', 'ada..king.@docomo.example'],
    ['.ada@example.com', '.ada@example.com'],
    [`${LONG_LOCAL}@${LONG_DOMAIN}`, `${LONG_LOCAL}@${LONG_DOMAIN}`],
  ])('%s is %s', (typed, canonical) => {
    expect(canonicalEmail(typed)).toBe(canonical)
  })

  it.each([
    ['two @', 'ada@evil.example@example.com'],
    ['a second @ in full width', 'ada@evil.example＠example.com'],
    ['quotes', '"ada@evil.example"@example.com'],
    ['a comma', 'ada@example.com,eve@evil.example'],
    ['a semicolon', 'ada@example.com;eve@evil.example'],
    ['a space inside', 'ada lovelace@example.com'],
    ['CR and LF', 'ada@example.com\r\nBcc: eve@evil.example'],
    ['LF in front of the domain', 'ada@\nexample.com'],
    ['a control character', 'ada\u0000@example.com'],
    ['DEL', 'ada\u007f@example.com'],
    ['angle brackets', 'Ada <ada@example.com>'],
    ['a comment', 'ada(x)@example.com'],
    ['a backslash', 'ada\\@example.com'],
    ['a local part beyond ASCII', 'ad\u00e4@example.com'],
    ['a Cyrillic look-alike', '\u0430da@example.com'],
    ['a zero-width space', 'a\u200bda@example.com'],
    ['a direction override', 'ada\u202e@example.com'],
    ['a zero-width space in the domain', 'ada@exam\u200bple.com'],
    ['a soft hyphen in the domain', 'ada@exam\u00adple.com'],
    ['a variation selector in the domain', 'ada@exam\ufe0fple.com'],
    ['an IP address', 'ada@127.0.0.1'],
    ['an IP address in hex', 'ada@0x7f.1'],
    ['a literal', 'ada@[127.0.0.1]'],
    ['a port', 'ada@example.com:25'],
    ['a path', 'ada@example.com/x'],
    ['a fullwidth path', 'ada@example.com\uff0fx'],
    ['an account sign', 'ada@\u2100.com'],
    ['percent routing to a domain', 'ada@evil%40example.com'],
    ['a domain of one label', 'ada@localhost'],
    ['a dot at the end', 'ada@example.com.'],
    ['an underscore in the domain', 'ada@ex_ample.com'],
    ['no local part', '@example.com'],
    ['no domain', 'ada@'],
    ['a local part of 65', `${'a'.repeat(65)}@example.com`],
    ['255 characters', `${LONG_LOCAL}@a${LONG_DOMAIN}`],
    ['ten thousand characters', `${'a@'.repeat(5_000)}example.com`],
    ['nothing', ''],
  ])('refuses %s', (_name, typed) => {
    expect(canonicalEmail(typed)).toBeNull()
  })

  it.each([undefined, null, 42, {}, [], ['ada@example.com'], { toString: () => 'ada@example.com' }])(
    'refuses %j',
    (value) => {
      expect(canonicalEmail(value)).toBeNull()
    },
  )

  it('gives one plain form or none, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '@',
      '＠',
      '.',
      '。',
      '+',
      '"',
      ',',
      ' ',
      '\r\n',
      '\0',
      'é',
      'İ',
      'ß',
      'example.com',
      '%40',
      '[',
      '\u200d',
    )
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const canonical = canonicalEmail(text)
        if (canonical === null) return
        expect(canonical).toMatch(/^[!#-'*+\-./0-9=?^-~]{1,64}@[a-z0-9.-]+$/)
        expect(canonical.length).toBeLessThanOrEqual(254)
        expect(canonicalEmail(canonical)).toBe(canonical)
      }),
      { numRuns: tries(10_000) },
    )
  })
})

describe('the address that is mailed', () => {
  it('is the canonical one, and the only one', async () => {
    const { newBrowser, provider } = testAuth()
    await newBrowser().post('/send', { email: 'ADA＠Example.com' })
    expect(provider.mails.map(({ email }) => email)).toEqual(['ada@example.com'])
  })

  it('is not mailed when it is none', async () => {
    const { newBrowser, provider } = testAuth()
    for (const email of ['ada@example.com,eve@evil.example', ['ada@example.com'], { a: 1 }, undefined]) {
      expect(await errorCode(await newBrowser().post('/send', { email }))).toBe('invalid_email')
    }
    expect(provider.calls.send).toBe(0)
  })

  it.each(['eve@evil.example', 'ada@example.com.evil.example', '', 'ada@example.com\n', 'ada+x@example.com'])(
    'is compared with what the provider proved: "%s" is refused or the same',
    async (verified) => {
      const { browser, mail } = await startedSignIn({ fake: { verifiedEmail: () => verified } })
      const answer = await browser.post('/verify', { code: mail.code })
      const isSame = canonicalEmail(verified) === 'ada@example.com'
      expect(answer.status).toBe(isSame ? 200 : 400)
      expect(cookiesSet(answer).includes('session')).toBe(isSame)
    },
  )
})

describe('maskEmail', () => {
  it.each([
    ['ada@example.com', 'a•••@example.com'],
    ['a@example.com', 'a•••@example.com'],
    ['nothing', '•••'],
  ])('%s is shown as %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked)
  })
})
