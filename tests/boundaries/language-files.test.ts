import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Copy } from '@doorpost/react'
import { describe, expect, it } from 'vitest'
import { languageFiles } from '../../scripts/language-files.mjs'
import { languages } from '../../scripts/languages.mjs'
import { root } from './built-entries'

const modules = import.meta.glob<Record<string, Copy>>(
  ['../../packages/react/src/copy/*.ts', '!../../packages/react/src/copy/*.test.ts'],
  { eager: true },
)

const copies: Record<string, Copy> = {}
for (const [tag, name] of Object.entries(languages)) {
  const copy = modules[`../../packages/react/src/copy/${tag}.ts`]?.[name]
  if (!copy) throw new Error(`packages/react/src/copy/${tag}.ts does not export ${name}`)
  copies[tag] = copy
}

describe('what `pnpm languages` writes', () => {
  it.each(Object.entries(languageFiles(copies)))('%s is what the dictionaries say', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  })
})
