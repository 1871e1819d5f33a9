import { describe, expect, it } from 'vitest'
import { isDevelopment, isReservedAddress } from './development'

describe('isDevelopment', () => {
  it.each([
    ['https://acme-dev.scalekit.dev', true],
    ['http://localhost:8788', true],
    ['http://127.0.0.1:8788', true],
    ['https://acme.scalekit.com', false],
    ['https://auth.acme.example', false],
    ['https://scalekit.dev.acme.example', false],
    ['https://notscalekit.dev', false],
  ])('%s: %s', (url, expected) => {
    expect(isDevelopment(new URL(url))).toBe(expected)
  })
})

describe('isReservedAddress', () => {
  it.each([
    ['ada@example.com', true],
    ['ada@mail.EXAMPLE.org', true],
    ['ada@acme.test', true],
    ['ada@acme.invalid', true],
    ['ada@localhost', true],
    ['ada@acme.com', false],
    ['ada@notexample.com', false],
    ['"ada@example.com"@acme.com', false],
  ])('%s: %s', (email, expected) => {
    expect(isReservedAddress(email)).toBe(expected)
  })
})
