import { describe, expect, it } from 'vitest'
import { languageOfRequest } from './visitor-language'

describe('languageOfRequest', () => {
  it.each([
    ['the choice in the cookie', { cookie: 'theme=dark; language=ar', 'accept-language': 'de' }, 'ar'],
    ['what the browser asks for', { cookie: 'theme=dark', 'accept-language': 'pt;q=0.5, de-AT' }, 'de'],
    [
      'what the browser asks for, if the choice is no language',
      { cookie: 'language=xx', 'accept-language': 'he' },
      'he',
    ],
    [
      'what the browser asks for, if another cookie ends alike',
      { cookie: 'x-language=ar', 'accept-language': 'ja' },
      'ja',
    ],
    ['English, if nobody says', {}, 'en'],
  ])('is %s', (_name, headers, language) => {
    expect(languageOfRequest(new Headers(headers))).toBe(language)
  })
})
