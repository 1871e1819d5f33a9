import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { llmsText } from '../../scripts/llms-text.mjs'
import { root } from '../boundaries/built-entries'
import { linksIn, pageAt, pages, proseOf } from './pages'

const index = pageAt('docs/README.md')
const listed = proseOf(index)
  .flatMap(linksIn)
  .map((target) => posix.join('docs', target.replace(/#.*/, '')))

describe('docs/README.md', () => {
  it('lists every page', () => {
    const own = pages.map(({ path }) => path).filter((path) => path.startsWith('docs/') && path !== index.path)
    expect(own.filter((path) => !listed.includes(path))).toEqual([])
  })
})

describe('llms.txt', () => {
  const text = readFileSync(join(root, 'llms.txt'), 'utf8')

  it('is what the index says: run `pnpm llms`', () => {
    expect(text).toBe(llmsText(index.lines.join('\n'), index.path))
  })

  it('leads to files that exist', () => {
    const targets = text.split('\n').flatMap(linksIn)
    expect(targets.length).toBeGreaterThan(40)
    expect(targets.filter((target) => !existsSync(join(root, target.replace(/#.*/, ''))))).toEqual([])
  })
})
