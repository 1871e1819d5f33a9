import { describe, expect, test } from 'vitest'
import { maskAddress, toLogEntry, toLogLine } from './call-log'

describe('call log', () => {
  test.each([
    ['ada@example.com', 'a***@example.com'],
    ['"a@b"@example.com', '"***@example.com'],
    ['@example.com', '***'],
    ['nonsense', '***'],
  ])('masks %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })

  test('is one line per call, whatever the address holds', () => {
    const line = toLogLine(toLogEntry('send', 'ok', 'eve@x\nat=forged', performance.now()))
    expect(line).toMatch(/^at=\S+ call=send to="e\*\*\*@x\\nat=forged" outcome="ok" ms=\d+$/)
  })

  test('leaves the address out where a call has none', () => {
    expect(toLogLine(toLogEntry('token', 'HTTP 401', undefined, performance.now()))).not.toContain('to=')
  })
})
