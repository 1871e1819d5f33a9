/** `pnpm asvs`: writes `docs/asvs.md` from `docs/asvs.json`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { asvsPage } from './asvs-page.mjs'

const docs = new URL('../docs/', import.meta.url)

writeFileSync(new URL('asvs.md', docs), asvsPage(JSON.parse(readFileSync(new URL('asvs.json', docs), 'utf8'))))
