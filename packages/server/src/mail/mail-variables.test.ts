import { describe, expect, it, test } from 'vitest'
import { contrast } from '../config/contrast'
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
    const domain = `${'c'.repeat(240)}.example`
    const logo = `https://app.example/${'d'.repeat(236)}`
    const headers = new Headers({ 'user-agent': 'Version/1 Safari/1 iPhone '.repeat(500) })
    const variables = mailVariables({ ...OPTIONS, ...which, appName, email, domain, logo, request: { headers } })
    expect(templateVariableProblems(variables)).toEqual([])
    expect(variables.heading).toContain('…')
  })

  it.each([
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['zh_CN', 'zh-CN'],
    ['AR', 'ar'],
    ['he-IL', 'he'],
  ])('takes for %s the words of %s', (locale, lang) => {
    expect(mailVariables({ ...OPTIONS, locale }).locale).toBe(lang)
  })

  it.each(['xx', '', 'constructor', null, undefined])('is English for the locale %o', (locale) => {
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

  it('leaves room for nine variables of the app, and is refused with a tenth', () => {
    const own = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`own_${index}`, 'x']))
    expect(templateVariableProblems({ ...mailVariables(OPTIONS), ...own(9) })).toEqual([])
    expect(templateVariableProblems({ ...mailVariables(OPTIONS), ...own(10) })).toEqual([
      'templateVariables must have at most 30 names.',
    ])
    expect(templateVariableProblems({ ...mailVariables(OPTIONS), note: 'x'.repeat(257) })).toEqual([
      'templateVariables.note must be text of at most 256 characters.',
    ])
  })

  it('tells the time in the zone of the app', () => {
    expect(mailVariables({ ...OPTIONS, timeZone: 'Asia/Kolkata' }).asked).toContain('at 14:35 GMT+5:30')
  })

  it.each([
    [{ brand: { accent: '#fff' } }, 'brand.accent must be a colour written as #rrggbb, such as #6d28d9.'],
    [{ brand: { accent: 'rebeccapurple' } }, 'brand.accent must be a colour written as #rrggbb'],
    [{ brand: { accent: 'oklch(60% 0.2 290)' } }, 'brand.accent must be a colour written as #rrggbb'],
    [{ brand: { accent: '#6d28d9;background:url(https://evil.example)' } }, 'brand.accent must be a colour'],
    [{ brand: { accent: '' } }, 'brand.accent must be a colour'],
    [{ logo: '/logo.png' }, 'logo must be an https address of at most 256 characters'],
    [{ logo: 'http://app.example/logo.png' }, 'logo must be an https address'],
    [{ logo: 'data:image/png;base64,iVBORw0KGgo=' }, 'logo must be an https address'],
    [{ logo: 'https://app.example/logo.svg?v=2' }, 'Use PNG, JPEG or GIF: mail programs show no SVG.'],
    [{ logo: `https://app.example/${'d'.repeat(237)}` }, 'at most 256 characters'],
    [{ domain: 'https://app.example' }, 'domain must be a host without scheme, port or path'],
    [{ domain: 'localhost:3000' }, 'domain must be a host'],
    [{ domain: 'app.example #000000' }, 'domain must be a host'],
    [{ timeZone: 'Nowhere' }, 'timeZone must be the IANA name of a zone, such as Europe/Berlin.'],
  ])('is refused with %j, in words that say what to do', (wrong, words) => {
    expect(() => mailVariables({ ...OPTIONS, ...wrong })).toThrow(words)
  })

  it('has a text on its button that can be read, whatever the accent is', () => {
    const levels = ['00', '33', '5d', '66', '77', '99', 'cc', 'ff']
    const accents = levels.flatMap((r) => levels.flatMap((g) => levels.map((b) => `#${r}${g}${b}`)))
    const ratios = accents.map((accent) => contrast(mailVariables({ ...OPTIONS, brand: { accent } }).on_accent, accent))
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5)
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
