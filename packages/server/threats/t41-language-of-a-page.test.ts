import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'
import { tries } from './tries'

/** A server that notes what the app is told of the page's language. */
function startServer() {
  const locales: unknown[] = []
  const server = testAuth({
    templateVariables({ locale }) {
      locales.push(locale)
      return {}
    },
  })
  return { ...server, locales }
}

describe('a language from a client', () => {
  it.each([
    ['nothing', ''],
    ['36 characters', 'x'.repeat(36)],
    ['a sentence', 'Visit evil.example'],
    ['an underscore', 'pt_BR'],
    ['HTML', '<b>'],
    ['a template', '{{otp}}'],
    ['a second line', 'ar\nBcc: eve@example.com'],
    ['a line end', 'ar\n'],
    ['other letters', 'ру'],
    ['a number', 5],
    ['a list', ['ar']],
    ['an object', { toString: 'ar' }],
    ['null', null],
    ['true', true],
  ])('that is %s does not reach the app, and the email is sent', async (_what, locale) => {
    const { newBrowser, locales } = startServer()
    expect((await newBrowser().post('/send', { email: VISITOR, locale })).status).toBe(200)
    expect(locales).toEqual([null])
  })

  it('reaches the app in the shape of a tag or not at all', async () => {
    const { newBrowser, locales } = startServer()
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/),
      fc.jsonValue({ maxDepth: 1 }),
    )
    let count = 0
    await fc.assert(
      fc.asyncProperty(text, async (locale) => {
        count += 1
        const { status } = await newBrowser().post('/send', { email: `visitor${count}@example.com`, locale })
        expect(status).toBe(200)
        expect(String(locales.at(-1) ?? 'none')).toMatch(/^[A-Za-z0-9-]{1,35}$/)
      }),
      { numRuns: tries(200) },
    )
  })

  it('replaces none that was good', async () => {
    const { newBrowser, locales, advance } = startServer()
    const browser = newBrowser()
    await browser.post('/send', { email: VISITOR, locale: 'ar' })
    advance(60)
    await browser.post('/send', { email: VISITOR, locale: '<b>' })
    expect(locales).toEqual(['ar', 'ar'])
  })
})
