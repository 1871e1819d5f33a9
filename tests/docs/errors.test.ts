import type { ClientErrorCode } from '@doorpost/react'
import { AUTH_ERROR_CODES } from '@doorpost/server/contract'
import { describe, expect, it } from 'vitest'
import { STATUS_OF } from '../../packages/server/src/handler/errors'
import { pageAt, tableRows } from './pages'

const page = pageAt('docs/errors.md')

const clientCodes: Record<ClientErrorCode, true> = {
  offline: true,
  network: true,
  timeout: true,
  unexpected_response: true,
  cookies_blocked: true,
}

describe('docs/errors.md', () => {
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
