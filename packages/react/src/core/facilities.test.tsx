import { afterEach, describe, expect, test, vi } from 'vitest'
import { fakePending, fakeSession } from '../testing/fake-data'
import { fetchClient } from './fetch-client'
import { createSignInStore } from './sign-in-store'

const refuse = () => {
  throw new DOMException('denied', 'SecurityError')
}

/** What the client uses of a browser, what it once used, and how each is put in place of the real one. */
const facilities = {
  BroadcastChannel: window,
  localStorage: window,
  sessionStorage: window,
  matchMedia: window,
  requestIdleCallback: window,
  performance: window,
  Blob: window,
  onLine: navigator,
  hidden: document,
  visibilityState: document,
  replaceState: history,
  any: AbortSignal,
  timeout: AbortSignal,
} satisfies Record<string, object>

/** A class, a function and a value at once, all of whose members do nothing. */
const idle: unknown = new Proxy(class {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => 0 : idle),
  apply: () => idle,
  construct: () => new Proxy({}, { get: () => idle }),
})

const ways: Readonly<Record<string, PropertyDescriptor>> = {
  'is absent': { value: undefined },
  'throws when touched': { get: refuse },
  'throws when used': {
    value: new Proxy(class {}, { get: refuse, set: refuse, apply: refuse, construct: refuse }),
  },
  'does nothing': { value: idle },
}

let restore = () => {}
afterEach(() => restore())

function replace(owner: object, name: string, way: PropertyDescriptor) {
  const own = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, { configurable: true, ...way })
  restore = () => {
    if (own) Object.defineProperty(owner, name, own)
    else Reflect.deleteProperty(owner, name)
  }
}

const answers: Readonly<Record<string, object>> = {
  '/api/auth/send': { pending: fakePending() },
  '/api/auth/verify': { session: fakeSession(), redirectTo: '/account' },
}
const answer: typeof fetch = async (url) =>
  Response.json(answers[String(url)] ?? { pending: fakePending(), session: false })

describe('a sign-in completes', () => {
  const rows = Object.entries(facilities).flatMap(([name, owner]) =>
    Object.entries(ways).map(([how, way]) => ({ name, owner, how, way })),
  )
  test.each(rows)('where $name $how', async ({ name, owner, way }) => {
    history.replaceState(null, '', '/login?error=link_invalid')
    const navigate = vi.fn()
    replace(owner, name, way)
    const store = createSignInStore({
      client: fetchClient({ fetch: answer }),
      start: { error: { code: 'link_invalid' } },
      navigate,
      rememberEmail: true,
    })
    const stop = store.connect()
    store.sendCode('ada@example.com')
    await vi.waitFor(() => expect(store.getState().status).toBe('code.idle'))
    store.submitCode('123456')
    await vi.waitFor(() => expect(navigate).toHaveBeenCalledWith('/account'))
    stop()
  })
})
