import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import { root } from '../root.mjs'
import { withLinks } from './links.mjs'

/** The package that brings the documentation of all three. */
const keeper = 'server'
/**
 * Pictures, which no agent or editor reads, what a reviewer reads at the repository, and what lies in a recipe that
 * somebody tried out.
 */
const leftOut = /\/(images\/|asvs\.|node_modules\/|dist\/|build\/|\.)/
/** Where pages of the root are among them: the README has the steps that every other page starts from. */
const ofRoot = { 'README.md': 'start.md', 'llms.txt': 'llms.txt' }

/** The files of `docs`, by their path in the repository. */
function docFiles() {
  const names = readdirSync(join(root, 'docs'), { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .filter((path) => !leftOut.test(path))
}

/** Where a path of the repository is below `node_modules/@doorpost`. */
function installedAt(path) {
  if (path in ofRoot) return `${keeper}/docs/${ofRoot[path]}`
  const [, name, page] = path.match(/^packages\/(\w+)(\/README\.md|\/?)$/) ?? []
  if (name && page !== undefined) return `${name}/README.md`
  return docFiles().includes(path) ? `${keeper}/${path}` : undefined
}

const addressOf = (path, { address, tag }) => `${address}/blob/${tag}/${path}`

/**
 * @typedef {{ address: string, tag: string }} Release the repository's address, as a browser opens it, and the tag
 */

/**
 * The README of a package. A registry shows it far from any other file, so a released one has addresses. One that was
 * packed without a release has none to name, and leads to what is installed beside it.
 *
 * @param {string} name
 * @param {Release} [release]
 */
export function packedReadme(name, release) {
  const path = `packages/${name}/README.md`
  const placeOf = (target) => {
    if (release) return addressOf(target, release)
    const place = installedAt(target)
    return place && posix.relative(name, place)
  }
  return withLinks(readFileSync(join(root, path), 'utf8'), path, placeOf)
}

/**
 * Writes the documentation into a folder `docs` of the package that keeps it: for people who are offline, and for
 * agents, who then read the pages of the version that is installed.
 *
 * @param {string} packageDir
 * @param {string} name
 * @param {Release} [release]
 */
export function writeDocs(packageDir, name, release) {
  if (name !== keeper) return
  for (const path of [...Object.keys(ofRoot), ...docFiles()]) {
    const place = installedAt(path)
    const file = join(packageDir, posix.relative(keeper, place))
    mkdirSync(dirname(file), { recursive: true })
    const text = readFileSync(join(root, path), 'utf8')
    writeFileSync(file, /\.(md|txt)$/.test(path) ? packedPage(text, path, place, release) : text)
  }
}

function packedPage(text, path, place, release) {
  const withoutPictures = text.replace(/^<picture>[\s\S]*?<\/picture>\n/gm, '')
  return withLinks(withoutPictures, path, (target) => {
    const there = installedAt(target)
    if (there) return posix.relative(posix.dirname(place), there)
    return release && addressOf(target, release)
  })
}
