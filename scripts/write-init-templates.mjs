/** `pnpm templates`: writes what `doorpost init` puts into apps, from the README and the recipes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { initTemplates, recipeFiles } from './init-templates.mjs'
import { root } from './root.mjs'

const inTemplates = ([path, text]) => [`packages/server/templates/${path}`, text]

for (const [path, text] of [...Object.entries(initTemplates()).map(inTemplates), ...Object.entries(recipeFiles())]) {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
