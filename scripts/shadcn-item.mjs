import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const RECIPE = 'docs/recipes/shadcn'
const read = (name) => readFileSync(join(root, RECIPE, name), 'utf8')

/** The tokens that the recipe's page shows, as shadcn writes CSS in JSON. */
function tokens() {
  const [, css = ''] = /```css\n([\s\S]*?)```/.exec(read('README.md')) ?? []
  const lines = [...css.matchAll(/^ {2}(--dp-[\w-]+): (.+);$/gm)]
  if (lines.length === 0) throw new Error(`${RECIPE}/README.md shows no tokens.`)
  return Object.fromEntries(lines.map(([, name, value]) => [name, value]))
}

/**
 * Its packages are not listed: `shadcn` would install them again, in its own way. Its parts are its own, so that
 * nothing is fetched from elsewhere.
 */
const item = () => ({
  $schema: 'https://ui.shadcn.com/schema/registry-item.json',
  name: 'doorpost-sign-in',
  type: 'registry:block',
  title: 'Doorpost sign-in',
  description: "A sign-in by email code and magic link, of shadcn's parts. Needs @doorpost/react.",
  files: ['sign-in.tsx', 'ui.tsx'].map((name) => ({
    path: `doorpost/${name}`,
    content: read(name),
    type: 'registry:component',
    target: `components/doorpost/${name}`,
  })),
  css: { ':root': tokens() },
})

/** The recipe for shadcn/ui as `npx shadcn add` takes it, by its path in the repository. */
export const shadcnItem = () => ({ [`${RECIPE}/registry-item.json`]: `${JSON.stringify(item(), null, 2)}\n` })
