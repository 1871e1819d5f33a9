import { describe, expect, it } from 'vitest'
import { clientIp, normalizeIp } from '../src/limits/client-ip'
import { errorCode } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'

const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value })

describe('clientIp', () => {
  it.each([
    ['no hop is trusted', '192.0.2.1', 0, undefined, null],
    ['one hop: the entry of our own proxy', '203.0.113.9, 192.0.2.1', 1, undefined, '192.0.2.1'],
    ['two hops', '203.0.113.9, 192.0.2.1, 198.51.100.7', 2, undefined, '192.0.2.1'],
    ['fewer entries than hops', '192.0.2.1', 2, undefined, null],
    ['no header', '', 1, undefined, null],
    ['what the server saw comes first', '203.0.113.9', 1, '192.0.2.1', '192.0.2.1'],
    ['what the server saw needs no hop', '203.0.113.9', 0, '192.0.2.1', '192.0.2.1'],
    ['what the server saw and cannot be read', '203.0.113.9', 1, 'unix:', null],
    ['a forged chain', '127.0.0.1, 10.0.0.1, ::1, 192.0.2.1', 1, undefined, '192.0.2.1'],
    ['garbage at the trusted place', '192.0.2.1, <script>', 1, undefined, null],
    ['spaces', ' 203.0.113.9 ,\t192.0.2.1 ', 1, undefined, '192.0.2.1'],
  ] as const)('%s', (_name, header, hops, seen, expected) => {
    expect(clientIp(forwarded(header), hops, seen)).toBe(expected)
  })
})

describe('normalizeIp', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:4711', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['[::ffff:c000:201]:443', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]:4711', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['256.0.0.1', null],
    ['1.2.3', null],
    ['', null],
    ['unknown', null],
    ['_hidden', null],
    ['2001:db8:::1', null],
    ['evil.example', null],
    [`${'1'.repeat(10_000)}`, null],
  ])('%s is %s', (value, expected) => {
    expect(normalizeIp(value)).toBe(expected)
  })
})

describe('limits per client', () => {
  const limits = { sendsPerClient: 2, verifiesPerClient: 2, sendsInAll: 1_000 }

  function sender(options: Parameters<typeof testAuth>[0]) {
    const server = testAuth({ limits, ...options })
    let count = 0
    return {
      ...server,
      send: (xff: string) => {
        count += 1
        const headers = { 'doorpost-request': '1', 'x-forwarded-for': xff }
        return server.newBrowser().fetch('/send', { method: 'POST', json: { email: `a${count}@example.com` }, headers })
      },
    }
  }

  it('hold for a client that forges the left of the header', async () => {
    const { send } = sender({ trustedProxyHops: 1 })
    const statuses: number[] = []
    for (let index = 0; index < 4; index += 1) statuses.push((await send(`203.0.113.${index}, 192.0.2.1`)).status)
    expect(statuses).toEqual([200, 200, 429, 429])
    expect((await send('192.0.2.2')).status).toBe(200)
  })

  it('hold for a client that moves inside its own /64', async () => {
    const { send } = sender({ trustedProxyHops: 1 })
    const statuses: number[] = []
    for (let index = 0; index < 4; index += 1) statuses.push((await send(`2001:db8::${index}`)).status)
    expect(statuses).toEqual([200, 200, 429, 429])
  })

  it('are off where no hop is trusted: one client cannot lock everyone', async () => {
    const { send } = sender({})
    for (let index = 0; index < 5; index += 1) expect((await send('192.0.2.1')).status).toBe(200)
  })

  it('count checks too, and say when to come back', async () => {
    const events: string[] = []
    const { newBrowser } = testAuth({
      limits,
      trustedProxyHops: 1,
      onEvent: (event) => void (event.type === 'limited' && events.push(`${event.scope} ${event.action}`)),
    })
    const browser = newBrowser()
    const headers = { 'doorpost-request': '1', 'x-forwarded-for': '192.0.2.1' }
    const post = (path: string, json: object) => browser.fetch(path, { method: 'POST', json, headers })
    await post('/send', { email: 'ada@example.com' })
    await post('/verify', { code: '999999' })
    await post('/verify', { code: '999999' })
    const limited = await post('/verify', { code: '999999' })
    expect(await errorCode(limited)).toBe('rate_limited')
    expect(limited.headers.get('retry-after')).toBe('600')
    expect(events).toEqual(['client verify'])
  })

  it('are explained at the first request of a public site that did not set them', async () => {
    const server = testAuth({ limits: {}, session: { appUrl: 'https://app.example.com' } })
    await server.newBrowser().fetch('/session')
    await server.newBrowser().fetch('/session')
    expect(server.lines.filter((line) => line.includes('trustedProxyHops'))).toHaveLength(1)
  })
})
