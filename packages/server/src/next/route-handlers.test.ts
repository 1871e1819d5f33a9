import { describe, expect, it } from 'vitest'
import { createSessions } from '../session/create-sessions'
import { toRouteHandlers } from './route-handlers'

/** What the handler sees of a request that Next.js passes on. */
async function seen(basePath: string, path: string, init?: RequestInit) {
  const requests: Request[] = []
  const handler = async (request: Request) => {
    requests.push(request)
    return new Response()
  }
  const { POST } = toRouteHandlers({ handler, sessions: createSessions({ basePath }) })
  await POST(new Request(`http://127.0.0.1:3000${path}`, init))
  const [request] = requests
  const body = await request?.text()
  return { url: request?.url.slice('http://127.0.0.1:3000'.length), method: request?.method, body }
}

const post = { method: 'POST', body: '{"email":"ada@example.com"}' }

describe('toRouteHandlers', () => {
  it.each([
    ['/api/auth', '/api/auth/send', '/api/auth/send'],
    ['/app/api/auth', '/app/api/auth/send', '/app/api/auth/send'],
    ['/app/api/auth', '/api/auth/send', '/app/api/auth/send'],
    ['/a/b/api/auth', '/api/auth/verify/x?link_token=y', '/a/b/api/auth/verify/x?link_token=y'],
    ['/app/api/auth', '/other/send', '/other/send'],
  ])('with basePath %s hands %s on as %s', async (basePath, path, whole) => {
    expect(await seen(basePath, path, post)).toEqual({ url: whole, method: 'POST', body: post.body })
  })
})
