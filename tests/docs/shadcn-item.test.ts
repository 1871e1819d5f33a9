import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shadcnItem } from '../../scripts/shadcn-item.mjs'
import { root } from '../boundaries/built-entries'

const [[path = '', text = ''] = []] = Object.entries(shadcnItem())

describe('the recipe for shadcn/ui as npx shadcn add takes it', () => {
  it('is the recipe: if not, run pnpm shadcn-item', () => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  })

  it('holds every file that the recipe imports from beside it, and asks for nothing from elsewhere', () => {
    const { files, dependencies, registryDependencies } = JSON.parse(text)
    const names = files.map(({ target }: { target: string }) => target.split('/').at(-1))
    for (const { content } of files) {
      for (const [, name] of content.matchAll(/from '\.\/([^']+)'/g)) expect(names).toContain(`${name}.tsx`)
      expect(content).not.toMatch(/from '@\//)
    }
    expect([dependencies, registryDependencies]).toEqual([undefined, undefined])
  })

  it('brings the stylesheet that the boxes need, and their tokens', () => {
    const { files, css } = JSON.parse(text)
    expect(files[0].content).toContain("import '@doorpost/react/styles.css'")
    expect(css[':root']).toMatchObject({ '--dp-line': 'var(--input)', '--dp-radius': 'var(--radius)' })
  })
})
