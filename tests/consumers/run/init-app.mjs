import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What installing, building and running an app writes, whoever set it up. */
const OWN_OUTPUT =
  /^(?:dist|node_modules|\.next|next-env\.d\.ts|build|\.react-router|package-lock\.json|tsconfig\.tsbuildinfo)(?:\/|$)/

/** The paths in an app, without the folders that something may still be writing to. */
function pathsIn(dir, folder = '') {
  return readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (OWN_OUTPUT.test(path)) return []
    return entry.isDirectory() ? [path, ...pathsIn(dir, path)] : [path]
  })
}

/** Every file and folder of an app by its path, with what it holds and who may read it. */
function snapshot(dir) {
  const paths = pathsIn(dir)
  return Object.fromEntries(
    paths.sort().map((path) => {
      const stats = statSync(join(dir, path))
      const hash =
        stats.isFile() &&
        createHash('sha256')
          .update(readFileSync(join(dir, path)))
          .digest('hex')
      return [path, `${stats.mode.toString(8)} ${hash}`]
    }),
  )
}

/** The font of a new app is fetched while it is built: the only edit of what create-next-app writes. */
export function useSystemFont(layout) {
  const code = readFileSync(layout, 'utf8')
    .replace(/^import .* from "next\/font\/google";\n/m, '')
    .replace(/^const geist\w* = [\s\S]*?^\}\);\n+/gm, '')
    .replace(/className=\{`([^`]*)`\}/, (_, names) => `className="${names.replace(/\$\{[^}]*\} ?/g, '').trim()}"`)
  writeFileSync(layout, code)
}

/**
 * A new app that `doorpost init` has set up: a second run changes nothing, and `--undo` leaves no trace, before the app is
 * installed and after it has been built and run.
 *
 * @param {(dir: string, context: { run: import('./stack.mjs').Run }) => Promise<void>} create writes the new app
 * @returns {Pick<import('./stack.mjs').Stack, 'write' | 'check'>}
 */
export function initialised(create) {
  let before
  let manifest
  return {
    async write(dir, { tarballs, run }) {
      await create(dir, { run })
      before = snapshot(dir)
      const init = (...options) =>
        run(['npx', '-y', `--package=${tarballs['@doorpost/server']}`, 'doorpost', 'init', ...options])
      await init('--dry-run')
      assert.deepEqual(snapshot(dir), before)
      await init()
      const written = snapshot(dir)
      assert.notDeepEqual(written, before)
      await init()
      assert.deepEqual(snapshot(dir), written)
      await init('--undo')
      assert.deepEqual(snapshot(dir), before)
      await init()
      manifest = readFileSync(join(dir, 'package.json'))
    },
    async check(dir, { run }) {
      // The runner has put the whole paths of the packed packages in.
      writeFileSync(join(dir, 'package.json'), manifest)
      const written = snapshot(dir)
      await run(['doorpost', 'init'])
      assert.deepEqual(snapshot(dir), written)
      await run(['doorpost', 'init', '--undo'])
      assert.deepEqual(snapshot(dir), before)
    },
  }
}

const options = ['--yes', '--skip-install', '--disable-git']
const next = (command, port) => ['next', command, '-H', '127.0.0.1', '-p', String(port)]

/** A new app of create-next-app with its defaults and some options. */
export async function createNext(dir, { run, version, flags = [], layout }) {
  // With --yes it takes what was chosen for an earlier app of this user, if it finds that.
  const env = { XDG_CONFIG_HOME: `${dir}-preferences` }
  await run(['npx', '-y', `create-next-app@${version}`, '.', ...flags, ...options], { env })
  useSystemFont(join(dir, layout))
}

/**
 * A new app of create-next-app with its defaults and some options, set up by `doorpost init`.
 *
 * @param {{ name: string, version: string, flags?: readonly string[], layout: string }} app
 * @returns {import('./stack.mjs').Stack}
 */
export function initialisedNext({ name, version, flags = [], layout }) {
  const { write, check } = initialised((dir, { run }) => createNext(dir, { run, version, flags, layout }))
  const isTypeScript = !flags.includes('--js')
  return {
    name,
    group: 'all',
    write,
    check,
    types: ['sh', '-c', 'next typegen && tsc --noEmit'],
    build: ['next', 'build'],
    start: (port) => next('start', port),
    // In a copy: up to version 15 it writes over what `next start` serves.
    dev: (port) => [
      'sh',
      '-c',
      `rm -rf ../${name}-dev && cp -a . ../${name}-dev && cd ../${name}-dev && rm -rf .next && exec ${next('dev', port).join(' ')}`,
    ],
    checks: [...(isTypeScript ? ['types'] : []), 'code', 'link', 'no-script', 'guard', 'dev'],
    without: isTypeScript ? {} : { types: 'plain JavaScript' },
  }
}
