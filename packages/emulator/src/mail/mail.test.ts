import { MAIL_LANGUAGES, toSpokenDuration } from '@doorpost/server/mail'
import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../../scripts/languages.mjs'
import type { MailOrder } from '../domain/mail-calls'
import { createInbox } from '../inbox'
import { composeMail } from './compose-mail'
import { toEml } from './to-eml'

const ORDER: MailOrder = {
  to: 'ada@example.com',
  template: 'SIGNIN',
  code: '481516',
  link: 'http://localhost:3000/verify?a=1&link_token=0b1c_l',
  expiresInSeconds: 600,
  templateVariables: { team: 'Étoile & Söhne' },
}

function toMessage(order: MailOrder) {
  return createInbox(1, 'test').add({ order, sentAtMs: Date.UTC(2026, 0, 2, 3, 4, 5) })
}

describe('the saved mail', () => {
  test('parses back to its parts', async () => {
    const message = toMessage(ORDER)
    const parsed = await simpleParser(await toEml(message))
    expect(parsed.subject).toBe('481516 is your sign-in code')
    expect(parsed.to).toMatchObject({ value: [{ address: 'ada@example.com' }] })
    expect(parsed.date?.toISOString()).toBe('2026-01-02T03:04:05.000Z')
    expect(parsed.text?.trim()).toBe(message.text.trim())
    expect(parsed.html).toBe(message.html)
  })

  test.each(['text', 'html'] as const)('has code and link in its %s', async (part) => {
    const parsed = await simpleParser(await toEml(toMessage(ORDER)))
    const content = String(parsed[part]).replaceAll('&amp;', '&')
    expect(content).toContain('Your sign-in code')
    expect(content).toContain('481516')
    expect(content).toContain(ORDER.link)
    expect(content).toContain('It expires in 10 minutes')
    expect(content).toContain('Étoile')
  })

  test('cannot be given headers by what the app sends', async () => {
    const parsed = await simpleParser(
      await toEml(toMessage({ ...ORDER, templateVariables: { team: 'x\r\nBcc: eve@example.com' } })),
    )
    expect(parsed.headers.has('bcc')).toBe(false)
  })
})

describe('the words', () => {
  test('differ for sign-up, and for a link alone', () => {
    expect(toMessage({ ...ORDER, template: 'SIGNUP' }).subject).toBe('481516 is your sign-up code')
    expect(toMessage({ ...ORDER, code: null }).subject).toBe('Your sign-in link')
    expect(toMessage({ ...ORDER, link: null }).text).not.toContain('http')
  })

  test.each([
    [60, 'en', '1 minute'],
    [90, 'en', '90 seconds'],
    [600, 'en', '10 minutes'],
    [3600, 'en', '1 hour'],
    [600, 'de', '10 Minuten'],
    [120, 'ar', 'دقيقتان'],
    [600, 'ja', '10 分'],
  ])('%d seconds are in %s "%s"', (seconds, lang, words) => {
    expect(toSpokenDuration(seconds, lang)).toBe(words)
  })
})

describe('the language', () => {
  const inLanguage = (locale: string, changes: Partial<MailOrder> = {}) =>
    toMessage({ ...ORDER, ...changes, templateVariables: { locale, app_name: 'Acme' } })

  test('is one of the kit’s', () => {
    expect([...MAIL_LANGUAGES].sort()).toEqual(Object.keys(languages).sort())
  })

  test.each(MAIL_LANGUAGES)(
    '%s is in its own words, with the code in the subject and the app in the heading',
    (lang) => {
      for (const template of ['SIGNIN', 'SIGNUP'] as const) {
        const { subject, text, html } = inLanguage(lang, { template })
        expect(html).toContain(`<html lang="${lang}" dir="${lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr'}">`)
        expect(subject).toContain('481516')
        expect(text).toContain(`481516\n`)
        expect(text).toContain(ORDER.link)
        expect(html).toMatch(/<h1>.*Acme.*<\/h1>/)
        if (lang !== 'en') expect(text).not.toMatch(/sign-(in|up)|expires|template/i)
      }
    },
  )

  test.each(['xx', '', 'constructor'])('is English for the unknown locale "%s"', (locale) => {
    expect(inLanguage(locale).html).toContain('<html lang="en" dir="ltr">')
  })
})

describe('the sender', () => {
  test.each([
    ['Acme', 'Acme'],
    ['  Acme\r\nBcc: eve@example.com ', 'Acme Bcc: eve@example.com'],
    ['', 'Doorpost emulator'],
  ])('is "%s" as the app names itself', async (app_name, name) => {
    const message = toMessage({ ...ORDER, templateVariables: { app_name } })
    const parsed = await simpleParser(await toEml(message))
    expect(message.from).toBe(name)
    expect(parsed.from?.value).toEqual([{ address: 'sign-in@emulator.test', name }])
    expect(parsed.headers.has('bcc')).toBe(false)
  })
})

const HOSTILE = '<img src=x onerror=alert(1)>"\''

describe('hostile content', () => {
  test('stays text', () => {
    const { html } = composeMail({ ...ORDER, templateVariables: { team: HOSTILE, app_name: HOSTILE } })
    expect(html).not.toContain('<img')
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;/g)).toHaveLength(3)
  })

  test('a link that is no web address is shown and not linked', () => {
    const { html } = composeMail({ ...ORDER, link: 'javascript:alert(1)?link_token=t' })
    expect(html).not.toContain('href')
    expect(html).toContain('javascript:alert(1)')
  })
})
