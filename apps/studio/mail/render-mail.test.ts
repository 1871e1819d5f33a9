import { MAIL_LANGUAGES } from '@doorpost/server/mail'
import { describe, expect, test } from 'vitest'
import { languages } from '../stage/languages'
import { previewOf } from './mail-clients'
import { LOGO_URL, mailPage } from './mail-page'
import { mailFor, templateMailFor } from './render-mail'

const request = { lang: 'en', email: 'ada@example.com', code: '481516', linkUrl: 'https://app.example/verify?t=1' }

describe('an email', () => {
  test('is the one that the emulator writes', () => {
    const { subject, text, html, from } = mailFor({ ...request, appName: 'Acme' })
    expect(subject).toBe('481516 is your sign-in code')
    expect(text).toContain('https://app.example/verify?t=1')
    expect(html).toContain('Sign in to Acme')
    expect(from).toBe('Acme')
  })

  test('is in the kit’s template, in the brand and the language', () => {
    const mail = templateMailFor({ ...request, lang: 'ar', appName: 'Acme', accent: '#6d28d9' })
    expect(mail.html).toContain('<html dir="rtl" lang="ar">')
    expect(mail.html).toContain('background-color:#6d28d9')
    expect(mail.text).toContain('@app.example #481516')
    expect(mail.from).toBe('Acme')
    expect(templateMailFor({ ...request, code: null }).text).not.toContain('#')
  })

  test.each([
    ['the kit’s template', templateMailFor, /^Your sign-in code: 481516 · It expires in 10 minutes and works once\./],
    ['the emulator', mailFor, /^It expires in 10 minutes and works once\./],
  ])('by %s begins with what a list shows', (_, write, beginning) => {
    expect(previewOf(write({ ...request, appName: 'Acme' }).html)).toMatch(beginning)
  })

  test('has a logo that is in the page itself, and that the page shows only where images are on', () => {
    const { html } = templateMailFor({ ...request, appName: 'Acme', logo: LOGO_URL })
    const [on, off] = [mailPage(html, 'light', 'on', '#6d28d9'), mailPage(html, 'light', 'off', '#6d28d9')]
    for (const page of [on, off]) {
      expect(page).toMatch(/<img src="data:image\/svg\+xml,[^"]*%236d28d9[^"]*" alt="Acme"/)
      expect(page).not.toContain(LOGO_URL)
    }
    expect(on).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
    expect(off).not.toContain('img-src')
  })

  test('can hold a code alone, or a link alone', () => {
    expect(mailFor({ ...request, linkUrl: null }).html).not.toContain('href')
    expect(mailFor({ ...request, code: null }).text).not.toContain('481516')
  })

  test('is there in every language of the form', () => {
    expect([...MAIL_LANGUAGES].sort()).toEqual(languages.map(({ lang }) => lang).sort())
  })
})
