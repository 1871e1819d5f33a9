/** `pnpm registry`: writes the recipe for shadcn/ui as one file for `npx shadcn add`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { shadcnRegistry } from './shadcn-registry.mjs'

for (const [path, text] of Object.entries(shadcnRegistry())) writeFileSync(join(root, path), text)
