import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages } from '../../scripts/reference/pages.mjs'
import { referencePages } from '../../scripts/reference/write-pages.mjs'
import { root } from '../boundaries/built-entries'

const listed = new Set(pages.flatMap(({ entries }) => entries))

describe('the reference', () => {
  const written = referencePages()

  it.each(pages.map(({ file }) => file))(
    'docs/reference/%s is what the doc comments say: run `pnpm reference`',
    (file) => {
      expect(readFileSync(join(root, 'docs/reference', file), 'utf8')).toBe(written.get(file))
    },
  )

  it.each(['react', 'server'])('has every entry of %s', (name) => {
    const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
    const entries = Object.keys(exports).filter((entry) => !/\.(json|css)$|\*/.test(entry))
    expect(entries.map((entry) => `@doorpost/${name}${entry.slice(1)}`).filter((entry) => !listed.has(entry))).toEqual(
      [],
    )
  })
})
