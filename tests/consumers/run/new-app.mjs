import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { root } from '../../../scripts/root.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'
import { readmeFiles, writeFiles } from './apps.mjs'
import { install } from './build.mjs'

/** The newest; it writes the version of Next.js that is its own into the app. */
const createNextApp = 'create-next-app@16.4.3'

/** What every app of the kit depends on; `install` has the packed ones. */
const kit = { '@doorpost/react': '*', '@doorpost/server': '*' }

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Replaces what has to be there. */
function edit(file, changes) {
  let text = readFileSync(file, 'utf8')
  for (const [from, to] of changes) {
    if (!text.match(from)) throw new Error(`${file} holds nothing like ${from}.`)
    text = text.replace(from, to)
  }
  writeFileSync(file, text)
}

/** Where the app has its sources. */
const sourcesOf = (dir) => (existsSync(join(dir, 'src')) ? join(dir, 'src') : dir)

/** The one edit of what create-next-app wrote: its font would come from the network. */
function useSystemFont(dir) {
  edit(join(sourcesOf(dir), 'app/layout.tsx'), [
    [/^import .* from "next\/font\/google";\n/m, ''],
    [/^const geist\w+ = \w+\(\{[^}]*\}\);\n+/gm, ''],
    [/\$\{geistSans\.variable\} \$\{geistMono\.variable\}\s*/, ''],
  ])
}

/**
 * An app as create-next-app writes it, installed, with the packed packages.
 *
 * @param {string} dir
 * @param {readonly string[]} flags
 * @param {Record<string, string>} tarballs file by package name
 */
export async function createApp(dir, flags, tarballs) {
  const name = basename(dir)
  const command = ['npx', '-y', createNextApp, name, '--yes', '--skip-install', '--disable-git', ...flags]
  // With --yes it takes what was chosen for an earlier app of this user, if it finds that.
  const env = { XDG_CONFIG_HOME: join(dirname(dir), 'preferences') }
  await runCommand(`Creating ${name}`, command, { cwd: dirname(dir), env })
  useSystemFont(dir)
  const file = join(dir, 'package.json')
  const sdk = readJson(join(root, 'apps/demo/node_modules/@scalekit-sdk/node/package.json')).version
  const manifest = readJson(file)
  Object.assign(manifest.dependencies, kit, { '@scalekit-sdk/node': sdk })
  writeFileSync(file, JSON.stringify(manifest))
  await install(dir, tarballs)
}

/** The README's set-up, word for word, and the pages of `tests/consumers/new-app`. */
export function writeSetUp(dir) {
  const sources = sourcesOf(dir)
  writeFiles(sources, readmeFiles())
  // As step 4 says of apps whose own sheet resets every element.
  const isReset = /^\* \{/m.test(readFileSync(join(sources, 'app/globals.css'), 'utf8'))
  if (isReset) edit(join(sources, 'app/login/page.tsx'), [['styles.css', 'styles.unlayered.css']])
  cpSync(join(root, 'tests/consumers/new-app'), sources, { recursive: true })
}
