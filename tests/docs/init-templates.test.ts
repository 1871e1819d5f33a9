import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { initTemplates, readmeFiles, recipeFiles } from '../../scripts/init-templates.mjs'
import { root } from '../boundaries/built-entries'
import { pageAt } from './pages'
import { snippetsOf } from './snippets'

const folder = join(root, 'packages/server/templates')

function templates(): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    // The email's, which `pnpm mail-template` writes.
    .filter(({ parentPath }) => parentPath !== join(folder, 'mail'))
  return Object.fromEntries(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}

describe('what doorpost init writes', () => {
  it('is what the documentation shows: if not, run pnpm templates', () => {
    const { 'agents.md': _agents, 'env.ts': _env, ...written } = templates()
    expect(written).toEqual(initTemplates())
    for (const [path, text] of Object.entries(recipeFiles())) expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  })

  it('is every file of the README’s set-up, word for word', () => {
    const shown = snippetsOf(pageAt('README.md')).map(({ file, fence }) => [file, fence.text.replace(/^.*\n/, '')])
    expect(shown.length).toBeGreaterThan(5)
    for (const [file = '', text = ''] of shown) expect(readmeFiles()[file]?.trimEnd()).toBe(text.trimEnd())
    for (const [file = '', text = ''] of shown) expect(templates()[`next/${file}`]?.trimEnd()).toBe(text.trimEnd())
  })
})
