import { NextRequest } from 'next/server'
import { afterEach, expect, it, vi } from 'vitest'
import { withPageHeaders } from './page-headers'

afterEach(() => vi.unstubAllEnvs())

const visit = (appUrl: string) => {
  vi.stubEnv('APP_URL', appUrl)
  const { headers } = withPageHeaders(new NextRequest(`${appUrl}/login`, { headers: { 'x-nonce': 'of-a-client' } }))
  return { headers, policy: headers.get('content-security-policy') ?? '' }
}

it('gives each request a nonce of its own, and the page the same as the browser', () => {
  const [first, second] = [visit('http://localhost:3000'), visit('http://localhost:3000')]
  expect(first.policy).not.toBe(second.policy)
  const nonce = /'nonce-([\da-f-]{36})'/.exec(first.policy)?.[1]
  expect(first.headers.get('x-middleware-request-x-nonce')).toBe(nonce)
  expect(first.headers.get('x-middleware-request-content-security-policy')).toBe(first.policy)
})

it('runs no script that the page did not name, and is in no frame', () => {
  const directives = visit('http://localhost:3000').policy.split('; ')
  expect(directives).toContainEqual(expect.stringMatching(/^script-src 'nonce-\S+' 'strict-dynamic'$/))
  expect(directives).toContainEqual(expect.stringMatching(/^style-src 'self' 'nonce-\S+'$/))
  for (const directive of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
    expect(directives).toContain(directive)
  }
})

it.each([
  ['https://app.example', 'max-age=63072000; includeSubDomains'],
  ['http://localhost:3000', null],
  ['https://localhost:3000', null],
  ['https://shop.localhost', null],
  ['https://localhost.example', 'max-age=63072000; includeSubDomains'],
])('asks for https from then on only where there is https (%s)', (appUrl, expected) => {
  expect(visit(appUrl).headers.get('strict-transport-security')).toBe(expected)
})
