import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = (path: string) => new URL(path, import.meta.url)
const read = (path: string) => readFileSync(folder(path), 'utf8')
const PARTS = '../../../packages/react/src/components'
const parts = readdirSync(folder(PARTS)).filter((name) => name !== 'internal')
const pages = [...parts.map((name) => `${PARTS}/${name}/${name}.mdx`)]
const examples = readdirSync(folder('../examples')).filter((name) => name.endsWith('.tsx'))

describe('docs pages', () => {
  test('are there for each part, beside its story and its test', () => {
    for (const name of parts) {
      const files = readdirSync(folder(`${PARTS}/${name}`))
      expect(files).toEqual(expect.arrayContaining([`${name}.tsx`, `${name}.stories.tsx`, `${name}.mdx`]))
    }
  })

  test('import stories by a relative path: Storybook indexes no other', () => {
    for (const page of pages) expect(read(page), page).not.toMatch(/from '@studio\/[^']*\.stories'/)
  })

  test('show only code that is compiled and run: the files of the examples', () => {
    for (const page of pages) expect(read(page), page).not.toMatch(/```/)
    const stories = readdirSync(folder('../build'))
      .filter((name) => name.endsWith('.stories.tsx'))
      .map((name) => read(`../build/${name}`))
      .join('')
    for (const example of examples) expect(stories).toContain(`'../examples/${example}?raw'`)
  })
})
