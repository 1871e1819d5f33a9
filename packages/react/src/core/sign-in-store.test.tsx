import { describe, expect, test, vi } from 'vitest'
import { type FakeClientOptions, fakeClient } from '../testing/fake-client'
import { fakeClock } from '../testing/fake-clock'
import { fakePending } from '../testing/fake-data'
import type { AuthClient } from './auth-client'
import { createSignInStore, type SignInStoreOptions } from './sign-in-store'

const channel = { post: vi.fn(), listen: () => () => {} }

function open(options: FakeClientOptions & { store?: Partial<SignInStoreOptions> } = {}) {
  const client = fakeClient(options)
  const navigate = vi.fn()
  const clock = fakeClock()
  const store = createSignInStore({ client, navigate, channel, now: clock.now, ...options.store })
  return { client, navigate, clock, store }
}

const until = (check: () => void) => vi.waitFor(check)

describe('createSignInStore', () => {
  test('drops the answer to a request that was left', async () => {
    let answer = (_: unknown) => {}
    const slow: AuthClient = {
      ...fakeClient(),
      send: () =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true, body: { pending: fakePending() } })
        }),
    }
    const { store } = open({
      store: { client: slow, start: { pending: fakePending({ expiresInSeconds: 0, resendAfterSeconds: 0 }) } },
    })
    store.resendCode()
    await until(() => expect(store.getState().status).toBe('code.resending'))
    store.changeEmail()
    answer(null)
    await Promise.resolve()
    expect(store.getState().status).toBe('email.idle')
  })

  test('makes one request out of a double submit', () => {
    const { store, client } = open({ store: { start: { pending: fakePending() } }, script: { verify: ['never'] } })
    store.submitCode('123 456')
    store.submitCode('123456')
    expect(client.calls).toEqual([{ request: 'verify', body: { code: '123456', flow: 'flow-1' } }])
  })

  test('says that the browser kept no cookie before a code is typed', async () => {
    const client: AuthClient = {
      ...fakeClient(),
      pending: async () => ({ ok: true, body: { pending: null, session: false } }),
    }
    const { store } = open({ store: { client } })
    store.sendCode('ada@example.com')
    await until(() =>
      expect(store.getState()).toMatchObject({ status: 'email.idle', error: { code: 'cookies_blocked' } }),
    )
  })

  test('sends the next address only after the last one was cancelled', async () => {
    const order: string[] = []
    let finish = () => {}
    const client: AuthClient = {
      ...fakeClient(),
      cancel: async () => {
        await new Promise<void>((resolve) => {
          finish = resolve
        })
        order.push('cancelled')
        return { ok: true, body: { redirectTo: '/login' } }
      },
      send: async () => {
        order.push('sent')
        return { ok: true, body: { pending: fakePending() } }
      },
    }
    const { store } = open({ store: { client, start: { pending: fakePending() } } })
    store.changeEmail()
    store.sendCode('grace@example.com')
    finish()
    await until(() => expect(order).toEqual(['cancelled', 'sent']))
  })

  test('tries again when the connection is back', async () => {
    const { store, client } = open({ script: { send: ['offline', 'ok'] } })
    const stop = store.connect()
    store.sendCode('ada@example.com')
    await until(() => expect(store.getState()).toMatchObject({ error: { code: 'offline' } }))
    window.dispatchEvent(new Event('online'))
    await until(() => expect(store.getState().status).toBe('code.idle'))
    expect(client.calls).toHaveLength(2)
    stop()
  })

  test('signs in where the browser refuses to remember an address', async () => {
    const storage = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const { store, navigate } = open({ store: { start: { pending: fakePending() }, rememberEmail: true } })
    const stop = store.connect()
    store.submitCode('123456')
    await until(() => expect(navigate).toHaveBeenCalledWith('/dashboard'))
    stop()
    storage.mockRestore()
  })

  test('takes a failure out of the address once it is over, and nothing else', async () => {
    history.replaceState({ key: 'kept', __NA: true }, '', '/login?next=%2Faccount&error=different_browser#top')
    const { store } = open({ store: { start: { error: { code: 'different_browser' } } } })
    const stop = store.connect()
    expect(location.search).toContain('error=')
    store.sendCode('ada@example.com')
    await until(() => expect(store.getState().status).toBe('code.idle'))
    expect(location.href).toMatch(/\/login\?next=%2Faccount#top$/)
    expect(history.state).toEqual({ key: 'kept' })
    stop()
  })

  test('leaves an error in the address that is not what the page began with', () => {
    history.replaceState(null, '', '/login?error=of-the-host')
    const { store } = open({ store: { start: { error: { code: 'invalid_email' } } } })
    store.edit()
    expect(location.search).toBe('?error=of-the-host')
  })

  test('lets a request go on when its page is left, and takes nobody away who went elsewhere', async () => {
    let signal: AbortSignal | undefined
    const slow = fakeClient({ latencyMs: 1 })
    const client: AuthClient = {
      ...slow,
      verify(body, from) {
        signal = from?.signal
        return slow.verify(body, from)
      },
    }
    const { store, navigate } = open({ store: { client, start: { pending: fakePending() } } })
    const stop = store.connect()
    store.submitCode('123456')
    stop()
    expect(signal?.aborted).toBe(false)
    await until(() => expect(store.getState().status).toBe('done.redirecting'))
    expect(navigate).not.toHaveBeenCalled()
  })

  test('goes on when the app throws while it counts', async () => {
    const { store, navigate } = open({
      store: {
        start: { pending: fakePending() },
        onEvent: ({ type }) => {
          if (type === 'verified') throw new Error('the counter is full')
        },
      },
    })
    const complaints = vi.fn()
    process.once('unhandledRejection', complaints)
    store.submitCode('123456')
    await until(() => expect(navigate).toHaveBeenCalledWith('/dashboard'))
    await until(() => expect(complaints).toHaveBeenCalled())
  })

  test('says that the connection broke when a client of the app rejects', async () => {
    const client: AuthClient = { ...fakeClient(), send: () => Promise.reject(new TypeError('broken')) }
    const { store } = open({ store: { client } })
    store.sendCode('ada@example.com')
    await until(() => expect(store.getState()).toMatchObject({ status: 'email.idle', error: { code: 'network' } }))
  })

  test('goes on when a client of the app rejects what nobody waits for', async () => {
    const pending = vi.fn<AuthClient['pending']>(() => Promise.reject(new TypeError('broken')))
    const client: AuthClient = { ...fakeClient(), pending, cancel: () => Promise.reject(new TypeError('broken')) }
    let ask = () => {}
    const { store } = open({
      store: {
        client,
        start: { pending: fakePending() },
        channel: {
          post: () => {},
          listen: (listener) => {
            ask = listener
            return () => {}
          },
        },
      },
    })
    const stop = store.connect()
    ask()
    await until(() => expect(pending).toHaveBeenCalledTimes(1))
    await Promise.resolve()
    ask()
    await until(() => expect(pending).toHaveBeenCalledTimes(2))
    store.changeEmail()
    store.sendCode('grace@example.com')
    await until(() => expect(store.getState()).toMatchObject({ status: 'code.idle', email: 'grace@example.com' }))
    stop()
  })

  test('asks the server about a page that the router kept, and counts from when it came', async () => {
    const start = { pending: fakePending() }
    const clock = fakeClock()
    open({ store: { start, now: clock.now } })
    clock.advance(20)
    const { store } = open({ store: { start, now: clock.now } })
    expect(store.getState().pending).toMatchObject({ resendAtMs: clock.now() + 10_000 })
    const gone: AuthClient = {
      ...fakeClient(),
      pending: async () => ({ ok: true, body: { pending: null, session: false } }),
    }
    const { store: old } = open({ store: { start, now: clock.now, client: gone } })
    const stop = old.connect()
    await until(() => expect(old.getState()).toMatchObject({ status: 'email.idle', email: 'ada@example.com' }))
    stop()
  })

  test('asks nothing about a page that has just come', () => {
    const pending = vi.fn(fakeClient().pending)
    const { store } = open({ store: { start: { pending: fakePending() }, client: { ...fakeClient(), pending } } })
    store.connect()()
    expect(pending).not.toHaveBeenCalled()
  })

  test('stays on the page when onSignedIn returns false', async () => {
    const onSignedIn = vi.fn(() => false)
    const { store, navigate } = open({ store: { start: { pending: fakePending() }, onSignedIn } })
    store.submitCode('123456')
    await until(() => expect(onSignedIn).toHaveBeenCalledWith(expect.objectContaining({ redirectTo: '/dashboard' })))
    expect(navigate).not.toHaveBeenCalled()
  })
})
