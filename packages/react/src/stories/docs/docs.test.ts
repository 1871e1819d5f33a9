import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = (path: string) => new URL(path, import.meta.url)
const read = (path: string) => readFileSync(folder(path), 'utf8')
const pages = readdirSync(folder('.')).filter((name) => name.endsWith('.mdx'))
const parts = readdirSync(folder('../../components')).filter((name) => name.endsWith('.stories.tsx'))
const examples = readdirSync(folder('../examples')).filter((name) => name.endsWith('.tsx'))

describe('docs pages', () => {
  test('are there for each part, and one to start with', () => {
    expect([...pages].sort()).toEqual(
      [...parts.map((name) => name.replace('.stories.tsx', '.mdx')), 'start-here.mdx'].sort(),
    )
  })

  test('show only code that is compiled and run: the files of the examples', () => {
    for (const page of pages) expect(read(page), page).not.toMatch(/```/)
    const stories = read('../compose/compose.stories.tsx')
    for (const example of examples) expect(stories).toContain(`'../examples/${example}?raw'`)
  })
})
