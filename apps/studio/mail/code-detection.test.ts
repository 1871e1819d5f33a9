import { describe, expect, test } from 'vitest'
import { languages } from '../stage/languages'
import { detectCode } from './code-detection'
import { cut, previewOf } from './mail-clients'
import { mailFor } from './render-mail'

const mailIn = (lang: string) =>
  mailFor({ lang, email: 'ada@example.com', code: '481516', linkUrl: 'https://app.example/?t=1', appName: 'A & B' })

describe('a code', () => {
  test.each(languages.map(({ lang }) => lang))('is found in the email in %s', (lang) => {
    expect(detectCode(mailIn(lang).text, '481516')).toMatchObject({ isFound: true })
    expect(detectCode(mailIn(lang).subject, '481516')).toMatchObject({ isFound: true })
  })

  test.each([
    ['Your code: 12', '12'],
    ['Your code: abcdef', 'abcdef'],
    ['Your codeX481516', '481516'],
    ['481516', '481516'],
  ])('is not found in "%s"', (text, code) => {
    expect(detectCode(text, code).isFound).toBe(false)
  })
})

describe('a row of a list', () => {
  test('shows the hidden preview line first, as text', () => {
    expect(previewOf(mailIn('en').html)).toMatch(/^It expires in 10 minutes and works once\. A & B Sign in to A & B/)
  })

  test('is cut between characters, never inside one', () => {
    expect(cut('Anmelden', 8)).toBe('Anmelden')
    expect(cut('Anmelden jetzt', 9)).toBe('Anmelden…')
    expect(cut('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', 2)).toBe('👩🏽‍🚀…')
  })
})
