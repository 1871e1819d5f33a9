import { describe, expect, it } from 'vitest'
import { memoryStore } from '../src/store/memory-store'
import type { Store } from '../src/store/store'
import { startedSignIn } from '../src/testing/started-sign-in'

type Operation = 'put' | 'get' | 'delete' | 'add'

/** A store that fails where `hits` says so. */
function stumbling(hits: (operation: Operation, key: string, amount?: number) => boolean): Store {
  const inner = memoryStore()
  const check = async (operation: Operation, key: string, amount?: number) => {
    if (hits(operation, key, amount)) throw new Error('hiccup')
  }
  return {
    put: (key, value, life) => check('put', key).then(() => inner.put(key, value, life)),
    get: (key) => check('get', key).then(() => inner.get(key)),
    delete: (key) => check('delete', key).then(() => inner.delete(key)),
    add: (key, amount, life) => check('add', key, amount).then(() => inner.add(key, amount, life)),
  }
}

const AFTER_THE_YES: Record<string, (operation: Operation, key: string, amount?: number) => boolean> = {
  'forgetting the tries': (operation, key) => operation === 'delete' && key.includes(':attempts:'),
  'giving the guess back': (operation, key, amount) =>
    operation === 'add' && key.includes(':limit:wrong-codes') && amount === -1,
  'keeping the receipt': (operation, key) => operation === 'put' && key.includes(':receipt:'),
  'reading what was signed out everywhere': (operation, key) => operation === 'get' && key.includes(':epoch:'),
  'forgetting that somebody asks': (operation, key, amount) =>
    operation === 'add' && key.includes(':asking:') && amount === -1,
}

describe('a store that stumbles after the provider has said yes', () => {
  it.each(Object.keys(AFTER_THE_YES))('%s: once or always, the visitor is signed in', async (name) => {
    for (const times of [1, 100]) {
      let left = times
      const store = stumbling((...asked) => {
        const hits = left > 0 && AFTER_THE_YES[name]?.(...asked) === true
        if (hits) left -= 1
        return hits
      })
      const { browser, mail } = await startedSignIn({ store, limits: {} })
      const answer = await browser.post('/verify', { code: mail.code })
      expect([answer.status, browser.cookies.has('session')]).toEqual([200, true])
      expect(left).toBeLessThan(times)
    }
  })

  it('is in the log', async () => {
    const store = stumbling((operation, key) => operation === 'put' && key.includes(':receipt:'))
    const { browser, mail, lines } = await startedSignIn({ store })
    await browser.post('/verify', { code: mail.code })
    expect(lines).toEqual(['Doorpost: the store did not respond (Error).'])
  })

  it('does not turn an email that went out into a failure', async () => {
    const store = stumbling((operation, _key, amount) => operation === 'add' && amount === -1)
    const { browser, provider, advance } = await startedSignIn({ store, limits: { strangerMailsPerMinute: 5 } })
    advance(31)
    provider.failNext({ method: 'resend', reason: 'unavailable' })
    const answer = await browser.post('/resend')
    expect((await answer.json()).error).toMatchObject({ code: 'provider_unavailable', mailMayArrive: true })
  })
})
