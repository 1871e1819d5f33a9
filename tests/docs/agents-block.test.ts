import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../boundaries/built-entries'

const block = readFileSync(join(root, 'packages/server/templates/agents.md'), 'utf8')

it('names only pages and commands that the package brings', () => {
  const pages = [...block.matchAll(/`((?:how-to|reference)\/[\w/-]+\.md)`/g)].map(([, page = '']) => page)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(existsSync(join(root, 'docs', page)), page).toBe(true)
  for (const [, command] of block.matchAll(/`npx doorpost (\w+)/g)) {
    expect(existsSync(join(root, 'packages/server/src/cli', command ?? '')), command).toBe(true)
  }
})
