import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../../scripts/root.mjs'

const consumers = join(root, 'tests/consumers')
// Not every package exports its own manifest.
const versionOf = (name, from = 'apps/demo') =>
  JSON.parse(readFileSync(join(root, from, 'node_modules', name, 'package.json'), 'utf8')).version

/**
 * The text of a page of the documentation, or of one of its sections.
 *
 * @param {string} page path from the root
 * @param {string} [heading] without its `#`; the section ends at the next heading
 */
function readPage(page, heading) {
  const text = readFileSync(join(root, page), 'utf8')
  if (heading === undefined) return text
  const section = text.split(/^#{2,} /m).find((part) => part.startsWith(`${heading}\n`))
  if (section === undefined) throw new Error(`${page} has no section "${heading}".`)
  return section
}

/** The files that a page or section shows, by their paths. */
export function shownFiles(page, heading) {
  const files = {}
  for (const [, code] of readPage(page, heading).matchAll(/^```(?:tsx?|js)(?: .*)?\n([\s\S]*?)^```$/gm)) {
    const path = /^\/\/ (\S+\.(?:tsx?|m?js))\b/.exec(code)?.[1]
    if (path) files[path] = code
  }
  return files
}

/** The commands that a section shows. */
export function shownCommands(page, heading) {
  return [...readPage(page, heading).matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].map(([, , code]) => code).join('')
}

/** The files of the README's set-up, by their paths. */
export const readmeFiles = () => shownFiles('README.md')

/** Writes files by their paths from `dir`. */
export function writeFiles(dir, files) {
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), code)
  }
}

/**
 * What an app depends on; the versions are those of the demo.
 *
 * @param {string} dir
 * @param {'15' | '16'} next
 * @param {Record<string, string>} [more] what only this app depends on
 * @param {{ withDoorpost?: boolean }} [options]
 */
export function writePackageJson(dir, next, more = {}, { withDoorpost = true } = {}) {
  const versions = (...names) => Object.fromEntries(names.map((name) => [name, versionOf(name)]))
  const manifest = {
    private: true,
    dependencies: {
      ...(withDoorpost && versions('@doorpost/react', '@doorpost/server', '@scalekit-sdk/node')),
      ...versions('react', 'react-dom'),
      next: next === '15' ? '15.5.29' : versionOf('next'),
      ...more,
    },
    devDependencies: versions('@types/node', '@types/react', '@types/react-dom', 'typescript'),
  }
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest))
}

/** An app of Vite around the page of `next-app` that shows themes inside each other. */
export function writeViteApp(dir) {
  cpSync(join(consumers, 'vite'), dir, { recursive: true })
  cpSync(join(consumers, 'next-app/app/themes'), join(dir, 'themes'), { recursive: true })
  const ofDemo = ['@doorpost/react', 'react', 'react-dom'].map((name) => [name, versionOf(name)])
  const ofRoot = ['vite', '@vitejs/plugin-react'].map((name) => [name, versionOf(name, '.')])
  const manifest = { private: true, type: 'module', dependencies: Object.fromEntries([...ofDemo, ...ofRoot]) }
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest))
}

/** Changes one file wherever it holds a text, by what the README says in words. */
export function change(file, from, to) {
  const code = readFileSync(file, 'utf8')
  if (!code.includes(from)) throw new Error(`${file} does not hold "${from}".`)
  writeFileSync(file, code.replaceAll(from, to))
}

/** The same as step 4 says for apps without Cache Components. */
export function filesWithoutCacheComponents() {
  const files = readmeFiles()
  const login = files['app/login/page.tsx']
  const instant = /^\/\/ Only for cacheComponents.*\nexport const instant = false\n\n/m
  return { ...files, 'app/login/page.tsx': login.replace(instant, '') }
}

function writeReadmeApp(dir, next) {
  writeFiles(dir, filesWithoutCacheComponents())
  if (next === '16') return
  renameSync(join(dir, 'proxy.ts'), join(dir, 'middleware.ts'))
  change(join(dir, 'middleware.ts'), 'export const proxy =', 'export const middleware =')
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
  for (const file of ['tsconfig.json', 'next.config.ts']) cpSync(join(consumers, 'next-app', file), join(dir, file))
  if (kind.startsWith('cookbook-')) return writeCookbook(dir, kind)
  if (kind !== 'use-cache') writeReadmeApp(dir, next)
  if (kind !== 'use-cache') cpSync(join(consumers, 'next-app'), dir, { recursive: true })
  if (existsSync(join(consumers, kind))) cpSync(join(consumers, kind), dir, { recursive: true })
  if (kind === 'unguarded') for (const path of ['proxy.ts', 'middleware.ts']) rmSync(join(dir, path), { force: true })
}

/** The hand-written app; unless it is the one before, `docs/how-to/migrating.md` is carried out on it, word for word. */
function writeCookbook(dir, kind) {
  const guide = 'docs/how-to/migrating.md'
  cpSync(join(consumers, 'cookbook/before'), dir, { recursive: true })
  if (kind === 'cookbook-before') return
  execFileSync('sh', ['-ec', shownCommands(guide, 'From hand-written routes')], { cwd: dir })
  writeReadmeApp(dir, '16')
  cpSync(join(consumers, 'cookbook/after'), dir, { recursive: true })
  if (kind === 'cookbook-old-addresses') writeFiles(dir, shownFiles(guide, 'With the old URLs'))
}
