import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildPackages } from '../../../scripts/builds.mjs'
import { packPackages as pack, packageNames } from '../../../scripts/pack/pack-packages.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'
import { writePackageJson, writeSources, writeViteApp } from './apps.mjs'
import { createApp, writeSetUp } from './new-app.mjs'
import { packageManagers, usePacked } from './package-managers.mjs'

/** Builds and packs the three packages, as `npm run pack` does. */
export async function packPackages(dir) {
  await buildPackages()
  return pack(dir)
}

/** The packed packages of a folder: file by package name. */
export function findPacked(dir) {
  const fileOf = (name) => readdirSync(dir).find((entry) => entry.startsWith(`doorpost-${name}-`))
  return Object.fromEntries(packageNames.map((name) => [`@doorpost/${name}`, resolve(dir, fileOf(name))]))
}

/**
 * Installs a folder that holds a `package.json`, with the packed packages in place of the published ones.
 *
 * @param {string} dir
 * @param {Record<string, string>} tarballs file by package name
 */
export async function install(dir, tarballs) {
  usePacked(dir, tarballs)
  await runCommand(`Installing ${dir.split('/').at(-1)}`, packageManagers.npm.install, { cwd: dir })
}

/** An app with one version of Next.js, empty or as it is created, for a variant and those that share its folder. */
export async function installNext(dir, { next, dependencies, create }, tarballs) {
  if (create) return createApp(dir, create, tarballs)
  writePackageJson(dir, next, dependencies)
  await install(dir, tarballs)
}

/** Builds one variant of the app in `dir` into its own folder; returns what `next build` said. */
export async function buildVariant(dir, variant, env) {
  if (variant.create) writeSetUp(dir)
  else writeSources(dir, variant)
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
