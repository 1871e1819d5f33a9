import { describe, expect, it, test } from 'vitest'
import { templateVariableProblems } from '../config/template-variables'
import { browserOf } from './browser-of'
import { MAIL_VARIABLES, type MailVariablesOptions, mailVariables } from './mail-variables'
import { MAIL_LANGUAGES } from './words/words-for'

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

const OPTIONS: MailVariablesOptions = {
  locale: 'en',
  purpose: 'sign-in',
  email: 'ada@example.com',
  appName: 'Acme',
  request: { headers: new Headers({ 'user-agent': CHROME }) },
  now: Date.UTC(2026, 10, 27, 9, 5),
}

const inAll = MAIL_LANGUAGES.flatMap((locale) =>
  (['sign-in', 'sign-up'] as const).map((purpose) => ({ locale, purpose })),
)

describe('mailVariables', () => {
  it('says in English what an email says', () => {
    expect(mailVariables(OPTIONS)).toMatchObject({
      locale: 'en',
      dir: 'ltr',
      app_name: 'Acme',
      heading: 'Sign in to Acme',
      expires: 'It expires in 10 minutes and works once.',
      asked: 'Asked for on November 27, 2026 at 09:05 UTC, in Chrome on Linux.',
      sent_to: 'Acme sent this email to ada@example.com.',
    })
  })

  it.each(inAll)('gives $locale, $purpose the same names, within what the service takes', (which) => {
    const variables = mailVariables({ ...OPTIONS, ...which })
    expect(Object.keys(variables)).toEqual([...MAIL_VARIABLES])
    expect(templateVariableProblems(variables)).toEqual([])
    expect(variables).toMatchSnapshot()
  })

  it.each(inAll)('keeps $locale, $purpose within 256 characters, whatever it is given', (which) => {
    const appName = '🏺'.repeat(300)
    const email = `${'a'.repeat(64)}@${'b'.repeat(250)}.example`
    const domain = `${'c'.repeat(300)}.example`
    const headers = new Headers({ 'user-agent': 'Version/1 Safari/1 iPhone '.repeat(500) })
    const variables = mailVariables({ ...OPTIONS, ...which, appName, email, domain, request: { headers } })
    expect(templateVariableProblems(variables)).toEqual([])
    expect(variables.heading).toContain('…')
  })

  it.each(['xx', '', 'constructor', 'de-AT', null, undefined])('is English for the locale %o', (locale) => {
    expect(mailVariables({ ...OPTIONS, locale }).locale).toBe('en')
  })

  it('has no empty place for an app without a name, or a browser that nobody knows', () => {
    const { appName: _, request: __, ...rest } = OPTIONS
    for (const { locale, purpose } of inAll) {
      const { asked, heading, sent_to } = mailVariables({ ...rest, locale, purpose })
      for (const text of [asked, heading, sent_to]) expect(text).not.toMatch(/undefined| {2}|\u2068\u2069|\s[,.]/)
    }
  })

  it('takes name and colour of the brand, with a text that can be read on it', () => {
    const { appName: _, ...rest } = OPTIONS
    expect(mailVariables({ ...rest, brand: { name: 'Brand', accent: '#ffff00' } })).toMatchObject({
      app_name: 'Brand',
      accent: '#ffff00',
      on_accent: '#18181b',
    })
  })

  it('leaves room for ten variables of the app, and is refused with an eleventh', () => {
    const own = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`own_${index}`, 'x']))
    expect(templateVariableProblems({ ...mailVariables(OPTIONS), ...own(10) })).toEqual([])
    expect(templateVariableProblems({ ...mailVariables(OPTIONS), ...own(11) })).toEqual([
      'templateVariables must have at most 30 names.',
    ])
    expect(templateVariableProblems({ ...mailVariables(OPTIONS), note: 'x'.repeat(257) })).toEqual([
      'templateVariables.note must be text of at most 256 characters.',
    ])
  })

  it('tells the time in the zone of the app', () => {
    expect(mailVariables({ ...OPTIONS, timeZone: 'Asia/Kolkata' }).asked).toContain('at 14:35 GMT+5:30')
    expect(() => mailVariables({ ...OPTIONS, timeZone: 'Nowhere' })).toThrow(RangeError)
  })

  it('keeps what a header must not have out of the name', () => {
    expect(mailVariables({ ...OPTIONS, appName: ' Acme\r\nBcc: eve@example.com ' }).app_name).toBe(
      'Acme Bcc: eve@example.com',
    )
  })
})

describe('browserOf', () => {
  test.each([
    [CHROME, 'Chrome', 'Linux'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge', 'Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', 'Safari', 'macOS'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/1 Safari/604.1', 'Safari', 'iPhone'],
    ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) CriOS/140.0 Mobile/1 Safari/604.1', 'Chrome', 'iPad'],
    ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox', 'Android'],
    ['Mozilla/5.0 (Linux; Android 15) SamsungBrowser/28.0 Chrome/130.0 Safari/537.36', 'Samsung Internet', 'Android'],
    ['Mozilla/5.0 (X11; CrOS x86_64 16000.0.0) Chrome/140.0 Safari/537.36', 'Chrome', 'ChromeOS'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36 OPR/120.0', 'Opera', 'Linux'],
    ['Firefox/140.0', 'Firefox', undefined],
  ])('knows %s', (userAgent, browser, system) => {
    expect(browserOf(userAgent)).toEqual({ browser, system })
  })

  test.each([null, undefined, '', 'curl/8.0', 'call +1 555 0100 now', `${' '.repeat(600)}Firefox/1`])(
    'names no browser for %o',
    (userAgent) => {
      expect(browserOf(userAgent)).toBeUndefined()
    },
  )
})
