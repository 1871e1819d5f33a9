import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../boundaries/built-entries'
import { pageAt, tableRows } from './pages'

const numbersOf = (folder: string) =>
  readdirSync(join(root, folder)).flatMap((name) => /^t(\d\d)-.*\.(?:test|spec)\.ts$/.exec(name)?.[1] ?? [])

describe('docs/explanation/security.md', () => {
  it('lists every threat that has a test, and no other', () => {
    const tested = [...numbersOf('packages/server/threats'), ...numbersOf('tests/consumers')].map((no) => `T${no}`)
    const listed = tableRows(pageAt('docs/explanation/security.md')).flatMap(([no = '']) =>
      /^T\d\d$/.test(no) ? [no] : [],
    )
    expect(listed).toEqual([...new Set(tested)].sort())
  })
})
