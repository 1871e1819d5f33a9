import { describe, expect, it } from 'vitest'
import { clientIp, networksOf, normalizeIp } from '../src/limits/client-ip'
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
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2:ffff:0:0:1'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2:0:0:0:0'],
    ['[2001:db8:1:2::1]:4711', '2001:db8:1:2:0:0:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
    ['::1', '0:0:0:0:0:0:0:1'],
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

describe('networksOf', () => {
  it('counts an IPv4 address by itself, IPv6 by its line and, with more room, by its site', () => {
    expect(networksOf('192.0.2.1')).toEqual([{ name: '192.0.2.1', share: 1 }])
    expect(networksOf('2001:db8:1:2:3:4:5:6')).toEqual([
      { name: '2001:db8:1:2::/64', share: 1 },
      { name: '2001:db8:1::/48', share: 4 },
    ])
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

  it('hold for a client that moves from line to line of its own site', async () => {
    const { send } = sender({ trustedProxyHops: 1 })
    const statuses: number[] = []
    for (let index = 0; index < 10; index += 1) statuses.push((await send(`2001:db8:1:${index}::1`)).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(8)
  })

  it('hold for clients whose address a proxy should have told, as for one', async () => {
    const { send, lines } = sender({ trustedProxyHops: 2 })
    const statuses: number[] = []
    for (let index = 0; index < 4; index += 1) statuses.push((await send(`192.0.2.${index}`)).status)
    expect(statuses).toEqual([200, 200, 429, 429])
    expect(lines.filter((line) => line.includes('X-Forwarded-For'))).toHaveLength(1)
  })

  it('let an office of forty people with one address in at nine o’clock', async () => {
    const { newBrowser, provider } = testAuth({ limits: {}, trustedProxyHops: 1 })
    const headers = { 'doorpost-request': '1', 'x-forwarded-for': '192.0.2.1' }
    for (let person = 0; person < 40; person += 1) {
      const browser = newBrowser()
      const email = `person${person}@example.com`
      const post = (path: string, json: object) => browser.fetch(path, { method: 'POST', json, headers })
      expect((await post('/send', { email })).status).toBe(200)
      await post('/verify', { code: '999999' })
      expect((await post('/verify', { code: provider.mailTo(email).code })).status).toBe(200)
    }
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
