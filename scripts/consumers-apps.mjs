import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const consumers = join(root, 'tests/consumers')
// Not every package exports its own manifest.
const versionOf = (name) =>
  JSON.parse(readFileSync(join(root, 'apps/demo/node_modules', name, 'package.json'), 'utf8')).version

/** The files of the README's set-up, by their paths. */
export function readmeFiles() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const files = {}
  for (const [, code] of readme.matchAll(/^```tsx?\n([\s\S]*?)^```$/gm)) {
    const path = /^\/\/ (\S+\.tsx?)\b/.exec(code)?.[1]
    if (path) files[path] = code
  }
  return files
}

/**
 * What an app depends on; the versions are those of the demo.
 *
 * @param {string} dir
 * @param {'15' | '16'} next
 */
export function writePackageJson(dir, next) {
  const versions = (...names) => Object.fromEntries(names.map((name) => [name, versionOf(name)]))
  const manifest = {
    private: true,
    dependencies: {
      ...versions('@doorpost/react', '@doorpost/server', '@scalekit-sdk/node', 'react', 'react-dom'),
      next: next === '15' ? '15.5.29' : versionOf('next'),
    },
    devDependencies: versions('@types/node', '@types/react', '@types/react-dom', 'typescript'),
  }
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest))
}

function writeReadmeApp(dir, next) {
  for (const [path, code] of Object.entries(readmeFiles())) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), code)
  }
  if (next === '16') return
  // What the README says in words.
  const code = readFileSync(join(dir, 'proxy.ts'), 'utf8')
  writeFileSync(join(dir, 'middleware.ts'), code.replace('export const proxy =', 'export const middleware ='))
  rmSync(join(dir, 'proxy.ts'))
}

/**
 * Writes the sources of one variant, in place of those of the one before. A folder of `tests/consumers` that is named
 * like the variant's kind is laid over the rest.
 *
 * @param {string} dir
 * @param {{ next: '15' | '16', kind: string }} variant
 */
export function writeSources(dir, { next, kind }) {
  for (const path of ['app', 'lib', 'proxy.ts', 'middleware.ts', 'next.config.ts']) {
    rmSync(join(dir, path), { recursive: true, force: true })
  }
  cpSync(join(consumers, 'next-app/tsconfig.json'), join(dir, 'tsconfig.json'))
  if (kind !== 'use-cache') {
    writeReadmeApp(dir, next)
    cpSync(join(consumers, 'next-app'), dir, { recursive: true })
  }
  if (existsSync(join(consumers, kind))) cpSync(join(consumers, kind), dir, { recursive: true })
  if (kind === 'unguarded') for (const path of ['proxy.ts', 'middleware.ts']) rmSync(join(dir, path), { force: true })
}
