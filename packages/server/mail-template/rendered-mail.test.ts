import { caniemail } from 'caniemail'
import { describe, expect, it } from 'vitest'
import { templateVariableProblems } from '../src/config/template-variables'
import { BUILT_IN_VARIABLES, type MailTemplate, mailTemplateNames, renderMailTemplate } from '../src/mail/mail-template'
import { MAIL_VARIABLES, mailVariables } from '../src/mail/mail-variables'
import { MAIL_LANGUAGES } from '../src/mail/words/words-for'
import { templateFiles } from './write-template'

const files = templateFiles()
const template: MailTemplate = { subject: files['subject.txt'], html: files['body.html'], text: files['body.txt'] }

const CODE = '481516'
const LINK = 'https://app.example/api/auth/verify/0b1c?link_token=0b1c_l'
const HOLDS = {
  both: { otp: CODE, link: LINK },
  code: { otp: CODE, link: '' },
  link: { otp: '', link: LINK },
}
const headers = new Headers({
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
})

function mailOf(locale: string, purpose: 'sign-in' | 'sign-up', holds: keyof typeof HOLDS, options = {}) {
  const request = { headers }
  const now = Date.UTC(2026, 10, 27, 9, 5)
  const variables = mailVariables({
    locale,
    purpose,
    email: 'ada@example.com',
    appName: 'Acme',
    request,
    now,
    ...options,
  })
  expect(templateVariableProblems(variables)).toEqual([])
  return { variables, ...renderMailTemplate(template, { ...variables, ...HOLDS[holds] }) }
}

const LOGO = 'https://app.example/logo.png'

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', '#34': '"', '#39': "'" }

/** The lines that are read where a program drops every style and shows no image: its text is in the image's place. */
const linesWithoutStyles = (html: string) =>
  html
    .replace(/^.*<body/s, '<body')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<(?:br|\/p|\/h1|\/div|\/a)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const each = MAIL_LANGUAGES.flatMap((locale) =>
  (['sign-in', 'sign-up'] as const).flatMap((purpose) =>
    (['both', 'code', 'link'] as const).map((holds) => ({ locale, purpose, holds })),
  ),
)

