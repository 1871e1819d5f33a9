import { REQUEST_HEADER } from '@doorpost/server/contract'
import { describe, expect, test, vi } from 'vitest'
import { fakePending, fakeSession } from '../testing/fake-data'
import type { AuthClient } from './auth-client'
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

  test('outlives the page with what changes something, within what a browser keeps for all requests', async () => {
    const { fetch, client } = answering(() => Response.json({}))
    await client.verify({ code: '123456' })
    await client.signOut({})
    await client.session()
    await client.send({ email: 'a@b.c', challenge: 'あ'.repeat(6_000) })
    expect(fetch.mock.calls.map(([, init]) => init?.keepalive)).toEqual([true, true, false, false])
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

  const { flow: _, ...flowless } = fakePending()
  const wrong: readonly (readonly [keyof AuthClient, body: unknown])[] = [
    ['send', { pending: null }],
    ['send', { pending: flowless }],
    ['resend', { pending: { ...fakePending(), expiresInSeconds: '600' } }],
    ['verify', { session: fakeSession() }],
    ['verify', { session: null, redirectTo: '/' }],
    ['pending', { pending: {}, session: false }],
    ['pending', { pending: null, session: 'yes' }],
    ['cancel', { redirectTo: null }],
    ['session', { session: {} }],
    ['session', { session: { ...fakeSession(), claims: null } }],
    ['signOut', []],
  ]
  test.each(wrong)(
    'reads an answer to %s that is not what it should be as unexpected_response: %j',
    async (name, body) => {
      const { client } = answering(() => Response.json(body))
      const ask = { send: { email: 'a@b.c' }, verify: { code: '1234' } }
      const call = client[name] as (body?: object) => Promise<unknown>
      expect(await call(name === 'session' ? undefined : (Object(ask)[name] ?? {}))).toEqual({
        ok: false,
        error: { code: 'unexpected_response' },
      })
    },
  )

  test('reads a failure whose numbers are none as unexpected_response', async () => {
    const error = { code: 'rate_limited', retryAfterSeconds: 'soon' }
    const { client } = answering(() => Response.json({ error }, { status: 429 }))
    expect(await client.resend({})).toEqual({ ok: false, error: { code: 'unexpected_response' } })
  })

  test('reads a visitor who is not signed in, and a sign-in that is over', async () => {
    expect(await answering(() => Response.json({ session: null })).client.session()).toMatchObject({ ok: true })
    const over = { pending: null, session: true, redirectTo: '/account' }
    expect(await answering(() => Response.json(over)).client.pending({})).toEqual({ ok: true, body: over })
  })

  test('reads a broken connection as network', async () => {
    const { client } = answering(() => Promise.reject(new TypeError('failed')))
    expect(await client.session()).toEqual({ ok: false, error: { code: 'network' } })
  })

  test.each([
    ['the connection', () => new Promise<Response>(() => {})],
    ['the body', () => new Response(new ReadableStream())],
  ])('says timeout when %s never ends', async (_, response) => {
    const client = fetchClient({ fetch: async () => response(), timeoutMs: 1 })
    expect(await client.resend({})).toEqual({ ok: false, error: { code: 'timeout' } })
  })

  test('does without what browsers of the floor lack', async () => {
    const { any, timeout } = AbortSignal
    Object.assign(AbortSignal, { any: undefined, timeout: undefined })
    const { client } = answering(() => Response.json({ pending: fakePending() }))
    const reply = await client.send({ email: 'ada@example.com' }, { signal: new AbortController().signal })
    Object.assign(AbortSignal, { any, timeout })
    expect(reply).toMatchObject({ ok: true })
  })

  test('takes single addresses for handlers that are mounted one by one', () => {
    const { endpoints } = fetchClient({ basePath: '/auth', endpoints: { send: '/send-passwordless' } })
    expect(endpoints).toMatchObject({ send: '/send-passwordless', verify: '/auth/verify' })
  })

  test('says in development, once, that no route of the kit is there', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const page = () => new Response('<!doctype html>', { status: 404, headers: { 'content-type': 'text/html' } })
    const { client } = answering(page)
    await client.send({ email: 'ada@example.com' })
    const reply = await client.send({ email: 'ada@example.com' })
    expect(reply).toEqual({ ok: false, error: { code: 'unexpected_response' } })
    expect(warn.mock.calls).toEqual([[expect.stringContaining('/api/auth/send is 404')]])
    vi.unstubAllEnvs()
    warn.mockRestore()
  })
})
