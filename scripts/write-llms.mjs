/** `pnpm llms`: writes `llms.txt` from the index of the documentation. */
import { readFileSync, writeFileSync } from 'node:fs'
import { llmsText } from './llms-text.mjs'

const path = 'docs/README.md'
const root = new URL('../', import.meta.url)

writeFileSync(new URL('llms.txt', root), llmsText(readFileSync(new URL(path, root), 'utf8'), path))
