/**
 * `npm run test:consumers`: packs the packages, installs them with npm in fresh apps far from the workspace, builds and
 * starts those, and runs `tests/consumers` against them; then the short ones of `tests/consumers/stacks`. Takes minutes.
 * Names behind `--` choose what is tested, such as `next-16 nginx`; with `--keep` the folder stays.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logOf, stopChildren } from '../../../scripts/children.mjs'
import { root } from '../../../scripts/root.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'
import { runToTheEnd } from '../../../scripts/run-to-the-end.mjs'
import { buildVariant, buildVite, distDir, installNext, packPackages } from './build.mjs'
import { startNginx } from './nginx.mjs'
import { runPlaywright } from './run-playwright.mjs'
import { hasFailed, runStacks } from './run-stacks.mjs'
import { runSecrets, startNext, startNextDev, startRunEmulator, startVite } from './serve.mjs'
import { readStacks } from './stack.mjs'

const next16 = { next: '16', bundler: 'turbopack', folder: 'next-16' }
const next15 = { next: '15', folder: 'next-15' }
const oldDependencies = { jsonwebtoken: '9.0.3', '@types/jsonwebtoken': '9.0.10' }
const variants = [
  { ...next16, name: 'next-16', kind: 'guarded' },
  { ...next16, name: 'next-16-unguarded', kind: 'unguarded' },
  { ...next15, name: 'next-15-webpack', kind: 'guarded', bundler: 'webpack' },
  { ...next15, name: 'next-15-webpack-unguarded', kind: 'unguarded', bundler: 'webpack' },
  { ...next15, name: 'next-15-turbopack', kind: 'guarded', bundler: 'turbopack' },
  { ...next15, name: 'next-15-turbopack-unguarded', kind: 'unguarded', bundler: 'turbopack' },
  { ...next16, name: 'base-path', kind: 'base-path', basePath: '/app' },
  // The README in what create-next-app writes.
  { ...next16, name: 'new-app', kind: 'new-app', folder: 'new-app', create: [] },
  { ...next16, name: 'new-app-src', kind: 'new-app', folder: 'new-app-src', create: ['--no-tailwind', '--src-dir'] },
  // docs/how-to/migrating.md, carried out.
  {
    ...next16,
    name: 'cookbook-before',
    kind: 'cookbook-before',
    folder: 'cookbook-before',
    dependencies: oldDependencies,
  },
  { ...next16, name: 'cookbook-after', kind: 'cookbook-after' },
  { ...next16, name: 'cookbook-old-addresses', kind: 'cookbook-old-addresses' },
  // Every control against T15, T21 and T22 taken out: their tests have to be red here.
  { ...next16, name: 'mutant', kind: 'mutant', folder: 'mutant' },
  // Its build has to fail, with a sentence of ours.
  { ...next16, name: 'use-cache', kind: 'use-cache', folder: 'use-cache' },
]

const args = process.argv.slice(2)
const chosen = args.filter((arg) => !arg.startsWith('--'))
const isWanted = (name) => chosen.length === 0 || chosen.some((wanted) => name.startsWith(wanted))
const dir = mkdtempSync(join(tmpdir(), 'doorpost-consumers-'))

async function buildApps(tarballs, env) {
  const apps = []
  for (const variant of variants.filter(({ name }) => isWanted(name))) {
    const cwd = join(dir, variant.folder)
    if (!apps.some((app) => app.dir === cwd)) await installNext(cwd, variant, tarballs)
    if (variant.kind === 'mutant') openToBrowsers(cwd)
    // Whatever a build writes into its output is there to be found: it gets the secrets, too.
    const log = await buildVariant(cwd, variant, { ...env, APP_URL: 'http://localhost:3000' })
    apps.push({ ...variant, dir: cwd, distDir: distDir(variant.name), log })
    if (variant.kind === 'mutant') publishAnAction(cwd)
  }
  return apps
}

/** The new app while it is worked on: each of its pages is compiled when it is asked for. */
async function startInDevelopment(built, env) {
  const created = built.find(({ name }) => name === 'new-app')
  if (!created) return []
  const app = { ...created, name: 'new-app-dev', kind: 'new-app-dev' }
  return [{ ...app, url: await startNextDev(app.dir, app, { env }) }]
}

/** Takes out what stops the build of a page that imports the server: T21 then finds it in the page's scripts. */
function openToBrowsers(cwd) {
  const file = join(cwd, 'node_modules/@doorpost/server/package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  for (const entry of Object.values(manifest.exports)) delete entry.browser
  writeFileSync(file, JSON.stringify(manifest))
}

/** What T22 looks for in a package. */
function publishAnAction(cwd) {
  for (const name of ['react', 'server']) {
    writeFileSync(join(cwd, `node_modules/@doorpost/${name}/dist/mutant.js`), "'use server'\n")
  }
}

async function startApps(built, tarballs, env) {
  const apps = []
  for (const app of built) {
    apps.push(app.kind === 'use-cache' ? app : { ...app, url: await startNext(app.dir, app, { env }) })
  }
  const inner = built.find(({ kind }) => kind === 'guarded')
  if (isWanted('nginx') && inner) {
    const start = (appUrl) => startNext(inner.dir, inner, { env, appUrl })
    apps.push({ name: 'nginx', kind: 'nginx', ...(await startNginx(join(dir, 'nginx'), start)) })
  }
  if (isWanted('vite')) {
    const cwd = join(dir, 'vite')
    await buildVite(cwd, tarballs)
    apps.push({ name: 'vite', kind: 'vite', bundler: 'vite', url: await startVite(cwd, env) })
  }
  return apps
}

async function main() {
  await runCommand('Checking types', ['node_modules/.bin/tsc', '-p', 'tests/consumers/tsconfig.json'], { cwd: root })
  const tarballs = await packPackages(join(dir, 'tarballs'))
  const secrets = runSecrets()
  const emulator = await startRunEmulator(join(dir, 'emulator'), tarballs, secrets)
  const env = { ...emulator.env, JWT_SECRET: secrets.jwt }
  const values = Object.values(secrets)
  const test = (apps) =>
    apps.length === 0
      ? 0
      : runPlaywright(join(dir, 'consumers.json'), { emulatorUrl: emulator.url, secrets: values, apps })
  const built = await buildApps(tarballs, env)
  const status = await test(await startApps(built, tarballs, env))
  const complaints = Math.max(...['new-app', 'new-app-src'].map(complaintsOf))
  // What compiles is started alone: what runs until here has been tested.
  await stopChildren()
  const devStatus = await test(await startInDevelopment(built, env))
  const devComplaints = complaintsOf('new-app-dev')
  await stopChildren()
  const stacks = (await readStacks()).filter(({ name, group }) => group === 'short' && isWanted(name))
  const rows = await runStacks(stacks, { dir, tarballs, emulator, env, secrets: values })
  await emulator.stop()
  return status || complaints || devStatus || devComplaints || (hasFailed(rows) ? 1 : 0)
}

/** Pages that read a visitor's cookies are what Cache Components may complain about, with each request. */
function complaintsOf(name) {
  const log = logOf(name)
  if (!/Error|Warning|⚠|⨯/.test(log)) return 0
  console.error(`${log}\n\n${name} complained.`)
  return 1
}

await runToTheEnd(main, () => {
  if (args.includes('--keep')) console.log(`Kept ${dir}`)
  else rmSync(dir, { recursive: true, force: true })
})
