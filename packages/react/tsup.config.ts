import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'tsup'
import { contractFolder, keepModules } from './keep-modules'
import { unlayeredSheet } from './unlayered-sheet'

/** Every module of a folder, as the path that it is built to and the path of its source. */
const modulesOf = (folder: string, target = '') =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.(test|stories)\.tsx?$/.test(path))
      .map((path) => [join(target, path.replace(/\.tsx?$/, '')), join(folder, path)]),
  )

const modules = modulesOf('src')
const entries = Object.entries(modules).filter(([name]) => /^(copy\/.*|[^/]+)$/.test(name))

export default defineConfig({
  entry: { ...modules, ...modulesOf(contractFolder, 'contract') },
  format: ['esm'],
  target: 'es2022',
  esbuildPlugins: [keepModules],
  // Other scripts as they are: six characters for each of theirs would be shipped, and modules are always UTF-8.
  esbuildOptions: (options) => {
    options.charset = 'utf8'
  },
  // Types are read by entry, and their size does not matter.
  dts: {
    entry: Object.fromEntries(entries),
    compilerOptions: {
      ignoreDeprecations: '6.0',
      paths: { '@doorpost/server/contract': [`${contractFolder}/index.ts`] },
    },
  },
  clean: true,
  sourcemap: true,
  onSuccess: async () => {
    const sheet = readFileSync('src/styles.css', 'utf8')
    writeFileSync('dist/styles.css', sheet)
    cpSync('src/looks', 'dist/looks', { recursive: true })
    writeFileSync('dist/styles.unlayered.css', unlayeredSheet(sheet))
  },
})
