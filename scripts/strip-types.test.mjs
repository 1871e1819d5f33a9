import { expect, it } from 'vitest'
import { stripTypes } from './strip-types.mjs'

it('takes the types out and leaves the rest as it was, comments and blank lines too', () => {
  const code = `import { type A, b } from 'b'
import type { C } from 'c'

/** Kept. */
type Props = { a: A; c: C }

export async function f({ a }: Props, d?: string): Promise<void> {
  const e = new Map<string, A>([[d as string, a]]) satisfies object

  return b(e) // kept
}
`
  expect(stripTypes('f.ts', code)).toBe(`import { b } from 'b'

export async function f({ a }, d) {
  const e = new Map([[d, a]])

  return b(e) // kept
}
`)
})