describe('an email of the template', () => {
  it.each(each)('$locale, $purpose, $holds says everything, in text and HTML', ({ locale, purpose, holds }) => {
    const { variables, subject, text, html } = mailOf(locale, purpose, holds)
    const { otp, link } = HOLDS[holds]
    const said = [
      ...[variables.heading, variables.expires, variables.ignore, variables.asked, variables.sent_to],
      ...(otp ? [otp, variables.code_label, variables.code_hint] : []),
      ...(link ? [link, otp ? variables.or_open_link : variables.open_link] : []),
    ]
    for (const part of [text, html]) expect(said.filter((words) => !part.includes(words))).toEqual([])
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|\}\}\w|undefined/)
    expect(html).toContain(`<html dir="${variables.dir}" lang="${locale}">`)
    expect(html.includes(CODE)).toBe(otp !== '')
    expect(html.includes('href')).toBe(link !== '')
    expect(subject.includes(CODE)).toBe(otp !== '')
    expect(new TextEncoder().encode(html).length).toBeLessThan(25_000)
    expect(`${subject}\n\n${text}`).toMatchSnapshot()
  })

  it.each(each)(
    '$locale, $purpose, $holds is read in order without styles and images, and its text leaves nothing out',
    ({ locale, purpose, holds }) => {
      const { variables, html, text } = mailOf(locale, purpose, holds, { logo: LOGO })
      const { otp, link } = HOLDS[holds]
      const lines = linesWithoutStyles(html)
      const preheader = otp
        ? `${variables.code_label}${variables.colon}${otp} · ${variables.expires}`
        : variables.expires
      expect(lines).toEqual([
        preheader.trim(),
        variables.app_name,
        variables.heading,
        ...(otp ? [variables.code_label, otp, variables.code_hint] : []),
        ...(link ? [otp ? variables.or_open_link : variables.open_link, variables.link_label, link] : []),
        ...[variables.expires, variables.ignore, variables.asked, variables.sent_to],
      ])
      // A button is nothing in a text: the address under it is.
      expect(lines.slice(1).filter((line) => line !== variables.link_label && !text.includes(line))).toEqual([])
    },
  )

  it('has a logo with the app’s name as its text, or the name, or neither', () => {
    const image = `<img src="${LOGO}" alt="Acme" height="32"`
    expect(mailOf('en', 'sign-in', 'both', { logo: LOGO }).html).toContain(image)
    const named = mailOf('en', 'sign-in', 'both').html
    expect(named).not.toContain('<img')
    expect(named).toMatch(/<p [^>]*>Acme<\/p>/)
    const bare = mailOf('en', 'sign-in', 'both', { appName: undefined }).html
    expect(linesWithoutStyles(bare)[1]).toBe('Sign in')
    expect(named).not.toContain('rel="preload"')
  })

  it.each(each.filter(({ holds }) => holds !== 'link'))(
    '$locale, $purpose, $holds begins with its code: nothing before it can be taken for one',
    ({ locale, purpose, holds }) => {
      const { variables, html, text } = mailOf(locale, purpose, holds, { appName: 'open4U' })
      for (const body of [linesWithoutStyles(html).join('\n'), text.replace(variables.heading, '')]) {
        expect(/\p{L}*\d[\p{L}\d]*/u.exec(body)?.[0]).toBe(CODE)
      }
    },
  )

  it('has links as they are in its text, and escaped once in its HTML', () => {
    const variables = mailVariables({
      locale: 'en',
      purpose: 'sign-in',
      email: 'ada@example.com',
      appName: `Ben & Ann's "A"`,
    })
    const link = 'https://app.example/verify?a=1&link_token=0b1c'
    const { subject, text, html } = renderMailTemplate(template, { ...variables, otp: CODE, link })
    expect(text).toContain(`\n${link}\n`)
    // Where the button leads, where the address leads, and the address.
    expect(html.split('https://app.example/verify?a=1&amp;link_token=0b1c')).toHaveLength(4)
    expect(html).not.toContain('&amp;amp;')
    expect(`${subject}${text}`).not.toMatch(/&(?:amp|#\d+|quot);/)
    expect(text).toContain(`Ben & Ann's "A"`)
  })

  it('fills its preview line with nothing that is invisible: programs have shown an empty email for it', () => {
    const visible = mailOf('en', 'sign-in', 'both').html.replace(/<!--.*?-->/gs, '')
    expect(visible).not.toMatch(/[\p{Cf}\p{Mn}\u2007]|&(?:zwnj|nbsp|#\d{3,});/u)
  })

  it('has no code or date that Apple Mail makes a link of, and no code that a translation changes', () => {
    const { html } = mailOf('en', 'sign-in', 'both')
    expect(html).toContain('<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no"/>')
    expect(html).toMatch(/<p class="code" dir="ltr" translate="no"/)
  })

  it.each(each.filter(({ holds }) => holds !== 'link'))(
    '$locale, $purpose, $holds has its code on a line of its own, behind the word for it',
    ({ locale, purpose, holds }) => {
      const { variables, text } = mailOf(locale, purpose, holds)
      expect(text.split('\n')).toContain(`${variables.code_label}${variables.colon}${CODE}`)
    },
  )

  it('is written from the right in Arabic and Hebrew, but for its code and its link', () => {
    for (const locale of ['ar', 'he']) {
      const { html } = mailOf(locale, 'sign-in', 'both', { domain: 'app.example' })
      expect(html).toContain('<html dir="rtl"')
      expect(html).toContain('width="100%" dir="rtl"')
      expect(html).toMatch(/<p class="code" dir="ltr"[^>]*>481516</)
      expect(html).toContain(`<a dir="ltr" href="${LINK}"`)
      expect(html).toContain('<span dir="ltr" translate="no">@app.example #481516<')
    }
  })

  it('ends in the bound code where the app names its host and there is a code', () => {
    const domain = 'app.example'
    const lastLines = ({ text, html }: MailTemplate) => [
      text.trimEnd().split('\n').at(-1),
      linesWithoutStyles(html).at(-1),
    ]
    expect(lastLines(mailOf('ar', 'sign-in', 'both', { domain }))).toEqual([
      '@app.example #481516',
      '@app.example #481516',
    ])
    for (const mail of [mailOf('en', 'sign-in', 'link', { domain }), mailOf('en', 'sign-in', 'both')]) {
      expect(lastLines(mail).join()).not.toMatch(/[@#](?:app|481516)/)
    }
  })

  it('has no tag of what a name holds', () => {
    const { html } = mailOf('en', 'sign-in', 'both', { appName: '<img src=x onerror=alert(1)>"' })
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&#34;')
  })

  it('names only what mailVariables gives and what the service fills in, and all of the former', () => {
    const known: readonly string[] = [...MAIL_VARIABLES, ...BUILT_IN_VARIABLES]
    const named = mailTemplateNames(template)
    expect(named.filter((name) => !known.includes(name))).toEqual([])
    expect(MAIL_VARIABLES.filter((name) => !named.includes(name))).toEqual([])
  })
})

/** What one of them does without, and what is in its place. */
const FALLBACKS: Readonly<Record<string, string>> = {
  '<body> element': 'the table in it has the same colours and spaces',
  '<style> element': 'it holds nothing but dark colours',
  '@media': 'it holds nothing but dark colours',
  'border-radius': 'square corners',
  'display:none': 'the first line is the expiry, which may be read twice',
  overflow: 'the first line is the expiry, which may be read twice',
  'role attribute': 'a table of one cell',
  'target attribute': 'the program chooses where a link opens',
  'word-break': 'a long address is one line',
}

describe('Outlook, Gmail and Apple Mail', () => {
  it('show everything, or have something in its place', () => {
    const { html } = mailOf('en', 'sign-in', 'both', { logo: LOGO })
    const { issues } = caniemail({ clients: ['outlook.*', 'gmail.*', 'apple-mail.*'], html })
    const missing = [...issues.errors.values()].flat().map(({ title }) => title)
    expect([...new Set(missing)].sort()).toEqual(Object.keys(FALLBACKS).sort())
  })
})
