/** `pnpm templates`: writes what `doorpost init` puts into apps, from the README and the recipes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { initTemplates } from './init-templates.mjs'
import { root } from './root.mjs'

for (const [path, text] of Object.entries(initTemplates())) {
  const file = join(root, 'packages/server/templates', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
