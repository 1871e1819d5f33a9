import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { root } from '../root.mjs'
import { pnpm, run } from '../steps.mjs'
import { packedReadme, writeDocs } from './packed-docs.mjs'
import { releasedManifest } from './released-manifest.mjs'

/** The published packages, in the order that they are named to people. */
export const packageNames = ['react', 'server', 'emulator']

const tarballOf = (folder, name) => {
  const file = readdirSync(folder).find((candidate) => candidate.startsWith(`doorpost-${name}-`))
  if (!file) throw new Error(`There is no tarball of ${name} in ${folder}.`)
  return join(folder, file)
}

/** What a package has only once it is packed: so nothing of it has to be written into the repository, and be undone. */
function finish(dir, name, release) {
  writeFileSync(join(dir, 'README.md'), packedReadme(name, release))
  writeDocs(dir, name, release)
  if (!release) return
  const file = join(dir, 'package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const released = releasedManifest(manifest, { ...release, directory: `packages/${name}` })
  writeFileSync(file, `${JSON.stringify(released, null, 2)}\n`)
}

/**
 * Packs the built packages into a folder, which is emptied first: pnpm puts versions in place of its own words in the
 * manifests, then each gets its documentation and, for a release, its addresses.
 *
 * @param {string} folder
 * @param {import('./packed-docs.mjs').Release} [release]
 * @returns {Promise<Record<string, string>>} the absolute path of each tarball, by the name of its package
 */
export async function packPackages(folder, release) {
  const target = resolve(root, folder)
  const work = join(root, '.tmp/pack')
  for (const dir of [target, work]) {
    rmSync(dir, { recursive: true, force: true })
    mkdirSync(dir, { recursive: true })
  }
  const filters = packageNames.flatMap((name) => ['--filter', `@doorpost/${name}`])
  await run([...pnpm, ...filters, 'pack', '--pack-destination', relative(root, work)])
  for (const name of packageNames) {
    const cwd = join(work, name)
    mkdirSync(cwd)
    await run(['tar', '-xzf', relative(cwd, tarballOf(work, name))], { cwd })
    finish(join(cwd, 'package'), name, release)
    await run(['npm', 'pack', './package', '--ignore-scripts', '--pack-destination', relative(cwd, target)], { cwd })
  }
  return Object.fromEntries(packageNames.map((name) => [`@doorpost/${name}`, tarballOf(target, name)]))
}
