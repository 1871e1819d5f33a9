import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { PAGE_LANGUAGE, withPageLanguage } from './page-language'

it.each([
  ['?locale=ar', 'ar'],
  ['?locale=zh-CN&next=/', 'zh-CN'],
  ['?locale=constructor', null],
  ['?locale=xx', null],
  ['', null],
])('%j names the language %o, whatever header a client sends', (query, expected) => {
  const request = new NextRequest(`http://localhost:3000/login/confirm${query}`, { headers: { [PAGE_LANGUAGE]: 'de' } })
  expect(withPageLanguage(request).headers.get(PAGE_LANGUAGE)).toBe(expected)
})
