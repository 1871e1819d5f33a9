import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const yarn = ['npx', '-y', '@yarnpkg/cli-dist@4']

/** Yarn reads neither npm's registry nor a project without a lockfile of its own. */
function yarnWith(linker) {
  return {
    install: [...yarn, 'install'],
    env: () => ({
      YARN_NODE_LINKER: linker,
      YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
      YARN_ENABLE_TELEMETRY: '0',
      YARN_ENABLE_GLOBAL_CACHE: 'false',
      YARN_NPM_REGISTRY_SERVER: execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim(),
    }),
    prepare: (dir) => {
      if (!existsSync(join(dir, 'yarn.lock'))) writeFileSync(join(dir, 'yarn.lock'), '')
    },
    // Plug'n'Play has no `node_modules`: only yarn finds what is installed.
    run: (command) => (linker === 'pnp' ? [...yarn, 'exec', ...command] : command),
  }
}

const plain = { env: () => ({}), prepare: () => {}, run: (command) => command }

/**
 * How each package manager installs an app, and how a command of one of its packages is run.
 *
 * @typedef {object} PackageManager
 * @property {readonly string[]} install
 * @property {() => Record<string, string>} env
 * @property {(dir: string) => void} prepare
 * @property {(command: readonly string[]) => readonly string[]} run
 */

/** @type {Record<'npm' | 'pnpm' | 'yarn' | 'yarn-pnp', PackageManager>} */
export const packageManagers = {
  npm: { ...plain, install: ['npm', 'install', '--no-package-lock', '--no-audit', '--no-fund'] },
  pnpm: { ...plain, install: ['npx', '-y', 'pnpm@12.21.0', 'install', '--no-frozen-lockfile'] },
  yarn: yarnWith('node-modules'),
  'yarn-pnp': yarnWith('pnp'),
}

/**
 * Puts the packed packages in place of the published ones.
 *
 * @param {string} dir with a `package.json`
 * @param {Record<string, string>} tarballs file by package name
 */
export function usePacked(dir, tarballs) {
  const file = join(dir, 'package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  for (const list of [manifest.dependencies, manifest.devDependencies]) {
    for (const name of Object.keys(list ?? {})) if (tarballs[name]) list[name] = `file:${tarballs[name]}`
  }
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
}
