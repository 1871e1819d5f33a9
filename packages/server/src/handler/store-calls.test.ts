import { describe, expect, it } from 'vitest'
import { memoryStore } from '../store/memory-store'
import type { Store } from '../store/store'
import { VISITOR } from '../testing/started-sign-in'
import { testAuth } from '../testing/test-auth'

/** A store in memory that counts its calls, and knows for how long it keeps what. */
function countingStore() {
  let time = 0
  const inner = memoryStore({ now: () => time })
  let calls: Partial<Record<keyof Store, number>> = {}
  const lives = new Map<string, number>()
  const count = (name: keyof Store) => {
    calls[name] = (calls[name] ?? 0) + 1
  }
  const store: Store = {
    async put(key, value, lifeSeconds) {
      count('put')
      lives.set(key, lifeSeconds)
      await inner.put(key, value, lifeSeconds)
    },
    async get(key) {
      count('get')
      return inner.get(key)
    },
    async delete(key) {
      count('delete')
      await inner.delete(key)
    },
    async add(key, amount, lifeSeconds) {
      count('add')
      lives.set(key, lifeSeconds)
      return inner.add(key, amount, lifeSeconds)
    },
  }
  return {
    store,
    passSeconds(seconds: number) {
      time += seconds * 1000
    },
    async callsOf(request: () => Promise<Response>) {
      calls = {}
      const { status } = await request()
      return { status, ...calls }
    },
    /** What is kept for longer than so many seconds, without the hashes. */
    keptFor: (seconds: number) =>
      [...lives]
        .filter(([key, life]) => life >= seconds && inner.peek(key) !== null)
        .map(([key, life]) => `${key.split(':').slice(1, -1).join(':')} ${life}`)
        .map((line) => line.replace(/:[\w-]{22}/g, '')),
  }
}

/** A browser behind one proxy, so that every limit is counted. */
function onlineBrowser() {
  const counting = countingStore()
  const server = testAuth({ store: counting.store, limits: {}, trustedProxyHops: 1 })
  const browser = server.newBrowser()
  const headers = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '192.0.2.7' }
  const post = (path: string, json: unknown = {}) => browser.fetch(path, { method: 'POST', json, headers })
  return {
    ...counting,
    advance(seconds: number) {
      server.advance(seconds)
      counting.passSeconds(seconds)
    },
    send: () => post('/send', { email: VISITOR }),
    guess: () => post('/verify', { code: '000000' }),
    verify: () => post('/verify', { code: server.provider.mailTo(VISITOR).code }),
    read: () => browser.fetch('/session'),
    signOut: (everywhere = false) => post('/sign-out', { everywhere }),
  }
}

// Every call is a round trip and, on some services, money. The tables in docs/how-to/scaling.md rest on these numbers.
describe('calls of the store', () => {
  it('are as many for each request of a first sign-in', async () => {
    const { callsOf, send, guess, verify, read, signOut } = onlineBrowser()
    expect({
      send: await callsOf(send),
      wrongCode: await callsOf(guess),
      verify: await callsOf(verify),
      read: await callsOf(read),
      signOut: await callsOf(() => signOut()),
      readSignedOut: await callsOf(read),
    }).toEqual({
      send: { status: 200, get: 34, add: 4 },
      wrongCode: { status: 400, get: 20, add: 6 },
      verify: { status: 200, put: 2, get: 21, delete: 1, add: 8 },
      read: { status: 200, get: 2 },
      signOut: { status: 200, put: 1, delete: 1 },
      readSignedOut: { status: 200 },
    })
  })

  it('are as many for each request of a browser that signed in before', async () => {
    const { callsOf, advance, send, verify, read, signOut } = onlineBrowser()
    await send()
    await verify()
    await signOut()
    advance(700)
    expect({
      send: await callsOf(send),
      verify: await callsOf(verify),
      read: await callsOf(read),
      everywhere: await callsOf(() => signOut(true)),
    }).toEqual({
      send: { status: 200, get: 50, add: 5 },
      verify: { status: 200, put: 2, get: 21, delete: 1, add: 8 },
      read: { status: 200, get: 2 },
      everywhere: { status: 200, put: 2, get: 2, delete: 1 },
    })
  })

  it('are no more after many sign-ins', async () => {
    const { callsOf, advance, send, verify, signOut } = onlineBrowser()
    const rounds: unknown[] = []
    for (let round = 0; round < 8; round += 1) {
      rounds.push([await callsOf(send), await callsOf(verify), await callsOf(() => signOut())])
      advance(7 * 86_400)
    }
    expect(new Set(rounds.slice(1).map((round) => JSON.stringify(round))).size).toBe(1)
  })

  it('leave little behind for longer than a day: the sign-outs', async () => {
    const { keptFor, send, verify, signOut } = onlineBrowser()
    await send()
    await verify()
    expect(keptFor(3_600)).toEqual(['limit:mail-day:stranger 86400'])
    await signOut()
    await signOut(true)
    expect(keptFor(86_401)).toEqual(['revoked 2592015'])
  })
})
