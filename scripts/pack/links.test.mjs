import { expect, it } from 'vitest'
import { withLinks } from './links.mjs'

const places = { 'docs/errors.md': '../errors.md', 'README.md': 'https://git.example/README.md' }
const packed = (markdown) => withLinks(markdown, 'docs/how-to/page.md', (target) => places[target])

it('sends a link to where its target is packed, anchor and all', () => {
  expect(packed('See [errors](../errors.md#a) and [`x`](<../../README.md>).')).toBe(
    'See [errors](../errors.md#a) and [`x`](https://git.example/README.md).',
  )
})

it('leaves the text of a link to what is not packed, over two lines too', () => {
  expect(packed('A [test\nof `it`](../../tests/a.test.ts) here.')).toBe('A test\nof `it` here.')
})

it('leaves other addresses and anchors of the same page', () => {
  const text = '[a](https://git.example/x) [b](#here) [c](mailto:ada@example.com)'
  expect(packed(text)).toBe(text)
})

it('takes nothing in code for a link', () => {
  const text = 'As `[a](b.md)`:\n\n```ts\nconst a = [x](../errors.md)\n```\n\n  ```md\n  [a](b.md)\n  ```\n'
  expect(packed(text)).toBe(text)
})
