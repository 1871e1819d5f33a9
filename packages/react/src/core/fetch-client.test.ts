import { REQUEST_HEADER } from '@doorpost/server/contract'
import { describe, expect, test, vi } from 'vitest'
import { fakePending } from '../testing/fake-data'
import { fetchClient } from './fetch-client'

const answering = (response: () => Response | Promise<Response>) => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => response())
  return { fetch, client: fetchClient({ fetch }) }
}

describe('fetchClient', () => {
  test('sends JSON with the header that the handlers ask for', async () => {
    const { fetch, client } = answering(() => Response.json({ pending: fakePending() }))
    const reply = await client.send({ email: 'ada@example.com' })
    expect(reply).toEqual({ ok: true, body: { pending: fakePending() } })
    const [url, init] = fetch.mock.calls[0] ?? []
    expect(url).toBe('/api/auth/send')
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"email":"ada@example.com"}',
      headers: { [REQUEST_HEADER]: '1', 'Content-Type': 'application/json' },
    })
  })

  test('reads where signing out leads', async () => {
    const { client } = answering(() => Response.json({ redirectTo: '/bye' }))
    expect(await client.signOut({})).toEqual({ ok: true, body: { redirectTo: '/bye' } })
  })

  test('passes the code and the data of a failure on', async () => {
    const error = { code: 'invalid_code', attemptsLeft: 3 }
    const { client } = answering(() => Response.json({ error }, { status: 400 }))
    expect(await client.verify({ code: '1234' })).toEqual({ ok: false, error })
  })

  test.each([
    ['a code of a newer server', () => Response.json({ error: { code: 'too_new' } }, { status: 400 })],
    ['a page of a proxy', () => new Response('<h1>Hello</h1>')],
    ['JSON of someone else', () => Response.json({ hello: true })],
    ['null', () => Response.json(null)],
    ['a failure without a code', () => Response.json({ error: 'no' }, { status: 400 })],
  ])('reads %s as unexpected_response', async (_, response) => {
    expect(await answering(response).client.send({ email: 'a@b.c' })).toEqual({
      ok: false,
      error: { code: 'unexpected_response' },
    })
  })

  test('reads a broken connection as network', async () => {
    const { client } = answering(() => Promise.reject(new TypeError('failed')))
    expect(await client.session()).toEqual({ ok: false, error: { code: 'network' } })
  })

  test('says timeout when no answer comes in time', async () => {
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      })
    expect(await fetchClient({ fetch, timeoutMs: 1 }).resend({})).toEqual({ ok: false, error: { code: 'timeout' } })
  })

  test('takes single addresses for handlers that are mounted one by one', () => {
    const { endpoints } = fetchClient({ basePath: '/auth', endpoints: { send: '/send-passwordless' } })
    expect(endpoints).toMatchObject({ send: '/send-passwordless', verify: '/auth/verify' })
  })
})
