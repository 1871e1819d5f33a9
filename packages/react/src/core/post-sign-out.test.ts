import { REQUEST_HEADER } from '@doorpost/server/contract'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { postSignOut } from './post-sign-out'

afterEach(() => void vi.unstubAllGlobals())

const answering = (answer: () => Response | Promise<Response>) => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

describe('postSignOut', () => {
  test('posts to the endpoint under the base path, and outlives the page', async () => {
    const fetch = answering(() => Response.json({ redirectTo: '/bye' }))
    expect(await postSignOut('/app/api/auth').signOut({ everywhere: true })).toEqual({
      ok: true,
      body: { redirectTo: '/bye' },
    })
    const [url, init] = fetch.mock.calls[0] ?? []
    expect(url).toBe('/app/api/auth/sign-out')
    expect(init).toMatchObject({ method: 'POST', body: '{"everywhere":true}', keepalive: true })
    expect(new Headers(init?.headers).has(REQUEST_HEADER)).toBe(true)
  })

  test.each([
    [
      'the server says no',
      () => Response.json({ error: { code: 'store_unavailable' } }, { status: 503 }),
      'store_unavailable',
    ],
    ['a stranger answers', () => Response.json({}), 'unexpected_response'],
    ['the answer is a page', () => new Response('<!doctype html>'), 'network'],
    ['nobody answers', () => Promise.reject(new TypeError('gone')), 'network'],
  ])('fails where %s', async (_name, answer, code) => {
    answering(answer)
    expect(await postSignOut().signOut({})).toEqual({ ok: false, error: { code } })
  })
})
