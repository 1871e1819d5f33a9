import { readdirSync } from 'node:fs'

const folder = new URL('../packages/react/src/copy/', import.meta.url)

/**
 * The languages of the kit, by their tag and the name of their export: the files of one folder, and no other list. Build
 * entries, size limits, tests, Storybook and what `write-languages.mjs` writes come from here.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const languages = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
    .map((tag) => [tag, tag.replace('-', '')]),
)
