import type { ClientErrorCode, SignInError, SignInErrorCode } from '@doorpost/react'
import { AUTH_ERROR_CODES } from '@doorpost/server/contract'
import { describe, expect, it } from 'vitest'
import { en } from '../../packages/react/src/copy/en'
import { errorText } from '../../packages/react/src/core/copy'
import { STATUS_OF } from '../../packages/server/src/handler/errors'
import { pageAt, tableRows } from './pages'

const page = pageAt('docs/reference/errors.md')

const clientCodes: Record<ClientErrorCode, true> = {
  offline: true,
  network: true,
  timeout: true,
  unexpected_response: true,
  cookies_blocked: true,
}

/** Everything that the English dictionary says about a code, with `{n}` and `{duration}` for its numbers. */
function saidAbout(code: SignInErrorCode): string {
  const seconds = 35
  const details: Omit<SignInError, 'code'>[] = [
    {},
    { field: 'code' },
    { attemptsLeft: 4 },
    { retryAfterSeconds: seconds },
    { during: 'verify' },
    { mailMayArrive: true },
  ]
  return details
    .map((data) => errorText(en, { code, ...data }))
    .join('\n')
    .replaceAll(`${seconds} seconds`, '{duration}')
    .replaceAll(/\d+/g, '{n}')
}

/** The messages that the page quotes under a code. */
function quotedUnder(code: string): string[] {
  const start = page.lines.indexOf(`### ${code}`) + 1
  const length = page.lines.slice(start).findIndex((line) => line.startsWith('#'))
  const lines = page.lines.slice(start, length < 0 ? undefined : start + length)
  const seen = lines.map((line) => line.trim()).join(' ')
  const [, sentence = ''] = /\*\*The visitor sees\*\*(.*?)(?: - \*\*|$)/.exec(seen) ?? []
  return [...sentence.matchAll(/"([^"]+)"/g)].map(([, quote = '']) => quote)
}

describe('docs/reference/errors.md', () => {
  it.each([...AUTH_ERROR_CODES, ...(Object.keys(clientCodes) as ClientErrorCode[])])(
    'quotes the words of %s',
    (code) => {
      const said = saidAbout(code)
      expect(quotedUnder(code).filter((quote) => !said.includes(quote))).toEqual([])
    },
  )

  it.each([...AUTH_ERROR_CODES, ...Object.keys(clientCodes)])('explains %s', (code) => {
    expect(page.lines).toContain(`### ${code}`)
  })

  it('lists every code of the server with its status, in the order of the contract', () => {
    const listed = tableRows(page).map(([code, status]) => [code, Number(status)])
    expect(listed).toEqual(AUTH_ERROR_CODES.map((code) => [`[\`${code}\`](#${code})`, STATUS_OF[code]]))
  })

  it('has no code that does not exist', () => {
    const explained = page.lines.filter((line) => line.startsWith('### ')).map((line) => line.slice(4))
    expect(explained).toEqual([...AUTH_ERROR_CODES, ...Object.keys(clientCodes)])
  })
})
