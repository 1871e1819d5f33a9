import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/root.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'
import { writePackageJson, writeSources, writeViteApp } from './apps.mjs'

const pnpm = ['npx', '-y', 'pnpm@12.21.0']
const npmInstall = ['npm', 'install', '--no-package-lock', '--no-audit', '--no-fund']

/** Builds and packs the three packages, as they would be published. */
export async function packPackages(dir) {
  mkdirSync(dir)
  await runCommand('Building the packages', [...pnpm, 'build'], { cwd: root })
  const tarballs = {}
  for (const name of ['react', 'server', 'emulator']) {
    await runCommand(`Packing ${name}`, [...pnpm, 'pack', '--pack-destination', dir], {
      cwd: join(root, 'packages', name),
    })
    const file = readdirSync(dir).find((entry) => entry.startsWith(`doorpost-${name}-`))
    tarballs[`@doorpost/${name}`] = join(dir, file)
  }
  return tarballs
}

/**
 * Installs a folder that holds a `package.json`, with the packed packages in place of the published ones.
 *
 * @param {string} dir
 * @param {Record<string, string>} tarballs file by package name
 */
export async function install(dir, tarballs) {
  const file = join(dir, 'package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  for (const name of Object.keys(manifest.dependencies)) {
    if (tarballs[name]) manifest.dependencies[name] = `file:${tarballs[name]}`
  }
  writeFileSync(file, JSON.stringify(manifest))
  await runCommand(`Installing ${dir.split('/').at(-1)}`, npmInstall, { cwd: dir })
}

/** A recipe of `docs/recipes`, as it is. */
export async function copyRecipe(name, dir, tarballs) {
  cpSync(join(root, 'docs/recipes', name), dir, { recursive: true })
  await install(dir, tarballs)
}

/** An empty app with one version of Next.js, for a variant and those that share its folder. */
export async function installNext(dir, { next, dependencies }, tarballs) {
  writePackageJson(dir, next, dependencies)
  await install(dir, tarballs)
}

/** Builds one variant of the app in `dir` into its own folder; returns what `next build` said. */
export async function buildVariant(dir, variant, env) {
  writeSources(dir, variant)
  const { name, kind, bundler, basePath = '' } = variant
  const flags = bundler === 'turbopack' && variant.next === '15' ? ['--turbopack'] : []
  return runCommand(`Building ${name}`, ['node', 'node_modules/next/dist/bin/next', 'build', ...flags], {
    cwd: dir,
    env: { ...env, DIST_DIR: distDir(name), BASE_PATH: basePath },
    mayFail: kind === 'use-cache',
  })
}

/** The app of Vite, built. */
export async function buildVite(dir, tarballs) {
  writeViteApp(dir)
  await install(dir, tarballs)
  await runCommand('Building vite', ['node', 'node_modules/vite/bin/vite.js', 'build'], { cwd: dir })
}

export const distDir = (name) => `.next-${name}`
