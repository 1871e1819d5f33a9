import { NextRequest } from 'next/server.js'
import { expect, it } from 'vitest'
import { createProxy } from '../src/next/proxy'
import { createSessions } from '../src/session/create-sessions'
import { startedSignIn } from '../src/testing/started-sign-in'

function expectOwnOnly({ headers }: Response) {
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
}

it('no other origin can load an answer into its page, frame it, or keep a handle on it', async () => {
  const { browser, newBrowser, mail } = await startedSignIn({ link: { binding: 'any-browser' } })
  const answers = {
    session: await browser.fetch('/session'),
    'no such path': await browser.fetch('/nothing'),
    'a wrong code': await browser.post('/verify', { code: '000000' }),
    HEAD: await browser.fetch(mail.link, { method: 'HEAD' }),
    'a prefetch': await browser.fetch(mail.link, { headers: { purpose: 'prefetch' } }),
    'the confirm page': await newBrowser().visit(mail.link),
    'the link': await browser.visit(mail.link),
    'a sign-out': await browser.post('/sign-out'),
  }
  for (const answer of Object.values(answers)) expectOwnOnly(answer)
  expect(new Set(Object.values(answers).map(({ status }) => status)).size).toBeGreaterThan(3)
})

it('nor what the proxy answers by itself', async () => {
  const sessions = createSessions({ appUrl: 'http://localhost:3000', secrets: 'k'.repeat(32) })
  const proxy = createProxy({ sessions, protect: ['/dashboard', '/api/private'] })
  const statuses = { '/dashboard': 307, '/api/private': 401, '/%zz': 400 }
  for (const [path, status] of Object.entries(statuses)) {
    const answer = await proxy(new NextRequest(`http://localhost:3000${path}`))
    expect(answer.status).toBe(status)
    expectOwnOnly(answer)
  }
})
