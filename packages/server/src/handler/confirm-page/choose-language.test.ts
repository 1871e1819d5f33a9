import { describe, expect, it } from 'vitest'
import { chooseLanguage } from './choose-language'

const languages = ['de', 'en', 'pt-BR', 'zh-CN'] as const
const choose = (header: string | null) => chooseLanguage(header, languages, 'en')

describe('chooseLanguage', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT, de;q=0.5', 'pt-BR'],
    ['zh-TW', 'zh-CN'],
    ['sv, de;q=0.8, en;q=0.9', 'en'],
    ['de;q=0, pt;q=0.1', 'pt-BR'],
    ['de; q=0.2, zh-CN;q=0.3', 'zh-CN'],
    ['*', 'en'],
    ['x'.repeat(5_000), 'en'],
  ])('reads %j as %s', (header, language) => {
    expect(choose(header)).toBe(language)
  })
})
