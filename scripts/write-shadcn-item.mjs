/** `pnpm shadcn-item`: writes the recipe for shadcn/ui as one file for `npx shadcn add`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { shadcnItem } from './shadcn-item.mjs'

for (const [path, text] of Object.entries(shadcnItem())) writeFileSync(join(root, path), text)
