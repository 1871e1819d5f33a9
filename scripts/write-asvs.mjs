/** `pnpm asvs`: writes `docs/reference/asvs.md` from `docs/reference/asvs.json`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { asvsPage } from './asvs-page.mjs'

const docs = new URL('../docs/reference/', import.meta.url)

writeFileSync(new URL('asvs.md', docs), asvsPage(JSON.parse(readFileSync(new URL('asvs.json', docs), 'utf8'))))
