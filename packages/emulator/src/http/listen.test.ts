import { expect, test } from 'vitest'
import { mayDoWithout } from './listen'

const failure = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['EADDRNOTAVAIL', 8788, true],
  ['EAFNOSUPPORT', 8788, true],
  ['EADDRINUSE', 0, true],
  ['EADDRINUSE', 8788, false],
  ['EACCES', 80, false],
])('%s on port %d: IPv4 alone will do: %s', (code, port, expected) => {
  expect(mayDoWithout(failure(code), port)).toBe(expected)
})
