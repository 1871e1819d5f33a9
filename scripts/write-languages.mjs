/** `pnpm languages`: writes what is made of the dictionaries into the confirm page and the demo. */
import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { languageFiles } from './language-files.mjs'
import { languages } from './languages.mjs'

const root = new URL('../', import.meta.url)
const names = Object.entries(languages)

const { outputFiles } = await build({
  stdin: {
    contents: names
      .map(([tag, name]) => `export { ${name} as '${tag}' } from './packages/react/src/copy/${tag}'`)
      .join('\n'),
    resolveDir: root.pathname,
  },
  bundle: true,
  format: 'esm',
  write: false,
})
const { ...copies } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
)
const inOrder = Object.fromEntries(names.map(([tag]) => [tag, copies[tag]]))

for (const [path, text] of Object.entries(languageFiles(inOrder))) writeFileSync(new URL(path, root), text)
