import { describe, expect, it, vi } from 'vitest'
import { sessionOrResponse } from '../src/guard/session-or-response'
import { withSession } from '../src/next/with-session'
import { issueSession } from '../src/testing/issue-session'
import { testAuth } from '../src/testing/test-auth'

async function guarded() {
  const { sessions } = testAuth()
  const { cookie } = await issueSession(sessions, { subject: 'ada', email: 'ada@example.com', claims: {}, flow: '' })
  const handle = vi.fn(() => Response.json({ done: true }))
  const ask = (method: string, headers: Record<string, string>) =>
    withSession(sessions, handle)(
      new Request('http://localhost:3000/api/x', { method, headers: { cookie, ...headers } }),
      {},
    )
  return { handle, ask }
}

const foreign: [string, Record<string, string>][] = [
  ['POST', { 'sec-fetch-site': 'same-site', origin: 'http://evil.localhost:3000' }],
  ['POST', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['DELETE', { origin: 'https://evil.example' }],
  ['PUT', { 'sec-fetch-site': 'cross-site' }],
  ['PATCH', {}],
]
const own: [string, Record<string, string>][] = [
  ['POST', { 'sec-fetch-site': 'same-origin' }],
  ['POST', { origin: 'http://localhost:3000' }],
  ['DELETE', { 'doorpost-request': '1' }],
  ['GET', {}],
  ['HEAD', { 'sec-fetch-site': 'cross-site' }],
]

describe('withSession', () => {
  it.each(foreign)('runs nothing for %s with %j', async (method, headers) => {
    const { handle, ask } = await guarded()
    const answer = await ask(method, headers)
    expect([answer.status, await answer.json()]).toEqual([403, { error: { code: 'origin_not_allowed' } }])
    expect(handle).not.toHaveBeenCalled()
  })

  it.each(own)('runs for %s with %j', async (method, headers) => {
    const { handle, ask } = await guarded()
    expect((await ask(method, headers)).status).toBe(200)
    expect(handle).toHaveBeenCalledOnce()
  })
})

describe('sessionOrResponse', () => {
  async function ask(method: string, headers: Record<string, string>) {
    const { sessions } = testAuth()
    const { cookie } = await issueSession(sessions, { subject: 'ada', email: 'ada@example.com', claims: {}, flow: '' })
    const request = new Request('http://localhost:3000/note', { method, headers: { cookie, ...headers } })
    const found = await sessionOrResponse(sessions, request)
    return found instanceof Response ? found.status : found.subject
  }

  it.each(foreign)('refuses %s with %j', async (method, headers) => {
    expect(await ask(method, headers)).toBe(403)
  })

  it.each(own)('gives the session to %s with %j', async (method, headers) => {
    expect(await ask(method, headers)).toBe('ada')
  })
})
