import { describe, expect, test } from 'vitest'
import { isAllowedHost, isFromAnotherSite, isLoopbackName, toAllowedHost } from './request-guard'

const LOOPBACK = { allowedHosts: [], isExposed: false }

describe('isAllowedHost', () => {
  test.each(['localhost', 'LOCALHOST:80', '127.0.0.1:8788', '127.255.0.1', '[::1]'])('answers to %s', (host) => {
    expect(isAllowedHost(host, LOOPBACK)).toBe(true)
  })

  test.each([
    undefined,
    '',
    'evil.example',
    'user@localhost',
    'localhost/x',
    '127.0.0.1.evil.example',
    '10.0.0.7',
    ':::',
  ])('refuses %s', (host) => {
    expect(isAllowedHost(host, LOOPBACK)).toBe(false)
  })

  test('takes addresses, but not names, when others can reach it', () => {
    const exposed = { allowedHosts: ['emulator'], isExposed: true }
    expect(isAllowedHost('10.0.0.7:8788', exposed)).toBe(true)
    expect(isAllowedHost('[fe80::1]:8788', exposed)).toBe(true)
    expect(isAllowedHost('emulator:8788', exposed)).toBe(true)
    expect(isAllowedHost('evil.example', exposed)).toBe(false)
  })
})

test.each(['Emulator', 'emulator:8788', 'emulator.'])('toAllowedHost reads %s as people write it', (given) => {
  const rule = { allowedHosts: [toAllowedHost(given)], isExposed: false }
  expect(isAllowedHost(given, rule)).toBe(true)
  expect(isAllowedHost(`${given.toLowerCase().replace(':8788', '')}:80`, rule)).toBe(true)
})

test.each(['https://inbox.example', 'inbox.example/x', '', 'a b'])('toAllowedHost refuses %j', (given) => {
  expect(() => toAllowedHost(given)).toThrow(`"${given}" is not a host name`)
})

test('isLoopbackName knows an address from a name that looks like one', () => {
  expect(['localhost', '127.0.0.1', '::1'].every(isLoopbackName)).toBe(true)
  expect(['0.0.0.0', '127.0.0.1.example', 'localhost.example'].some(isLoopbackName)).toBe(false)
})

test('isFromAnotherSite believes the headers that a page cannot set', () => {
  const own = 'http://127.0.0.1:8788'
  expect(isFromAnotherSite({}, own)).toBe(false)
  expect(isFromAnotherSite({ origin: own, 'sec-fetch-site': 'same-origin' }, own)).toBe(false)
  expect(isFromAnotherSite({ 'sec-fetch-site': 'none' }, own)).toBe(false)
  expect(isFromAnotherSite({ origin: 'http://127.0.0.1:3000' }, own)).toBe(true)
  expect(isFromAnotherSite({ origin: 'null' }, own)).toBe(true)
  expect(isFromAnotherSite({ 'sec-fetch-site': 'cross-site' }, own)).toBe(true)
  expect(isFromAnotherSite({ origin: own, 'sec-fetch-site': 'same-site' }, own)).toBe(true)
})

test('isFromAnotherSite lets its own page through a proxy that ends TLS', () => {
  const headers = { origin: 'https://inbox.example', 'sec-fetch-site': 'same-origin' }
  expect(isFromAnotherSite(headers, 'http://inbox.example')).toBe(false)
})
