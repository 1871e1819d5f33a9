/** `pnpm reference`: writes the pages of `docs/reference` that are made from the types. */
import { writeFileSync } from 'node:fs'
import { referencePages } from './reference/write-pages.mjs'

const folder = new URL('../docs/reference/', import.meta.url)

for (const [file, text] of referencePages()) writeFileSync(new URL(file, folder), text)
